'use client';

import type { ReactNode, Ref } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { DiagnosisCard, type DiagnosisText } from '@/components/report/diagnosis';
import { Fact, Facts } from '@/components/report/facts';
import { FilledText, Foreign } from '@/components/report/foreign';
import type { ReportWords } from '@/components/report/report-words';
import type { Places } from '@/lib/domain/reader/places';
import type { FileFacts } from './run-state';
import type { WizardWords } from './wizard-words';

interface PreviewViewProps {
  facts: FileFacts;
  fileName: string | null;
  warning: DiagnosisText | null;
  words: WizardWords;
  reportWords: ReportWords;
  headingRef: Ref<HTMLHeadingElement>;
  onStart: () => void;
  places: Places;
  recordingNote: ReactNode;
  runAsField: ReactNode;
  chooseAnother: ReactNode;
}

/** What the file is for and what will be asked of whom, before anything is sent. */
export function PreviewView(props: PreviewViewProps) {
  const { facts, fileName, warning, words, reportWords, headingRef, onStart, runAsField, chooseAnother } = props;
  const { places, recordingNote } = props;
  const { tenantId, isProduction } = facts;
  return (
    <>
      <h1 ref={headingRef} tabIndex={-1} className="text-verdict font-bold wrap-anywhere outline-none">
        <FilledText template={words.previewTitle} values={{ tenant: tenantId }} />
      </h1>
      {isProduction ? (
        <Notice tone="warning" className="mt-3">
          <strong>{words.production}</strong> {words.productionText}
        </Notice>
      ) : null}
      <div className="mt-4">
        <Facts>
          <Fact name={words.environment}>
            {facts.environment === null ? words.environmentUnknown : <Foreign>{facts.environment}</Foreign>}
          </Fact>
          {facts.applicationName === '' ? null : (
            <Fact name={words.application}>
              <Foreign>{facts.applicationName}</Foreign>
            </Fact>
          )}
          <Fact name={words.fileName}>{fileName === null ? words.pasted : <Foreign>{fileName}</Foreign>}</Fact>
        </Facts>
      </div>
      {warning ? (
        <div className="mt-5">
          <DiagnosisCard diagnosis={warning} words={reportWords} level={2} places={places} />
        </div>
      ) : null}
      <HostsAsked facts={facts} words={words} />
      <div className="mt-3">{runAsField}</div>
      {recordingNote ? <div className="mt-4">{recordingNote}</div> : null}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button onClick={onStart} className="wrap-anywhere">
          <span>
            {isProduction ? <FilledText template={words.startProduction} values={{ tenant: tenantId }} /> : words.start}
          </span>
        </Button>
        {chooseAnother}
      </div>
      <p className="mt-2 text-sm text-soft">{words.previewNothingSent}</p>
    </>
  );
}

/** The hosts that a check contacts, with what each is asked. Both may be the same. */
function HostsAsked({ facts, words }: { facts: FileFacts; words: WizardWords }) {
  const authorization = [words.asksToken, ...(facts.givesTokenBack ? [words.asksBack] : [])];
  const gateway = [words.asksIdentity, words.asksM3];
  const isOneHost = facts.authorizationHost === facts.gatewayHost;
  return (
    <section className="mt-6">
      <h2 className="mb-2 text-lg font-bold">{words.hosts}</h2>
      {isOneHost ? (
        <Host name={facts.gatewayHost} asked={[...authorization, ...gateway]} />
      ) : (
        <>
          <Host name={facts.authorizationHost} asked={authorization} />
          <Host name={facts.gatewayHost} asked={gateway} />
        </>
      )}
      <p className="mt-2">{words.hostsReadOnly}</p>
    </section>
  );
}

function Host({ name, asked }: { name: string; asked: readonly string[] }) {
  return (
    <div className="mb-3 border-s-2 border-rule ps-3">
      <h3 className="font-normal">
        <Foreign isCode>{name}</Foreign>
      </h3>
      <ul className="list-disc ps-5 leading-snug">
        {asked.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
