import { refuseAtDoor } from '@/lib/http/refused-request';
import { runtime } from '@/lib/runtime';

export const dynamic = 'force-dynamic';

/** What was counted, for Prometheus; an address that does not exist while `METRICS` is off. */
export async function GET(request: Request): Promise<Response> {
  const { exposition } = runtime().metrics;
  if (exposition === null) return refuseAtDoor(request);
  const { contentType, text } = await exposition();
  return new Response(text, { headers: { 'content-type': contentType, 'cache-control': 'no-store' } });
}
