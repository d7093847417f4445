import type { ReactNode } from 'react';
import { StationLine } from '@/components/ui/station';
import { CheckRow, type CheckStation } from './check-row';
import type { ReportWords } from './report-words';

interface CheckLineProps {
  title: string;
  /** what is said under the title, such as how many passed */
  summary?: ReactNode;
  stations: readonly CheckStation[];
  words: ReportWords;
  saysReasons?: boolean;
}

/** All checks on one line: how far the current reaches, and where it breaks. */
export function CheckLine({ title, summary, stations, words, saysReasons = false }: CheckLineProps) {
  return (
    <section>
      <h2 className="text-lg font-bold">{title}</h2>
      <div className="mb-4 min-h-11 text-sm text-soft">{summary}</div>
      <StationLine label={title}>
        {stations.map((station, i) => (
          <CheckRow
            key={station.id}
            station={station}
            words={words}
            isLast={i === stations.length - 1}
            saysReasons={saysReasons}
          />
        ))}
      </StationLine>
    </section>
  );
}
