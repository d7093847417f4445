import Link from 'next/link';
import { useId } from 'react';
import type { Owner, Status } from '@/lib/domain/report/check';
import { helpAddress, ownPlaces, type Places } from '@/lib/domain/reader/places';
import { buttonClass } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { StationSign } from '@/components/ui/station';
import { Foreign, FilledText } from './foreign';
import type { ReportWords } from './report-words';
import { Said } from './said';

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

interface DiagnosisCardProps {
  diagnosis: DiagnosisText;
  words: ReportWords;
  level: 2 | 3;
  places?: Places | undefined;
  /** makes the message to whoever can fix it, where a report has the facts for one */
  request?: (() => string) | undefined;
}

/** A finding that is not the main one: what was seen as its heading, then who, what it means, what to do. */
export function DiagnosisCard({ diagnosis, words, level, places, request }: DiagnosisCardProps) {
  const headingId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={headingId} className={`rounded-md border p-4 ${frames[diagnosis.status]}`}>
      <Heading id={headingId} className="flex gap-3 leading-snug font-semibold">
        <StationSign state={diagnosis.status} />
        <span className="min-w-0 wrap-anywhere">
          <span className="block text-sm leading-none font-normal text-soft">{words.status[diagnosis.status]}</span>{' '}
          <Said text={diagnosis.observed} />
        </span>
      </Heading>
      <DiagnosisBody diagnosis={diagnosis} words={words} places={places} request={request} />
    </section>
  );
}

/** Who can fix it, what it means, what to do in which order, and where it is explained. */
export function DiagnosisBody({ diagnosis, words, places = ownPlaces, request }: Omit<DiagnosisCardProps, 'level'>) {
  const { owner, meaning, fix, guideStep, check, code } = diagnosis;
  const guideLabel = guideStep === null ? undefined : words.guide[guideStep];
  return (
    <div className="mt-1.5 space-y-1.5 text-note leading-[1.35] sm:mt-4 sm:space-y-4 sm:text-base sm:leading-normal">
      {owner ? (
        <p>
          <span className="font-semibold">
            {words.who}
            <span className="sm:hidden">:</span>
          </span>{' '}
          <span className="ms-1 inline-block rounded-full border border-ink px-2.5 first-letter:uppercase">
            {words.owner[owner]}
          </span>
        </p>
      ) : null}
      <p className="wrap-anywhere">
        <span className="font-semibold sm:block sm:text-sm">
          {words.meaning}
          <span className="sm:hidden">:</span>
        </span>{' '}
        <Said text={meaning} />
      </p>
      {fix.length > 0 ? <FixList title={words.fix} fix={fix} /> : null}
      {/* do it, or have it done; on a phone the way to the guide stays on the first screen */}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 empty:hidden sm:pt-1 print:hidden">
        {guideStep !== null && guideLabel !== undefined ? (
          <Link href={`${places.guide}/${guideStep}`} prefetch={false} className={buttonClass('secondary')}>
            {guideLabel}
          </Link>
        ) : null}
        {owner && request ? (
          <CopyButton
            text={request}
            words={{ copy: words.request.copy[owner], name: words.request.copy[owner], ...words.request.copied }}
            look="button"
          />
        ) : null}
      </div>
      <div className="-mb-1.5 text-sm leading-snug text-soft">
        <Link href={helpAddress(check, code, places)} prefetch={false} className="inline-flex min-h-11 items-center">
          <span>
            <FilledText template={words.help} values={{ diagnosis: <Foreign isCode>{code}</Foreign> }} />
          </span>
        </Link>
        {words.uncertain.includes(`${check}/${code}`) ? <p className="-mt-1 pb-1.5">{words.partly}</p> : null}
      </div>
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
      <ol aria-labelledby={titleId} className="list-decimal space-y-0.5 ps-5 marker:font-semibold sm:space-y-1">
        {fix.map((step, i) => (
          <li key={i} className="wrap-anywhere">
            <Said text={step} />
          </li>
        ))}
      </ol>
    </div>
  );
}
