import { runtime } from '@/lib/runtime';

export const dynamic = 'force-dynamic';

const headers = { 'cache-control': 'no-store' };
const notReady = (reason: string) =>
  Response.json({ status: 'not-ready', reason }, { status: 503, headers: { ...headers, 'retry-after': '5' } });

/** Whoever asks wants to know soon. */
const patienceMs = 3_000;

/** 200 while the process can work: migrations were applied before it listened; 503 with the reason when it cannot. */
export async function GET(): Promise<Response> {
  const { stopping, store, log } = runtime();
  if (stopping.aborted) return notReady('stopping');
  const silence = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    silence.reject(new DOMException('The database has not answered in time.', 'TimeoutError'));
  }, patienceMs);
  try {
    await Promise.race([store.ping(), silence.promise]);
  } catch (error) {
    log.warn({ err: error }, 'not ready: the database does not answer');
    return notReady('database-does-not-answer');
  } finally {
    clearTimeout(timer);
  }
  return Response.json({ status: 'ready' }, { headers });
}
