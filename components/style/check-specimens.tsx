'use client';

import { InterruptedView } from '@/components/check/interrupted-view';
import { RunView } from '@/components/check/run-view';
import type { WizardWords } from '@/components/check/wizard-words';
import { CheckLine } from '@/components/report/check-line';
import type { CheckStation } from '@/components/report/check-row';
import { DiagnosisCard } from '@/components/report/diagnosis';
import { ReportView } from '@/components/report/report-view';
import type { ReportWords } from '@/components/report/report-words';
import { VerdictPanel, type Tone } from '@/components/report/verdict';
import type { Report } from '@/lib/domain/report/report';
import { Group, Specimen } from './specimen';

interface CheckSpecimensProps {
  reports: readonly Report[];
  words: ReportWords;
  wizard: WizardWords;
}

const tones: Tone[] = ['passed', 'warning', 'failed', 'undecided', 'quiet'];
const nothing = () => undefined;
const nobody = () => undefined;

/** A check before, while and after it runs, and every way in which a run can end. */
export function CheckSpecimens({ reports, words, wizard }: CheckSpecimensProps) {
  const shared = { words: wizard, headingRef: nobody, chooseAnother: null };
  const run = { ...shared, tenantId: 'ACME_TST', count: 15, onCancel: nothing };
  const ended = { ...shared, onAgain: nothing, without: null };
  const states = ['planned', 'waiting', 'running', 'unfinished'] as const;
  const title = reports[0]?.checks[0]?.title ?? '';
  const stations: CheckStation[] = states.map((state) => ({ id: state, title, state, result: null }));
  return (
    <>
      <Group title="A run">
        <Specimen name="CheckLine: planned, waiting, running, unfinished">
          <CheckLine title={words.checks} stations={stations} words={words} />
        </Specimen>
        <Specimen name="RunView">
          <RunView {...run} done={6} waitingFor={null} />
        </Specimen>
        <Specimen name="RunView, slow">
          <RunView {...run} done={8} waitingFor={{ host: 'gateway.example', title }} />
        </Specimen>
        <Specimen name="InterruptedView: cancelled">
          <InterruptedView {...ended} interruption={{ kind: 'cancelled' }} />
        </Specimen>
        <Specimen name="InterruptedView: offline">
          <InterruptedView {...ended} interruption={{ kind: 'unreachable' }} />
        </Specimen>
        <Specimen name="InterruptedView: broken off">
          <InterruptedView {...ended} interruption={{ kind: 'broken' }} />
        </Specimen>
        <Specimen name="InterruptedView: refused, try again later">
          <InterruptedView
            {...ended}
            interruption={{
              kind: 'refused',
              title: 'Too many checks',
              detail: 'From this address.',
              retryAfterSeconds: 40,
              isForGood: false,
            }}
          />
        </Specimen>
      </Group>
      <Group title="Verdicts">
        <Specimen name="VerdictPanel, beside the page's own subject">
          <div className="grid gap-3">
            {tones.map((tone) => (
              <VerdictPanel key={tone} tone={tone} word={`${tone}:`} sentence="the sentence." level={3} size="aside" />
            ))}
          </div>
        </Specimen>
        {reports.map((report) => (
          <Specimen key={report.verdict} name={`ReportView: ${report.verdict}`}>
            <ReportView report={report} words={words} headingRef={nobody} />
          </Specimen>
        ))}
        <Specimen name="DiagnosisCard: a finding that is not the main one">
          <div className="grid gap-3">
            {reports.flatMap(({ checks }) =>
              checks
                .filter(({ status }) => status !== 'passed' && status !== 'skipped')
                .map(({ id, ...rest }) => (
                  <DiagnosisCard
                    key={`${id}/${rest.code}`}
                    diagnosis={{ check: id, ...rest }}
                    words={words}
                    level={3}
                  />
                )),
            )}
          </div>
        </Specimen>
      </Group>
    </>
  );
}
