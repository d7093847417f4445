import { recordWords } from '@/components/checklist/record-words';
import { reportWords } from '@/components/report/report-words';
import { checklistMarkdown } from '@/lib/domain/checklist/checklist-markdown';
import { checklistRecord } from '@/lib/i18n/checklist-record';
import { withOwnLabels } from '@/lib/i18n/own-labels';
import { pageWords } from '@/lib/i18n/page-words';
import { runtime } from '@/lib/runtime';

export const dynamic = 'force-dynamic';

/** The whole checklist as a Markdown file, as far as the link shows it. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/c/[token]/markdown'>) {
  const words = await pageWords(params);
  const { token } = await params;
  const { checklists } = runtime();
  const access = await checklists.open(token);
  const view = access && (await checklists.view(access));
  const headers = { 'cache-control': 'no-store' };
  if (!access || !view) {
    return new Response(`${words('share.dead-title')}. ${words('share.dead-ask')}\n`, {
      status: 404,
      headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
    });
  }
  const changes = await checklists.stateChanges(access);
  const kept = withOwnLabels({ ...view, owner: access.owner, changes }, words.locale);
  const record = checklistRecord(kept, new Date().toISOString(), words.locale);
  return new Response(checklistMarkdown(record, recordWords(words, record), reportWords(words)), {
    headers: {
      ...headers,
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': 'attachment; filename="ionboard-checklist.md"',
    },
  });
}
