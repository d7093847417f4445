'use client';

import Link from 'next/link';
import { useActionState, useReducer, useState } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { CheckLine } from '@/components/report/check-line';
import { ReportView } from '@/components/report/report-view';
import type { ReportWords } from '@/components/report/report-words';
import { Sheet } from '@/components/report/sheet';
import type { CheckPageState } from '@/lib/domain/check-page-state';
import type { FaultTemplate } from '@/lib/domain/file-preview';
import type { Report } from '@/lib/domain/report';
import { announcementOf, pageTitleOf } from './announcement';
import { stationsOf, type KnownCheck } from './check-stations';
import { RunAsField } from './run-as-field';
import { initialRunState, runReducer } from './run-state';
import { useAttention } from './use-attention';
import { usePracticeFile, type PracticeFile } from './use-practice-file';
import { useUpload } from './use-upload';
import { useVerification } from './use-verification';
import { WizardState } from './wizard-state';
import type { WizardWords } from './wizard-words';

export interface CheckWizardProps {
  words: WizardWords;
  reportWords: ReportWords;
  /** all checks with their titles, in the order of the report */
  checks: readonly KnownCheck[];
  /** the words of what a file shows by itself, by `<check>/<code>` */
  faults: Record<string, FaultTemplate>;
  language: string;
  /** the server action that the form is posted to without JavaScript */
  verify: (previous: CheckPageState, form: FormData) => Promise<CheckPageState>;
  refusal: CheckPageState['refusal'];
  practice: PracticeFile | null;
}

/** From the choice of a file to the verdict. Without JavaScript it is a form and, once posted, the report. */
export function CheckWizard(props: CheckWizardProps) {
  const { words, reportWords, checks, faults, language, verify } = props;
  const [page, post] = useActionState(verify, { report: null, refusal: props.refusal });
  const [state, dispatch] = useReducer(runReducer, page.report, initialRunState);
  const upload = useUpload(dispatch);
  const { practice, forgetPractice } = usePracticeFile(props.practice, upload);
  const [runAs, setRunAs] = useState(props.practice?.runAs ?? '');
  const ids = checks.map(({ id }) => id);
  const verification = useVerification(state, dispatch, { checks: ids, language, runAs });
  const problem = upload.problems.file ?? upload.problems.text;
  const headingRef = useAttention(state.phase, pageTitleOf(state, { words, reportWords, problem }));

  const chooseAnother = (
    // a link for those without JavaScript, whose file the browser never kept
    <Link
      href="/check"
      prefetch={false}
      className={buttonClass('secondary')}
      onClick={(event) => {
        event.preventDefault();
        forgetPractice();
        dispatch({ type: 'choose-another' });
      }}
    >
      {words.chooseAnother}
    </Link>
  );

  const isBefore = state.phase === 'choosing' || state.phase === 'reading' || state.phase === 'previewed';

  return (
    <>
      <p role="status" className="sr-only">
        {announcementOf(state, { words, reportWords, checks })}
      </p>
      {state.phase === 'done' ? (
        <ReportView
          report={state.report}
          words={reportWords}
          headingRef={headingRef}
          actions={
            <>
              {state.again ? (
                <Button look={state.report.verdict === 'ready' ? 'secondary' : 'primary'} onClick={verification.start}>
                  {words.again}
                </Button>
              ) : null}
              {chooseAnother}
              {state.again && knowsM3User(state.report) ? (
                <div className="basis-full">
                  <RunAsField value={runAs} onChange={setRunAs} words={words} isOffered={isRoleInDoubt(state.report)} />
                </div>
              ) : null}
            </>
          }
        />
      ) : (
        <Sheet
          instrument={
            <CheckLine
              title={isBefore ? words.checksBefore : reportWords.checks}
              summary={words.checksWay}
              stations={stationsOf(state, checks)}
              words={reportWords}
            />
          }
        >
          <WizardState
            state={state}
            words={words}
            reportWords={reportWords}
            checks={checks}
            faults={faults}
            headingRef={headingRef}
            verification={verification}
            chooseAnother={chooseAnother}
            runAsField={<RunAsField value={runAs} onChange={setRunAs} words={words} />}
            form={{ upload, language, action: post, practice, refusal: page.refusal }}
          />
        </Sheet>
      )}
    </>
  );
}

/** The list of roles says no, or says nothing: what M3 does is the proof. */
const isRoleInDoubt = ({ checks }: Report) =>
  checks.some(
    ({ id, status, code }) =>
      id === 'grid-role' && code !== 'role-effective' && !['passed', 'skipped'].includes(status),
  );

/** Run-as is tried only behind a user that M3 knows. */
const knowsM3User = ({ checks }: Report) =>
  checks.some(({ id, status }) => id === 'm3-user' && (status === 'passed' || status === 'warning'));
