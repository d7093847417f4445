'use client';

import type { ComponentProps, Ref } from 'react';
import { DiagnosisBody, type DiagnosisText } from '@/components/report/diagnosis';
import { FilledText } from '@/components/report/foreign';
import type { ReportWords } from '@/components/report/report-words';
import { VerdictPanel } from '@/components/report/verdict';
import { UploadForm } from './upload-form';
import type { WizardWords } from './wizard-words';

interface ChooseViewProps extends ComponentProps<typeof UploadForm> {
  reportWords: ReportWords;
  headingRef: Ref<HTMLHeadingElement>;
  /** what the last file shows by itself */
  fault: { diagnosis: DiagnosisText; fileName: string | null } | null;
}

/** Choosing a file; and, where the last one is at fault, what is wrong with it, with the form for the next below. */
export function ChooseView({ reportWords, headingRef, fault, ...form }: ChooseViewProps) {
  const { words } = form;
  if (!fault) {
    return (
      <>
        <h1 ref={headingRef} tabIndex={-1} className="text-verdict font-bold outline-none">
          {words.title}
        </h1>
        <p className="mt-1 mb-6 text-lg">{words.lead}</p>
        <UploadForm {...form} />
        <Privacy words={words} />
      </>
    );
  }
  const { diagnosis, fileName } = fault;
  return (
    <>
      <VerdictPanel
        tone="failed"
        word={reportWords.verdict['not-ready']}
        sentence={<bdi>{diagnosis.observed}</bdi>}
        headingRef={headingRef}
      >
        <DiagnosisBody diagnosis={diagnosis} words={reportWords} />
      </VerdictPanel>
      <p className="text-soft mt-3 text-sm">
        {fileName === null ? words.faultPasted : <FilledText template={words.faultName} values={{ name: fileName }} />}
      </p>
      <h2 className="mt-8 mb-3 text-lg font-bold">{words.faultNext}</h2>
      <UploadForm {...form} />
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
