'use client';

import type { ComponentProps, ReactNode, Ref } from 'react';
import { DiagnosisBody, type DiagnosisText } from '@/components/report/diagnosis';
import { FilledText } from '@/components/report/foreign';
import type { ReportWords } from '@/components/report/report-words';
import { Said } from '@/components/report/said';
import { VerdictPanel } from '@/components/report/verdict';
import { TermList } from '@/components/ui/term-list';
import type { Places } from '@/lib/domain/reader/places';
import { UploadForm } from './upload-form';
import type { WizardWords } from './wizard-words';

interface ChooseViewProps extends ComponentProps<typeof UploadForm> {
  reportWords: ReportWords;
  headingRef: Ref<HTMLHeadingElement>;
  places: Places;
  recordingNote: ReactNode;
  /** what the last file shows by itself */
  fault: { diagnosis: DiagnosisText; fileName: string | null } | null;
}

/** Choosing a file; and, where the last one is at fault, what is wrong with it, with the form for the next below. */
export function ChooseView(props: ChooseViewProps) {
  const { reportWords, headingRef, places, recordingNote, fault, ...form } = props;
  const { words } = form;
  // the form stands at one place in both states, so that what is typed and opened in it stays
  return (
    <>
      {fault ? (
        <FaultFound {...fault} words={words} reportWords={reportWords} headingRef={headingRef} places={places} />
      ) : (
        <>
          <h1 ref={headingRef} tabIndex={-1} className="text-verdict font-bold outline-none">
            {words.title}
          </h1>
          <p className="mt-1 mb-6 text-lg">{words.lead}</p>
          {recordingNote ? <div className="mb-6">{recordingNote}</div> : null}
        </>
      )}
      <UploadForm {...form} />
      {fault ? (
        <div className="mt-8">
          <TermList
            shown={[fault.diagnosis.observed, fault.diagnosis.meaning, fault.diagnosis.fix]}
            words={reportWords.terms}
          />
        </div>
      ) : (
        <Privacy words={words} />
      )}
    </>
  );
}

interface FaultFoundProps extends NonNullable<ChooseViewProps['fault']> {
  words: WizardWords;
  reportWords: ReportWords;
  headingRef: Ref<HTMLHeadingElement>;
  places: Places;
}

function FaultFound({ diagnosis, fileName, words, reportWords, headingRef, places }: FaultFoundProps) {
  return (
    <>
      <VerdictPanel
        tone="failed"
        word={reportWords.verdict['not-ready']}
        sentence={<Said text={diagnosis.observed} />}
        headingRef={headingRef}
      >
        <DiagnosisBody diagnosis={diagnosis} words={reportWords} places={places} />
      </VerdictPanel>
      <p className="mt-3 text-sm text-soft">
        {fileName === null ? words.faultPasted : <FilledText template={words.faultName} values={{ name: fileName }} />}
      </p>
      <h2 className="mt-8 mb-3 text-lg font-bold">{words.faultNext}</h2>
    </>
  );
}

function Privacy({ words }: { words: WizardWords }) {
  return (
    <section className="mt-8">
      <h2 className="mb-2 font-bold">{words.privacy}</h2>
      <ol className="list-decimal space-y-1 ps-5">
        {[words.privacyBrowser, words.privacySend, words.privacyMemory].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <noscript>
        <p className="mt-2">{words.privacyNoScript}</p>
      </noscript>
    </section>
  );
}
