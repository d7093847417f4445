import { checklistStream } from '@/lib/http/checklist-stream';
import { defaultLocale, matchLocale } from '@/lib/i18n/locales';
import { runtime } from '@/lib/runtime';

export const dynamic = 'force-dynamic';

/** The page's own stream: a browser's `EventSource` sends no header. 404 for a dead link, on which it stops asking. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/c/[token]/events'>): Promise<Response> {
  const { locale, token } = await params;
  const deps = runtime();
  const access = await deps.checklists.open(token);
  if (!access) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  return checklistStream(access, request, matchLocale(locale) ?? defaultLocale, deps);
}
