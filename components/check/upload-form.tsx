'use client';

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Foreign } from '@/components/report/foreign';
import { ProblemSummary } from '@/components/ui/problem-summary';
import { useFileDrop } from './use-file-drop';
import type { useUpload } from './use-upload';
import type { WizardWords } from './wizard-words';

interface UploadFormProps {
  upload: ReturnType<typeof useUpload>;
  words: WizardWords;
  language: string;
  /** the token of the checklist that the run is written to */
  checklist: string | null;
  /** where the form is posted without JavaScript */
  action: (form: FormData) => void;
  isReading: boolean;
  /** a practice file that takes the place of one of the reader's own */
  practice: { id: string; fileName: string } | null;
  /** what is refused although the form is in order */
  refusal: { title: string; detail: string } | null;
  /** with JavaScript it is asked later, when the file has been read */
  runAsField: ReactNode;
  editionField: ReactNode;
}

/** The form works as it stands, posted to the server; in the browser a chosen or dropped file is read at once. */
export function UploadForm({
  upload,
  words,
  language,
  checklist,
  action,
  isReading,
  practice,
  refusal,
  runAsField,
  editionField,
}: UploadFormProps) {
  const { isOver, handlers } = useFileDrop(upload.choose);
  const { problems } = upload;
  const problem = problems.file ?? problems.text;
  const problemWords: Partial<Record<string, string>> = words.problems;
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem !== undefined) summary.current?.focus();
  }, [problem, upload.tries]);

  return (
    <>
      {problem === undefined ? null : (
        <ProblemSummary title={words.problemTitle} boxRef={summary}>
          <a href={problems.file === undefined ? '#ionapi-text' : '#ionapi-file'} id="upload-problem">
            {problemWords[problem] ?? words.problems.unreadable}
          </a>
        </ProblemSummary>
      )}
      {problem === undefined && refusal ? (
        <ProblemSummary title={refusal.title}>
          <bdi>{refusal.detail}</bdi>
        </ProblemSummary>
      ) : null}
      <form
        action={action}
        onSubmit={upload.submit}
        {...handlers}
        noValidate
        aria-label={words.title}
        className={`rounded-lg border-2 border-dashed p-5 sm:p-6 ${isOver ? 'border-accent bg-accent-wash' : 'border-control bg-sheet'}`}
      >
        <input type="hidden" name="language" value={language} />
        {checklist === null ? null : <input type="hidden" name="checklist" value={checklist} />}
        {practice ? (
          <p className="mb-4">
            <input type="hidden" name="practice" value={practice.id} />
            {words.practiceChosen} <Foreign isCode>{practice.fileName}</Foreign>
          </p>
        ) : (
          <FileFields upload={upload} words={words} hint={isOver ? words.dropNow : words.fileHint} />
        )}
        <div className="mb-4 hidden noscript:block">{runAsField}</div>
        <Button type="submit" disabled={isReading}>
          {isReading ? words.reading : words.submit}
        </Button>
        <div className="mt-4 border-t border-rule pt-3">{editionField}</div>
      </form>
    </>
  );
}

function FileFields({ upload, words, hint }: Pick<UploadFormProps, 'upload' | 'words'> & { hint: ReactNode }) {
  const { problems } = upload;
  const [hadText] = useState(upload.hasText);
  return (
    <>
      <label htmlFor="ionapi-file" className="block text-lg font-bold">
        {words.file}
      </label>
      <p id="ionapi-file-hint" className="mb-3 text-soft">
        {hint}
      </p>
      <input
        id="ionapi-file"
        type="file"
        name="file"
        aria-describedby={problems.file === undefined ? 'ionapi-file-hint' : 'ionapi-file-hint upload-problem'}
        aria-invalid={problems.file !== undefined}
        onChange={(event) => upload.choose([...(event.target.files ?? [])])}
        className="block min-h-11 w-full max-w-full cursor-pointer rounded-md border-2 border-transparent file:me-4 file:min-h-11 file:cursor-pointer file:rounded-md file:border-2 file:border-solid file:border-control file:bg-sheet file:px-4 file:font-semibold file:text-ink aria-invalid:border-failed"
      />
      <details className="mt-2 mb-4" open={hadText || problems.text !== undefined || undefined}>
        <summary className="unfold">{words.paste}</summary>
        <label htmlFor="ionapi-text" className="mt-1 block font-semibold">
          {words.text}
        </label>
        <textarea
          id="ionapi-text"
          rows={7}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          translate="no"
          aria-describedby={problems.text === undefined ? undefined : 'upload-problem'}
          aria-invalid={problems.text !== undefined}
          {...upload.textField}
          className="field bg-paper font-mono text-sm"
        />
      </details>
    </>
  );
}
