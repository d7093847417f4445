import { runtime } from '@/lib/runtime';

export const dynamic = 'force-dynamic';

/** 200 while the process can take verifications; 503 with the reason when it is being stopped. */
export function GET(): Response {
  const headers = { 'cache-control': 'no-store' };
  return runtime().stopping.aborted
    ? Response.json({ status: 'not-ready', reason: 'stopping' }, { status: 503, headers })
    : Response.json({ status: 'ready' }, { headers });
}
