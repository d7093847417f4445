import { runtime } from '@/lib/runtime';

export const dynamic = 'force-dynamic';

/** Hands a practice file through as a download, from our own origin: the browser never talks to the practice tenant. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/practice/[id]/file'>,
): Promise<Response> {
  const file = await runtime().practice?.file((await params).id);
  if (!file) return new Response(null, { status: 404 });
  return new Response(file.bytes, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${file.name.replace(/[^\w.() -]/g, '_')}"`,
      'cache-control': 'no-store',
    },
  });
}
