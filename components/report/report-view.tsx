import type { ReactNode, Ref } from 'react';
import type { CheckResult } from '@/lib/domain/report/check';
import type { Places } from '@/lib/domain/reader/places';
import type { Report } from '@/lib/domain/report/report';
import { reportMarkdown } from '@/lib/domain/report/report-markdown';
import { serverView } from '@/lib/domain/report/network-sight';
import { requestText } from '@/lib/domain/report/request-text';
import {
  isReady,
  mainFinding,
  otherFindings,
  runFacts,
  textsOf,
  verdictSentence,
} from '@/lib/domain/report/report-summary';
import { CopyButton } from '@/components/ui/copy-button';
import { TermList } from '@/components/ui/term-list';
import { StationSign } from '@/components/ui/station';
import { CheckLine } from './check-line';
import { ConnectionFacts } from './connection-facts';
import { DiagnosisBody, DiagnosisCard } from './diagnosis';
import { FilledText } from './foreign';
import { IdentityFacts, RoleFacts } from './identity-facts';
import { Proof } from './proof';
import { Said } from './said';
import { SecondView } from './second-view';
import type { ReportWords } from './report-words';
import { Sheet } from './sheet';
import { toneOf, VerdictPanel } from './verdict';

interface ReportViewProps {
  report: Report;
  words: ReportWords;
  places?: Places | undefined;
  /** a link for one owner shows that owner's part: what is not there was perhaps read, and perhaps proved */
  isPart?: boolean;
  /** what can be done next, such as running again */
  actions?: ReactNode;
  /** what comes after the verdict: before the facts where it works, behind them where it does not yet */
  next?: ReactNode;
  /** the words of `next`, whose terms are explained as well */
  alsoShown?: unknown;
  headingRef?: Ref<HTMLHeadingElement>;
}

/** A finished report: the verdict with its cause and fix first, then whom it acts as, then every check with its proof. */
export function ReportView({
  report,
  words,
  places,
  isPart = false,
  actions,
  next,
  alsoShown,
  headingRef,
}: ReportViewProps) {
  const main = mainFinding(report);
  const proof = isPart ? null : <Proof report={report} words={words} />;
  const others = otherFindings(report);
  const worksAlready = isReady(report.verdict);
  const view = serverView(report);
  const requestFor = (check: CheckResult) => () => requestText(report, check, words.request) ?? '';
  return (
    <Sheet
      instrument={
        <CheckLine
          title={isPart ? words.checksPart : words.checks}
          action={
            <CopyButton
              text={() => reportMarkdown(report, words, { isPart })}
              words={{ ...words.copyMarkdown, name: words.copyMarkdown.copy }}
              look="quiet"
            />
          }
          summary={<Counts report={report} words={words} />}
          stations={report.checks.map((result) => ({
            id: result.id,
            title: result.title,
            state: result.status,
            result,
          }))}
          words={words}
          saysReasons
        />
      }
    >
      <VerdictPanel
        tone={toneOf[report.verdict]}
        word={words.verdict[report.verdict]}
        sentence={main ? <Said text={main.observed} /> : <FilledText {...verdictSentence(report, words)} />}
        headingRef={headingRef}
      >
        {main ? (
          <DiagnosisBody diagnosis={diagnosisOf(main)} words={words} places={places} request={requestFor(main)} />
        ) : (
          proof
        )}
      </VerdictPanel>
      <div className="mt-4 flex flex-wrap items-center gap-3">{actions}</div>
      <div className="mt-10 space-y-10">
        {worksAlready ? next : null}
        {others.length > 0 ? (
          <section>
            <h2 className="mb-3 text-lg font-bold">{words.alsoFound}</h2>
            <div className="space-y-3">
              {others.map((check) =>
                check.code === main?.code ? (
                  <p key={check.id} className="flex gap-3 leading-snug">
                    <StationSign state={check.status} />
                    <span className="min-w-0 pt-0.5">
                      <FilledText template={words.alsoSame} values={{ check: <span>{check.title}</span> }} />
                    </span>
                  </p>
                ) : (
                  <DiagnosisCard
                    key={check.id}
                    diagnosis={diagnosisOf(check)}
                    words={words}
                    level={3}
                    places={places}
                    request={requestFor(check)}
                  />
                ),
              )}
            </div>
          </section>
        ) : null}
        {view ? (
          <section className="print:hidden">
            <h2 className="mb-1 text-lg font-bold">{words.probe.title}</h2>
            <p className="mb-2">{words.probe.lead}</p>
            <SecondView targets={view.targets} server={view.sights} words={words.probe} />
          </section>
        ) : null}
        {main ? proof : null}
        {report.identity ? <IdentityFacts identity={report.identity} words={words} /> : null}
        {report.roles || (report.identity && !isPart) ? <RoleFacts roles={report.roles} words={words} /> : null}
        {report.connection ? <ConnectionFacts connection={report.connection} words={words} /> : null}
        {worksAlready ? null : next}
        <TermList shown={[textsOf(report.checks), alsoShown]} words={words.terms} />
      </div>
    </Sheet>
  );
}

const diagnosisOf = ({ id, ...rest }: CheckResult) => ({ check: id, ...rest });

function Counts({ report, words }: { report: Report; words: ReportWords }) {
  return (
    <>
      <p className="flex flex-wrap gap-x-3">
        {Object.entries(words.count).map(([status, template]) => {
          const count = report.checks.filter((check) => check.status === status).length;
          return count === 0 ? null : (
            <span key={status}>
              <FilledText template={template} values={{ count }} />
            </span>
          );
        })}
      </p>
      <p className="tabular">
        <FilledText template={words.runFacts} values={runFacts(report, words.language)} />
      </p>
    </>
  );
}
