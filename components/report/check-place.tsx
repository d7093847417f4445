import { Station, StationLine } from '@/components/ui/station';
import type { CheckId, Status } from '@/lib/domain/report/check';
import type { Words } from '@/lib/i18n/words';

interface CheckPlaceProps {
  /** all checks with their titles, in the order of a report */
  checks: readonly { id: CheckId; title: string }[];
  /** the check that finds it, and how it then stands */
  found: { id: string; status: Status };
  words: Words;
}

/** Where on the way from the file to M3 a diagnosis is found. */
export function CheckPlace({ checks, found, words }: CheckPlaceProps) {
  const title = words('help.place');
  return (
    <section>
      <h2 className="mb-4 text-lg font-bold">{title}</h2>
      <StationLine label={title}>
        {checks.map((check, i) => {
          const isHere = check.id === found.id;
          return (
            <Station key={check.id} state={isHere ? found.status : 'waiting'} isLast={i === checks.length - 1}>
              <p className={`leading-snug ${isHere ? 'font-bold' : 'text-soft'}`}>
                {check.title}
                {isHere ? (
                  <span className="block text-sm font-normal text-soft">{words(`report.status-${found.status}`)}</span>
                ) : null}
              </p>
            </Station>
          );
        })}
      </StationLine>
    </section>
  );
}
