'use client';

import { useId, useState } from 'react';
import { compareSights, type HostSight } from '@/lib/domain/report/network-sight';
import { readProbeAnswer } from '@/lib/domain/report/probe-answer';
import { probeScript, probeShells, type ProbeTarget } from '@/lib/domain/report/probe-program';
import { CopyButton } from '@/components/ui/copy-button';
import { describedBy, FormField } from '@/components/ui/form-field';
import { StationSign, type StationState } from '@/components/ui/station';
import { FilledText, Foreign } from './foreign';
import type { ProbeWords } from './probe-words';

interface SecondViewProps {
  targets: readonly ProbeTarget[];
  /** what Ionboard's server saw of them; empty where no check has run */
  server: readonly HostSight[];
  words: ProbeWords;
}

/**
 * A second place to look from: a program for the reader's own computer, and what it printed beside what the server saw.
 * What is pasted stays in this browser.
 */
export function SecondView({ targets, server, words }: SecondViewProps) {
  const id = useId();
  const [pasted, setPasted] = useState('');
  const answer = pasted.trim() === '' ? null : readProbeAnswer(pasted, targets);
  const problem = answer?.ok === false ? words.faults[answer.fault] : undefined;
  return (
    <div>
      <p className="text-sm text-soft">{words.harmless}</p>
      <div className="mt-3 border-b border-rule">
        {probeShells.map((shell) => (
          <details key={shell} className="border-t border-rule">
            <summary className="min-h-11 py-2.5 font-semibold">{words.shell[shell]}</summary>
            <div className="pb-4">
              <CopyButton text={probeScript(shell, targets)} words={words.copy[shell]} />
              <pre
                // it scrolls, and is reached by keys for that
                tabIndex={0}
                role="region"
                aria-label={words.shell[shell]}
                translate="no"
                className="mt-2 max-h-64 overflow-auto rounded-md border border-rule bg-well p-3 text-sm"
              >
                {probeScript(shell, targets)}
              </pre>
            </div>
          </details>
        ))}
      </div>
      <FormField
        id={id}
        label={words.answer}
        hint={words.answerHint}
        problem={problem}
        className="mt-4 noscript:hidden"
      >
        <textarea
          id={id}
          rows={4}
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
          aria-describedby={describedBy(id, { hint: words.answerHint, problem })}
          aria-invalid={problem !== undefined}
          className="field font-mono text-sm"
        />
      </FormField>
      <div aria-live="polite" className="mt-4 space-y-6">
        {answer?.ok
          ? answer.value.map((own) => (
              <HostTable key={own.host} own={own} server={server.find(({ host }) => host === own.host)} words={words} />
            ))
          : null}
      </div>
    </div>
  );
}

const stations = ['name', 'connection', 'certificate'] as const;
const states = { good: 'passed', fault: 'failed', unknown: 'skipped' } as const satisfies Record<string, StationState>;

function HostTable({ own, server, words }: { own: HostSight; server: HostSight | undefined; words: ProbeWords }) {
  const places = [...(server ? [{ title: words.server, sight: server }] : []), { title: words.own, sight: own }];
  return (
    <section>
      {server ? (
        <p className="mb-2 font-semibold">
          <FilledText template={words.result[compareSights(server, own)]} values={{ host: own.host }} />
        </p>
      ) : null}
      <table className="w-full table-fixed border-collapse text-start text-note">
        <caption className="pb-1 text-start text-sm text-soft">
          <FilledText template={words.station} values={{ host: own.host }} />
        </caption>
        <thead>
          <tr className="border-b border-rule align-bottom">
            <td />
            {places.map(({ title }) => (
              <th key={title} scope="col" className="py-1.5 pe-2 text-start font-semibold">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stations.map((station) =>
            own[station] === null ? null : (
              <tr key={station} className="border-b border-rule">
                <th scope="row" className="py-1.5 pe-2 text-start font-normal wrap-anywhere">
                  {words[station]}
                </th>
                {places.map(({ title, sight }) => {
                  const seen = sight[station] ?? 'unknown';
                  return (
                    <td key={title} className="py-1.5 pe-2">
                      <span className="flex flex-wrap items-center gap-2">
                        <StationSign state={states[seen]} />
                        {words.sight[seen]}
                      </span>
                    </td>
                  );
                })}
              </tr>
            ),
          )}
          <tr className="align-top">
            <th scope="row" className="py-1.5 pe-2 text-start font-normal">
              {words.details}
            </th>
            {places.map(({ title, sight }) => (
              <td key={title} className="py-1.5 pe-2 text-sm text-soft">
                {[...(sight.isThroughProxy ? [words.proxy] : []), ...sight.details].map((detail) => (
                  <span key={detail} className="block">
                    <Foreign>{detail}</Foreign>
                  </span>
                ))}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
