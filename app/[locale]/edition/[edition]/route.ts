import { readEdition } from '@/lib/domain/reader/edition';
import { safeBack } from '@/lib/domain/reader/edition-address';
import { rememberEdition } from '../../cookie-edition';

export const dynamic = 'force-dynamic';

/**
 * Remembers the edition whose menus a reader sees, and leads back to the page. A link does it, so that it works without
 * JavaScript; nothing on the server changes.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/edition/[edition]'>,
): Promise<Response> {
  const edition = readEdition((await params).edition);
  if (edition === null) return new Response(null, { status: 404 });
  await rememberEdition(edition);
  // a path, not an address: behind a proxy this server does not know its own name
  const location = safeBack(new URL(request.url).searchParams.get('back'));
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
