import type { Metadata } from 'next';
import { CheckScreen } from '@/app/[locale]/check/check-screen';
import { BackToChecklist } from '@/components/checklist/back-to-checklist';
import { CheckViewOnly } from '@/components/checklist/check-view-only';
import { recordingWords } from '@/components/check/recording';
import { reportWords } from '@/components/report/report-words';
import { mayDo } from '@/lib/domain/checklist/checklist';
import { checklistPlaces } from '@/lib/domain/reader/places';
import { visibleName } from '@/lib/i18n/checklist-record';
import { wordKeptRun } from '@/lib/i18n/checklist-words';
import { pageWords } from '@/lib/i18n/page-words';
import { linkMetadata } from '../link-preview';
import { openView } from '../open-link';

type Props = PageProps<'/[locale]/c/[token]/check'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await pageWords(params);
  return linkMetadata(words('check.title'), words);
}

export default async function ChecklistCheckPage({ params, searchParams }: Props) {
  const words = await pageWords(params);
  const { token } = await params;
  const { access, view } = await openView(token, words.locale);
  const places = checklistPlaces(token, view.edition);
  const name = visibleName(view.name);
  const back = <BackToChecklist href={places.overview} name={name} words={words} />;
  if (mayDo(access.capability, 'contribute')) {
    const recording = { token, name, href: places.overview, words: recordingWords(words) };
    return (
      <CheckScreen
        words={words}
        search={await searchParams}
        places={places}
        recording={recording}
        back={back}
        edition={view.edition}
      />
    );
  }
  const { lastRun } = view;
  return (
    <>
      {back}
      <CheckViewOnly
        words={words}
        reportWords={reportWords(words)}
        places={places}
        isPart={access.owner !== null}
        lastRun={
          lastRun && { report: wordKeptRun(lastRun, words.locale, view.edition), label: visibleName(lastRun.label) }
        }
      />
    </>
  );
}
