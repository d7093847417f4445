import type { Connection } from '@/lib/domain/report/report';
import { connectionFacts } from '@/lib/domain/report/report-facts';
import { ReportFacts } from './facts';
import type { ReportWords } from './report-words';

/** What the file says about itself. */
export function ConnectionFacts({ connection, words }: { connection: Connection; words: ReportWords }) {
  return (
    <section>
      <h2 className="mb-2 text-lg font-bold">{words.connection}</h2>
      <ReportFacts facts={connectionFacts(connection, words)} />
    </section>
  );
}
