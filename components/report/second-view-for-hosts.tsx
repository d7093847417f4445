'use client';

import { useId, useState } from 'react';
import { LanguageInPlace } from '@/components/ui/language-in-place';
import { targetParts, type ProbeTarget } from '@/lib/domain/report/probe-program';
import { FormField } from '@/components/ui/form-field';
import type { ProbeWords } from './probe-words';
import { SecondView } from './second-view';

const hostsMax = 4;

/** The same without a report, on a help page: whoever was sent its address knows the hosts, or reads them in the file. */
export function SecondViewForHosts({ words }: { words: ProbeWords }) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const targets = typed
    .split(/[\s,]+/)
    .map((host): ProbeTarget => ({ host: host.replace(/^https?:\/\//i, '').replace(/\/.*$/, ''), isTls: true }))
    .filter((target) => target.host !== '' && targetParts(target) !== null)
    .slice(0, hostsMax);
  return (
    <section aria-labelledby={`${id}-title`} className="mt-10 noscript:hidden">
      <LanguageInPlace unreachable={words.languageUnreachable} />
      <h2 id={`${id}-title`} className="mb-1 font-bold">
        {words.title}
      </h2>
      <p className="mb-3">{words.leadHelp}</p>
      <FormField id={id} label={words.hosts} hint={words.hostsHint} className="mb-4">
        <input
          id={id}
          type="text"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          className="field font-mono"
        />
      </FormField>
      {targets.length === 0 ? null : <SecondView targets={targets} server={[]} words={words} />}
    </section>
  );
}
