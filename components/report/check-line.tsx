import type { ReactNode } from 'react';
import type { CheckResult } from '@/lib/domain/report/check';
import { StationLine } from '@/components/ui/station';
import { CheckRow, type CheckStation } from './check-row';
import type { ReportWords } from './report-words';

interface CheckLineProps {
  title: string;
  /** what can be done with all of them, beside the title */
  action?: ReactNode;
  /** what is said under the title, such as how many passed */
  summary?: ReactNode;
  stations: readonly CheckStation[];
  words: ReportWords;
  saysReasons?: boolean;
  /** a run is on its way */
  isLive?: boolean;
}

/** All checks on one line: how far the current reaches, and where it breaks. */
export function CheckLine({
  title,
  action,
  summary,
  stations,
  words,
  saysReasons = false,
  isLive = false,
}: CheckLineProps) {
  const isClientInForm = stations.some(({ result }) => result?.code === 'client-auth-in-body');
  return (
    <section>
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4">
        <h2 className="text-lg font-bold">{title}</h2>
        <div>{action}</div>
      </div>
      <div className="mb-4 min-h-11 text-sm text-soft">{summary}</div>
      <StationLine label={title}>
        {stations.map((station, i) => (
          <CheckRow
            key={station.id}
            station={station}
            words={words}
            isLast={i === stations.length - 1}
            saysReason={saysReasons && isNewReason(stations[i - 1]?.result, station.result)}
            isLive={isLive}
            isClientInForm={isClientInForm}
          />
        ))}
      </StationLine>
    </section>
  );
}

/** Said once where the line breaks, not again at every check behind it. */
const isNewReason = (before: CheckResult | null | undefined, result: CheckResult | null) =>
  result?.status === 'skipped' && (before?.status !== 'skipped' || before.skippedBecause !== result.skippedBecause);
