import type { CheckResult, Status } from '@/lib/domain/report/check';
import { sentRequests } from '@/lib/domain/report/sent-request';
import { Station } from '@/components/ui/station';
import { EvidenceList } from './evidence-list';
import { FilledText } from './foreign';
import type { ReportWords } from './report-words';
import { Said } from './said';

/** A check as a station: before, while and after it runs. */
export interface CheckStation {
  id: string;
  title: string;
  /** `planned`: no run has begun */
  state: Status | 'running' | 'waiting' | 'unfinished' | 'planned';
  result: CheckResult | null;
}

interface CheckRowProps {
  station: CheckStation;
  words: ReportWords;
  isLast: boolean;
  /** why a check was skipped is said at the end: while rows arrive, none may grow */
  saysReason: boolean;
  /** results arrive while one looks */
  isLive: boolean;
  /** whether the authorization server took the client's keys in the form only */
  isClientInForm: boolean;
}

/** One check on the line. It takes the same room before and after its result; the result opens. */
export function CheckRow({ station, words, isLast, saysReason, isLive, isClientInForm }: CheckRowProps) {
  const { id, state, result } = station;
  const sign = state === 'unfinished' || state === 'planned' ? 'waiting' : state;
  return (
    <Station state={sign} isLast={isLast} isLive={isLive && result !== null}>
      <div id={`check-${id}`} className="-mt-2 -mb-4">
        {result === null || result.status === 'skipped' ? (
          <div className="flex min-h-11 items-center">
            <RowLine station={station} words={words} isLive={isLive} />
          </div>
        ) : (
          <details className="group">
            <summary className="-mx-2 flex min-h-11 list-none items-center rounded-sm px-2 hover:bg-well">
              <RowLine station={station} words={words} isLive={isLive} isOpenable />
            </summary>
            <CheckDetails result={result} words={words} isClientInForm={isClientInForm} />
          </details>
        )}
        {saysReason && result?.status === 'skipped' ? (
          <p className="pb-3 text-sm leading-snug text-soft">
            <Said text={result.observed} />
          </p>
        ) : null}
      </div>
    </Station>
  );
}

const strength: Record<CheckStation['state'], string> = {
  passed: '',
  warning: 'font-semibold',
  failed: 'font-bold text-failed',
  undecided: 'font-semibold',
  skipped: 'text-soft',
  running: '',
  waiting: 'text-soft',
  unfinished: 'text-soft',
  planned: '',
};

interface RowLineProps {
  station: CheckStation;
  words: ReportWords;
  isLive: boolean;
  isOpenable?: boolean;
}

function RowLine({ station, words, isLive, isOpenable }: RowLineProps) {
  const { title, state, result } = station;
  return (
    <span
      className={`${state === 'planned' ? 'grid-cols-1' : 'grid-cols-[minmax(0,1fr)_5rem_0.75rem] max-2xs:grid-cols-1'} grid grow items-center gap-x-3`}
    >
      <span className={`leading-snug wrap-anywhere ${strength[state]}`}>
        <bdi>{title}</bdi>
      </span>
      <span className="tabular text-end text-sm leading-tight text-soft max-2xs:text-start">
        {state === 'planned' ? null : (
          <span
            key={state}
            className={`${state === 'failed' ? 'font-semibold text-failed' : ''} ${isLive ? 'inline-block animate-arrive' : ''}`}
          >
            {words.status[state]}
          </span>
        )}
        {result && result.evidence.length > 0 ? (
          <span className="block text-xs">
            <FilledText template={words.milliseconds} values={{ ms: result.durationMs }} />
          </span>
        ) : null}
      </span>
      {isOpenable ? (
        <svg
          aria-hidden="true"
          viewBox="0 0 12 12"
          className="size-3 text-soft group-open:rotate-90 rtl:-scale-x-100"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        >
          <path d="M4 2l4 4-4 4" />
        </svg>
      ) : (
        <span />
      )}
    </span>
  );
}

interface CheckDetailsProps {
  result: CheckResult;
  words: ReportWords;
  isClientInForm: boolean;
}

function CheckDetails({ result, words, isClientInForm }: CheckDetailsProps) {
  const { id, observed, meaning, fix, evidence } = result;
  return (
    <div className="space-y-3 pt-1 pb-5 text-note leading-snug">
      <p className="wrap-anywhere">
        <span className="block text-sm font-semibold">{words.observed}</span> <Said text={observed} />
      </p>
      {meaning === '' ? null : (
        <p className="wrap-anywhere">
          <span className="block text-sm font-semibold">{words.meaning}</span> <Said text={meaning} />
        </p>
      )}
      {fix.length === 0 ? null : (
        <div>
          <p className="text-sm font-semibold">{words.fix}</p>
          <ol className="list-decimal space-y-1 ps-5">
            {fix.map((step, i) => (
              <li key={i} className="wrap-anywhere">
                <Said text={step} />
              </li>
            ))}
          </ol>
        </div>
      )}
      <EvidenceList requests={sentRequests(id, evidence, isClientInForm)} words={words} />
    </div>
  );
}
