import type { Report } from '@/lib/domain/report/report';
import { proofOf } from '@/lib/domain/report/report-summary';
import { StationSign } from '@/components/ui/station';
import type { ReportWords } from './report-words';

/** What a good verdict stands on, and what it does not cover: "ready" must not promise more than was tried. */
export function Proof({ report, words }: { report: Report; words: ReportWords }) {
  const proof = proofOf(report, words);
  if (proof === null) return null;
  const { proved, notProved } = proof;
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
