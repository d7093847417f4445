'use client';

import { useRef, type BaseSyntheticEvent } from 'react';
import { useForm, type Resolver } from 'react-hook-form';
import type { Upload, UploadFields, UploadProblem } from '@/lib/domain/file/upload';
import { useKeep, useKept } from '@/components/ui/kept';
import { visibleText } from '@/lib/domain/text/visible-text';
import type { ChosenFile, RunAction } from './run-state';

/** zod comes when something is given, so that the page itself stays light. */
const resolver: Resolver<UploadFields, unknown, Upload> = async (...args) =>
  (await import('./read-file')).resolveUpload(...args);

/** The form in the browser: what is given is judged at once and read in memory; nothing is sent from here. */
export function useUpload(dispatch: (action: RunAction) => void) {
  const was = useKept('upload') as UploadFields | undefined;
  const form = useForm<UploadFields, unknown, Upload>({
    defaultValues: was ?? { source: 'file', file: null, text: '' },
    resolver,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  useKeep('upload', () => ({ ...form.getValues() }));
  // a file that takes longer to read than the next one must not replace it
  const latest = useRef(0);

  const refuse = (problem: UploadProblem) => {
    dispatch({ type: 'choose-another' });
    form.setError('file', { type: 'custom', message: problem });
  };

  const read = async (upload: Upload) => {
    latest.current += 1;
    const reading = latest.current;
    dispatch({ type: 'read-began' });
    try {
      const [{ readFile }, file] = await Promise.all([import('./read-file'), chosenFileOf(upload)]);
      if (reading === latest.current) dispatch({ type: 'read-ended', file, read: readFile(file.bytes) });
    } catch {
      if (reading === latest.current) refuse('unreadable');
    }
  };

  const submit = (event?: BaseSyntheticEvent) => {
    const judge = form.handleSubmit(read, () => dispatch({ type: 'choose-another' }));
    judge(event).catch(() => refuse('unreadable'));
  };

  const choose = (files: readonly File[]) => {
    const [file, ...others] = files;
    if (others.length > 0) {
      refuse('several-files');
      return;
    }
    form.setValue('source', 'file');
    form.setValue('file', file ?? null);
    if (file) submit();
  };

  const textField = form.register('text', {
    onChange: () => form.setValue('source', form.getValues('text').trim() === '' ? 'file' : 'text'),
  });

  const { errors, submitCount } = form.formState;
  return {
    submit,
    choose,
    refuse,
    textField,
    hasText: () => form.getValues('text').trim() !== '',
    /** codes of `UploadProblem` */
    problems: { file: errors.file?.message, text: errors.text?.message },
    /** grows with every try, so that the same problem is said again */
    tries: submitCount,
  };
}

/** Somebody may have been sent a file with a name that acts; nobody reads more of it than this. */
const fileNameMax = 100;

async function chosenFileOf(upload: Upload): Promise<ChosenFile> {
  return upload.source === 'file'
    ? { name: visibleText(upload.file.name, fileNameMax), bytes: new Uint8Array(await upload.file.arrayBuffer()) }
    : { name: null, bytes: new TextEncoder().encode(upload.text) };
}
