'use client';

import type { ComponentProps, ReactNode, Ref } from 'react';
import type { ReportWords } from '@/components/report/report-words';
import type { FaultTemplate } from '@/lib/domain/file/file-preview';
import type { Places } from '@/lib/domain/reader/places';
import { waitingFor, type KnownCheck } from './check-stations';
import { ChooseView } from './choose-view';
import { diagnosisOf } from './fault-diagnosis';
import { InterruptedView } from './interrupted-view';
import { PreviewView } from './preview-view';
import { RecordingNote, type Recording } from './recording';
import type { RunState } from './run-state';
import { RunView } from './run-view';
import type { UploadForm } from './upload-form';
import type { useVerification } from './use-verification';
import type { WizardWords } from './wizard-words';

interface WizardStateProps {
  state: Exclude<RunState, { phase: 'done' }>;
  words: WizardWords;
  reportWords: ReportWords;
  places: Places;
  recording: Recording | null;
  checks: readonly KnownCheck[];
  faults: Record<string, FaultTemplate>;
  headingRef: Ref<HTMLHeadingElement>;
  verification: ReturnType<typeof useVerification>;
  chooseAnother: ReactNode;
  /** leaves the checklist, and runs with the file that is chosen */
  onWithout: (() => void) | null;
  runAsField: ReactNode;
  editionField: ReactNode;
  form: Omit<ComponentProps<typeof UploadForm>, 'words' | 'isReading' | 'runAsField' | 'editionField' | 'checklist'>;
}

/** What the wizard shows beside the line of checks, for every state before the report. */
export function WizardState(props: WizardStateProps) {
  const { state, words, reportWords, places, recording, checks, faults, headingRef, verification, form } = props;
  const recordingNote = recording ? <RecordingNote recording={recording} /> : null;
  const shared = { words, headingRef, chooseAnother: props.chooseAnother };
  switch (state.phase) {
    case 'choosing':
    case 'reading':
    case 'faulty':
      return (
        <ChooseView
          {...form}
          {...shared}
          reportWords={reportWords}
          places={places}
          recordingNote={recordingNote}
          checklist={recording?.token ?? null}
          isReading={state.phase === 'reading'}
          runAsField={props.runAsField}
          editionField={props.editionField}
          fault={
            state.phase === 'faulty'
              ? { diagnosis: diagnosisOf(state.fault, faults, checks, words.language), fileName: state.name }
              : null
          }
        />
      );
    case 'previewed':
      return (
        <PreviewView
          {...shared}
          facts={state.facts}
          fileName={state.file.name}
          warning={state.facts.warning && diagnosisOf(state.facts.warning, faults, checks, words.language)}
          reportWords={reportWords}
          places={places}
          recordingNote={recordingNote}
          runAsField={props.runAsField}
          onStart={verification.start}
        />
      );
    case 'running':
      return (
        <RunView
          {...shared}
          tenantId={state.facts.tenantId}
          done={state.checks.filter(({ result }) => result !== null).length}
          count={state.checks.length}
          waitingFor={waitingFor(state, checks)}
          onCancel={verification.cancel}
        />
      );
    case 'interrupted':
      return (
        <InterruptedView
          {...shared}
          interruption={state.interruption}
          onAgain={verification.start}
          without={recording && props.onWithout ? { label: recording.words.without, onPress: props.onWithout } : null}
        />
      );
  }
}
