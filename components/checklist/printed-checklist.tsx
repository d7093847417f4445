import { FilledText, Foreign } from '@/components/report/foreign';
import { TermList } from '@/components/ui/term-list';
import type { ReportWords } from '@/components/report/report-words';
import type { ChecklistRecord } from '@/lib/domain/checklist/checklist-record';
import { textsOf } from '@/lib/domain/report/report-summary';
import { PrintedReport } from './printed-report';
import { PrintedTask } from './printed-task';
import type { RecordWords } from './record-words';

interface PrintedChecklistProps {
  record: ChecklistRecord;
  words: RecordWords;
  reportWords: ReportWords;
}

/**
 * A whole checklist on paper: everything open, nothing to press, and no address of it. What is printed is passed on and
 * pinned up; whoever reads it must not get a link by that.
 */
export function PrintedChecklist({ record, words, reportWords }: PrintedChecklistProps) {
  const { name, at, groups, run, owner } = record;
  return (
    <article className="printed-sheet">
      <h1 className="text-finding font-bold wrap-anywhere">
        <Foreign>{name}</Foreign>
      </h1>
      <p className="tabular mt-2">
        <FilledText template={words.asOf} values={{ ...at }} /> <strong>{words.progress}</strong> {words.narrowed}
      </p>
      {groups.map((group) => (
        <section key={group.owner} className="mt-8">
          <h2 className="break-after-avoid border-b-2 border-ink pb-1 text-lg font-bold">
            <span className="inline-block first-letter:uppercase">{words.owner[group.owner]}</span>
          </h2>
          <ul>
            {group.tasks.map((task) => (
              <PrintedTask key={task.id} task={task} words={words} />
            ))}
          </ul>
        </section>
      ))}
      <section className="mt-8">
        <h2 className="break-after-avoid border-b-2 border-ink pb-1 text-lg font-bold">{words.reportTitle}</h2>
        {run ? (
          <PrintedReport {...run} words={words} reportWords={reportWords} isPart={owner !== null} />
        ) : (
          <p className="mt-3">{words.reportNone}</p>
        )}
      </section>
      <TermList
        isOpen
        shown={[
          groups.map(({ tasks }) => tasks.map(({ title, finding }) => [title, finding ? textsOf([finding]) : null])),
          run ? textsOf(run.report.checks) : null,
        ]}
        words={reportWords.terms}
      />
    </article>
  );
}
