'use client';

import '@/components/check/zod-without-eval';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { RichText } from '@/components/ui/rich-text';
import { curlCommands, environmentFile, postmanEnvironment } from '@/lib/domain/file/file-export';
import { fieldsFor, targetIds, type TargetId } from '@/lib/domain/file/file-targets';
import { readFileUse, type FileUse } from '@/lib/domain/file/file-use';
import { DownloadButton } from './download-button';
import { FieldRow } from './field-row';
import type { NextWords } from './next-words';

interface FileTargetsProps {
  bytes: Uint8Array;
  isClientInForm: boolean;
  words: NextWords;
}

/** Each target with its fields. Keys are read here, from the bytes that this page has, and go nowhere by themselves. */
export function FileTargets({ bytes, isClientInForm, words }: FileTargetsProps) {
  const use = useMemo(() => readFileUse(bytes), [bytes]);
  const [revealed, setRevealed] = useState<string | null>(null);
  useEffect(() => {
    // who comes back to a page that was left may be somebody else
    const hide = () => setRevealed(null);
    document.addEventListener('visibilitychange', hide);
    return () => document.removeEventListener('visibilitychange', hide);
  }, []);
  if (use === null) return <p className="mb-4">{words.unusable}</p>;
  return (
    <ul>
      {targetIds.map((id) => (
        <li key={id} className="border-t border-rule">
          <details>
            <summary className="min-h-11 py-2.5 font-semibold">{words.targets[id].title}</summary>
            <div className="space-y-3 pb-5">
              <p>
                <RichText parts={words.targets[id].where} />
              </p>
              <dl className="border-b border-rule empty:hidden">
                {fieldsFor[id](use, isClientInForm).map((field) => (
                  <FieldRow
                    key={field.name}
                    field={field}
                    isRevealed={revealed === `${id} ${field.name}`}
                    onReveal={(isWanted) => setRevealed(isWanted ? `${id} ${field.name}` : null)}
                    words={words}
                  />
                ))}
              </dl>
              <Exports id={id} use={use} isClientInForm={isClientInForm} words={words} />
              {words.more[id] ? (
                <p>
                  <RichText parts={words.more[id]} />
                </p>
              ) : null}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** What a target takes as a whole: a file of its own, or commands. */
function Exports({
  id,
  use,
  isClientInForm,
  words,
}: { id: TargetId; use: FileUse } & Omit<FileTargetsProps, 'bytes'>): ReactNode {
  switch (id) {
    case 'postman':
      return (
        <DownloadButton
          name="ionapi.postman_environment.json"
          content={() => postmanEnvironment(use)}
          label={words.downloadPostman}
        />
      );
    case 'environment':
      return (
        <DownloadButton name="ionapi.env" content={() => environmentFile(use)} label={words.downloadEnvironment} />
      );
    case 'curl': {
      const { token, call } = curlCommands(use, isClientInForm);
      return (
        <>
          <Command text={token} name={words.copyToken} words={words} />
          <Command text={call} name={words.copyCall} words={words} />
        </>
      );
    }
    default:
      return null;
  }
}

function Command({ text, name, words }: { text: string; name: string; words: NextWords }) {
  return (
    <div>
      <pre
        translate="no"
        tabIndex={0}
        className="overflow-x-auto rounded-md border border-rule bg-well p-3 font-mono text-sm"
      >
        {text}
      </pre>
      <CopyButton text={text} words={{ ...words.copy, copy: name, name }} look="quiet" />
    </div>
  );
}
