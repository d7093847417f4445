import { runtime } from '@/lib/runtime';

export const dynamic = 'force-dynamic';

/**
 * Notes that a person's browser shows the page. The page itself is only read: mail scanners and previews get links too,
 * and must change nothing by it. `proxy.ts` has refused what other sites send.
 */
export async function POST(
  _request: Request,
  { params }: RouteContext<'/[locale]/c/[token]/opened'>,
): Promise<Response> {
  const { token } = await params;
  const { checklists } = runtime();
  const access = await checklists.open(token);
  if (access) await checklists.noteOpened(access);
  return new Response(null, { status: access ? 204 : 404, headers: { 'cache-control': 'no-store' } });
}
