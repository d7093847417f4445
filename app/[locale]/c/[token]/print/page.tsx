import type { Metadata } from 'next';
import { BackToChecklist } from '@/components/checklist/back-to-checklist';
import { PrintButton } from '@/components/checklist/print-button';
import { PrintedChecklist } from '@/components/checklist/printed-checklist';
import { recordWords } from '@/components/checklist/record-words';
import { reportWords } from '@/components/report/report-words';
import { checklistPlaces } from '@/lib/domain/reader/places';
import { checklistRecord, visibleName } from '@/lib/i18n/checklist-record';
import { withOwnLabels } from '@/lib/i18n/own-labels';
import { pageWords } from '@/lib/i18n/page-words';
import { runtime } from '@/lib/runtime';
import { openLink, openView } from '../open-link';

type Props = PageProps<'/[locale]/c/[token]/print'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await pageWords(params);
  const link = await openLink((await params).token);
  return link ? { title: words('record.print-title', { name: visibleName(link.checklistName) }) } : {};
}

export default async function PrintPage({ params }: Props) {
  const words = await pageWords(params);
  const { token } = await params;
  const { access, view } = await openView(token, words.locale);
  const changes = withOwnLabels(await runtime().checklists.stateChanges(access), words.locale);
  const record = checklistRecord({ ...view, owner: access.owner, changes }, new Date().toISOString(), words.locale);
  return (
    <>
      <BackToChecklist href={checklistPlaces(token).overview} name={record.name} words={words} />
      <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
        <PrintButton label={words('record.print')} />
        <p className="text-sm text-soft">{words('record.print-hint')}</p>
      </div>
      <PrintedChecklist record={record} words={recordWords(words, record)} reportWords={reportWords(words)} />
    </>
  );
}
