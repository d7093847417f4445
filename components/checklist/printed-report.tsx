import { Fragment, type ReactNode } from 'react';
import { ReportFacts } from '@/components/report/facts';
import { FilledText, Foreign } from '@/components/report/foreign';
import type { ReportWords } from '@/components/report/report-words';
import { Said } from '@/components/report/said';
import type { Report, Roles } from '@/lib/domain/report/report';
import { connectionFacts, identityFacts, shownRoles } from '@/lib/domain/report/report-facts';
import { mainFinding, otherFindings, proofOf, runFacts, verdictSentence } from '@/lib/domain/report/report-summary';
import { PrintedFinding } from './printed-task';
import type { RecordWords } from './record-words';

interface PrintedReportProps {
  report: Report;
  label: string;
  words: RecordWords;
  reportWords: ReportWords;
  /** the link shows one owner's part of it */
  isPart: boolean;
}

/** The last report on paper: the verdict, all findings with their fix, whom the file acts as, and every check. */
export function PrintedReport({ report, label, words, reportWords, isPart }: PrintedReportProps) {
  const main = mainFinding(report);
  const proof = isPart ? null : proofOf(report, reportWords);
  const { identity, roles, connection } = report;
  return (
    <div className="space-y-5">
      <div>
        <h3 className="mt-3 text-lg leading-snug font-bold wrap-anywhere">
          {reportWords.verdict[report.verdict]}{' '}
          {main ? <Said text={main.observed} /> : <FilledText {...verdictSentence(report, reportWords)} />}
        </h3>
        <p className="tabular mt-1 text-sm">
          <FilledText template={reportWords.runFacts} values={runFacts(report, reportWords.language)} />
          {'. '}
          <FilledText template={words.reportBy} values={{ label }} />
        </p>
      </div>
      {main ? (
        // its heading has said what was seen
        <OwnedFinding check={{ ...main, observed: '' }} words={words} reportWords={reportWords} />
      ) : null}
      {otherFindings(report).map((check) => (
        <Part key={check.id} title={`${reportWords.status[check.status]}: ${check.title}`}>
          <OwnedFinding check={check} words={words} reportWords={reportWords} />
        </Part>
      ))}
      {proof ? (
        <>
          <Part title={reportWords.proved}>
            <Points points={proof.proved.map(({ observed }) => observed)} />
          </Part>
          <Part title={reportWords.notProved}>
            <Points points={proof.notProved} />
          </Part>
        </>
      ) : null}
      {identity ? (
        <Part title={reportWords.actsAs}>
          <ReportFacts facts={identityFacts(identity, reportWords)} />
        </Part>
      ) : null}
      {roles ? (
        <Part title={reportWords.roles}>
          {roles.held.length === 0 ? (
            reportWords.rolesEmpty
          ) : (
            <PrintedRoles roles={roles} more={reportWords.rolesMore} />
          )}
        </Part>
      ) : null}
      {connection ? (
        <Part title={reportWords.connection}>
          <ReportFacts facts={connectionFacts(connection, reportWords)} />
        </Part>
      ) : null}
      <Part title={isPart ? reportWords.checksPart : reportWords.checks}>
        <CheckTable report={report} words={words} reportWords={reportWords} />
      </Part>
    </div>
  );
}

type Wording = Pick<PrintedReportProps, 'words' | 'reportWords'>;

function OwnedFinding({ check, words, reportWords }: Wording & { check: Report['checks'][number] }) {
  return (
    <div className="space-y-1">
      {check.owner ? (
        <p>
          <span className="font-semibold">{reportWords.who}:</span> {reportWords.owner[check.owner]}
        </p>
      ) : null}
      <PrintedFinding finding={check} words={words} />
    </div>
  );
}

function CheckTable({ report, words, reportWords }: Wording & { report: Report }) {
  return (
    <table className="w-full border-collapse text-sm leading-snug">
      <thead>
        <tr className="border-b-2 border-ink text-start">
          <th scope="col" className="w-24 py-1 pe-3 text-start font-semibold">
            {words.columnResult}
          </th>
          <th scope="col" className="py-1 text-start font-semibold">
            {words.columnCheck}
          </th>
        </tr>
      </thead>
      <tbody>
        {report.checks.map(({ id, title, status, observed }) => (
          <tr key={id} className="break-inside-avoid border-b border-rule align-top">
            <td className="py-1.5 pe-3">{reportWords.status[status]}</td>
            <td className="py-1.5 wrap-anywhere">
              <span className="block font-semibold">{title}</span> <Said text={observed} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PrintedRoles({ roles, more: template }: { roles: Roles; more: string }) {
  const { shown, more } = shownRoles(roles);
  return (
    <>
      {shown.map(({ name }, i) => (
        <Fragment key={i}>
          {i > 0 ? ', ' : null}
          <Foreign>{name}</Foreign>
        </Fragment>
      ))}
      {more > 0 ? (
        <>
          , <FilledText template={template} values={{ count: more }} />
        </>
      ) : null}
    </>
  );
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <ul className="list-disc ps-5">
      {points.map((point) => (
        <li key={point} className="wrap-anywhere">
          <Said text={point} />
        </li>
      ))}
    </ul>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h4 className="mb-1 break-after-avoid font-bold">{title}</h4>
      <div className="leading-snug">{children}</div>
    </section>
  );
}
