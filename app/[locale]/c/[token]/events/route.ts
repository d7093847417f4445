import { checklistStream } from '@/lib/http/checklist-stream';
import { defaultLocale, matchLocale } from '@/lib/i18n/locales';
import { runtime } from '@/lib/runtime';

export const dynamic = 'force-dynamic';

/** The page's own stream: a browser's `EventSource` sends no header. 404 for a dead link, on which it stops asking. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/c/[token]/events'>): Promise<Response> {
  const { locale, token } = await params;
  const deps = runtime();
  const headers = { 'cache-control': 'no-store' };
  const access = await deps.checklists.open(token).catch((error: unknown) => {
    if (deps.isOutage(error)) return 'outage' as const;
    throw error;
  });
  // on any answer but a stream a browser stops asking; the page asks again by itself
  if (access === 'outage') return new Response(null, { status: 503, headers: { ...headers, 'retry-after': '5' } });
  if (!access) return new Response(null, { status: 404, headers });
  return checklistStream(access, request, matchLocale(locale) ?? defaultLocale, deps);
}
