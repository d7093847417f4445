'use client';

import Link from 'next/link';
import { useActionState, useEffect, useSyncExternalStore } from 'react';
import { buttonClass } from '@/components/ui/button';
import { useKeptState } from '@/components/ui/kept';
import { say } from '@/components/ui/say';
import { CheckLine } from '@/components/report/check-line';
import { NextSteps } from '@/components/targets/next-steps';
import type { NextWords } from '@/components/targets/next-words';
import { ReportView } from '@/components/report/report-view';
import type { ReportWords } from '@/components/report/report-words';
import { Sheet } from '@/components/report/sheet';
import type { CheckPageState } from '@/lib/domain/report/check-page-state';
import type { Edition } from '@/lib/domain/reader/edition';
import type { FaultTemplate } from '@/lib/domain/file/file-preview';
import type { Places } from '@/lib/domain/reader/places';
import { announcementOf, pageTitleOf } from './announcement';
import { stationsOf, type KnownCheck } from './check-stations';
import { EditionField } from './edition-field';
import { RecordedNote, type Recording } from './recording';
import { ReportActions } from './report-actions';
import { RunAsField } from './run-as-field';
import { initialRunState } from './run-state';
import { RunStore } from './run-store';
import { useAttention } from './use-attention';
import { useEdition, type ChooseEdition } from './use-edition';
import { usePracticeFile, type PracticeFile } from './use-practice-file';
import { useReportLanguage, type WordFindings } from './use-report-language';
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
  /** whose menus are named; null: told from the file */
  edition: Edition | null;
  chooseEdition: ChooseEdition;
  wordFindings: WordFindings;
  /** the server action that the form is posted to without JavaScript */
  verify: (previous: CheckPageState, form: FormData) => Promise<CheckPageState>;
  next: NextWords;
  refusal: CheckPageState['refusal'];
  practice: PracticeFile | null;
  places: Places;
  /** the checklist that the run is written to; null: it is written nowhere */
  recording: Recording | null;
}

/** From the choice of a file to the verdict. Without JavaScript it is a form and, once posted, the report. */
export function CheckWizard(props: CheckWizardProps) {
  const { words, reportWords, checks, faults, language, verify, places } = props;
  const [page, post] = useActionState(verify, { report: null, recording: null, refusal: props.refusal });
  const [store] = useKeptState('run', () => new RunStore(initialRunState(page, language)));
  const state = useSyncExternalStore(store.subscribe, store.state, store.state);
  const { dispatch } = store;
  const upload = useUpload(dispatch);
  const edition = useEdition(props.edition, state, dispatch, { language, choose: props.chooseEdition });
  useReportLanguage(state, dispatch, { language, edition: edition.value, word: props.wordFindings });
  const { practice, forgetPractice } = usePracticeFile(props.practice, upload);
  const [runAs, setRunAs] = useKeptState('run-as', props.practice?.runAs ?? '');
  const ids = checks.map(({ id }) => id);
  const [isUnwritten, setIsUnwritten] = useKeptState('unwritten', false);
  const recording = isUnwritten ? null : props.recording;
  const verification = useVerification(store, state, {
    checks: ids,
    language,
    edition: edition.value,
    runAs,
    checklist: recording?.token ?? null,
  });
  const problem = upload.problems.file ?? upload.problems.text;
  const headingRef = useAttention(state.phase, pageTitleOf(state, { words, reportWords, problem }));

  const announcement = announcementOf(state, { words, reportWords, checks });
  useEffect(() => say(announcement), [announcement]);

  const chooseAnother = (
    // a link for those without JavaScript, whose file the browser never kept
    <Link
      href={places.check}
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

  const editionField = <EditionField {...edition} isForgettable={recording === null} words={words} />;
  const isBefore = state.phase === 'choosing' || state.phase === 'reading' || state.phase === 'previewed';

  return (
    <>
      {state.phase === 'done' ? (
        <ReportView
          report={state.report}
          words={reportWords}
          places={places}
          headingRef={headingRef}
          alsoShown={props.next}
          next={<NextSteps bytes={state.again?.file.bytes ?? null} report={state.report} words={props.next} />}
          actions={
            <>
              {recording && state.recording ? <RecordedNote recording={recording} result={state.recording} /> : null}
              <ReportActions
                report={state.report}
                words={words}
                onAgain={state.again ? verification.start : null}
                runAs={runAs}
                onRunAs={setRunAs}
                chooseAnother={chooseAnother}
                editionField={editionField}
              />
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
              isLive={state.phase === 'running'}
            />
          }
        >
          <WizardState
            state={state}
            words={words}
            reportWords={reportWords}
            places={places}
            recording={recording}
            checks={checks}
            faults={faults}
            headingRef={headingRef}
            verification={verification}
            chooseAnother={chooseAnother}
            onWithout={
              recording
                ? () => {
                    setIsUnwritten(true);
                    verification.startUnwritten();
                  }
                : null
            }
            editionField={editionField}
            runAsField={<RunAsField value={runAs} onChange={setRunAs} words={words} />}
            form={{ upload, language, action: post, practice, refusal: page.refusal }}
          />
        </Sheet>
      )}
    </>
  );
}
