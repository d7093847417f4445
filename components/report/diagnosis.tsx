import Link from 'next/link';
import { useId } from 'react';
import type { Owner, Status } from '@/lib/domain/check';
import { StationSign } from '@/components/ui/station';
import { FilledText } from './foreign';
import type { ReportWords } from './report-words';

/** What a diagnosis says, from a report or from the browser's reading of the file. */
export interface DiagnosisText {
  check: string;
  code: string;
  status: Status;
  observed: string;
  meaning: string;
  fix: readonly string[];
  owner: Owner | null;
  guideStep: string | null;
}

const frames: Record<Status, string> = {
  passed: 'border-rule bg-sheet',
  warning: 'border-warning bg-warning-wash',
  failed: 'border-failed bg-failed-wash',
  undecided: 'border-undecided bg-undecided-wash',
  skipped: 'border-rule bg-sheet',
};

/** A finding that is not the main one: what was seen as its heading, then who, what it means, what to do. */
export function DiagnosisCard({ diagnosis, words }: { diagnosis: DiagnosisText; words: ReportWords }) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={`rounded-md border p-4 ${frames[diagnosis.status]}`}>
      <h3 id={headingId} className="flex gap-3 leading-snug font-semibold">
        <StationSign state={diagnosis.status} />
        <span className="min-w-0 wrap-anywhere">
          <span>{words.status[diagnosis.status]}</span> <bdi>{diagnosis.observed}</bdi>
        </span>
      </h3>
      <DiagnosisBody diagnosis={diagnosis} words={words} />
    </section>
  );
}

/** Who can fix it, what it means, what to do in which order, and where it is explained. */
export function DiagnosisBody({ diagnosis, words }: { diagnosis: DiagnosisText; words: ReportWords }) {
  const { owner, meaning, fix, guideStep, check, code } = diagnosis;
  const guideLabel = guideStep === null ? undefined : words.guide[guideStep];
  return (
    <div className="mt-3 space-y-2.5 text-[0.9375rem] leading-snug sm:mt-4 sm:space-y-4 sm:text-base sm:leading-normal">
      {owner ? (
        <p>
          <span className="font-semibold">{words.who}</span>{' '}
          <span className="border-ink ms-1 inline-block rounded-full border px-2.5 py-px">{words.owner[owner]}</span>
        </p>
      ) : null}
      <p className="wrap-anywhere">
        <span className="block text-sm font-semibold">{words.meaning}</span> <bdi>{meaning}</bdi>
      </p>
      {fix.length > 0 ? <FixList title={words.fix} fix={fix} /> : null}
      <p className="flex flex-wrap gap-x-6">
        {guideStep !== null && guideLabel !== undefined ? (
          <Link href={`/guide/${guideStep}`} prefetch={false} className="inline-flex min-h-11 items-center font-semibold">
            {guideLabel}
          </Link>
        ) : null}
        <Link href={`/help/${check}/${code}`} prefetch={false} className="inline-flex min-h-11 items-center">
          <span>
            <FilledText template={words.help} values={{ code }} />
          </span>
        </Link>
      </p>
    </div>
  );
}

/** What to do, in order; the numbers are the list's own. */
function FixList({ title, fix }: { title: string; fix: readonly string[] }) {
  const titleId = useId();
  return (
    <div>
      <p id={titleId} className="text-sm font-semibold">
        {title}
      </p>
      <ol aria-labelledby={titleId} className="list-decimal space-y-1 ps-5 marker:font-semibold">
        {fix.map((step, i) => (
          <li key={i} className="wrap-anywhere">
            <bdi>{step}</bdi>
          </li>
        ))}
      </ol>
    </div>
  );
}
