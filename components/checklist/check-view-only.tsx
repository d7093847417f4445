import { FilledText } from '@/components/report/foreign';
import { KeptReport } from '@/components/report/kept-report';
import type { ReportWords } from '@/components/report/report-words';
import type { Places } from '@/lib/domain/reader/places';
import type { Report } from '@/lib/domain/report/report';
import type { Words } from '@/lib/i18n/words';

interface CheckViewOnlyProps {
  words: Words;
  reportWords: ReportWords;
  places: Places;
  /** the link shows one owner's part of it */
  isPart: boolean;
  lastRun: { report: Report; label: string } | null;
}

/** The check for those who may look only: why there is no form, and what the last check found. */
export function CheckViewOnly({ words, reportWords, places, isPart, lastRun }: CheckViewOnlyProps) {
  const notice = (
    <p className="border-s-4 border-control ps-3 leading-snug">
      <strong>{words('record.check-view-only')}</strong> {words('record.check-view-ask')}
    </p>
  );
  if (!lastRun) {
    return (
      <>
        <h1 className="text-verdict font-bold">{words('check.title')}</h1>
        <div className="mt-4 max-w-[38rem]">{notice}</div>
        <p className="mt-4">{words('record.check-none')}</p>
      </>
    );
  }
  return (
    <>
      <div className="mb-6 max-w-[38rem]">
        {notice}
        <p className="mt-3">
          <FilledText template={words.template('record.check-last', 'label')} values={{ label: lastRun.label }} />
        </p>
      </div>
      <KeptReport report={lastRun.report} words={reportWords} places={places} isPart={isPart} />
    </>
  );
}
