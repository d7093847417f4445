import type { CheckId } from '@/lib/domain/check';
import type { Report } from '@/lib/domain/report';
import { StationSign } from '@/components/ui/station';
import type { ReportWords } from './report-words';

/** The checks that say something about the connection itself, not only about the file. */
const proving: readonly CheckId[] = ['access-token', 'identity', 'grid-role', 'm3-api', 'm3-user', 'run-as'];

/** What a good verdict stands on, and what it does not cover: "ready" must not promise more than was tried. */
export function Proof({ report, words }: { report: Report; words: ReportWords }) {
  const isProved = (status: string) => status === 'passed' || status === 'warning';
  const proved = report.checks.filter(({ id, status }) => proving.includes(id) && isProved(status));
  const ranAs = proved.some(({ id }) => id === 'run-as');
  const notProved = [words.notProvedPrograms, ...(ranAs ? [] : [words.notProvedRunAs]), words.notProvedWrite];
  return (
    <div className="mt-4 grid gap-x-8 gap-y-4 sm:mt-6 xl:grid-cols-2">
      <section>
        <h2 className="mb-2 font-bold">{words.proved}</h2>
        <ul className="space-y-2">
          {proved.map(({ id, observed }) => (
            <li key={id} className="flex gap-3 leading-snug">
              <StationSign state="passed" />
              <bdi className="min-w-0 pt-0.5 wrap-anywhere">{observed}</bdi>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="mb-2 font-bold">{words.notProved}</h2>
        <ul className="space-y-2">
          {notProved.map((text) => (
            <li key={text} className="flex gap-3 leading-snug text-soft">
              <StationSign state="skipped" />
              <span className="min-w-0 pt-0.5">{text}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
