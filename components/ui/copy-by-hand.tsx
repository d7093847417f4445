'use client';

import { useEffect, useId, useRef } from 'react';
import { Button } from './button';

interface CopyByHandProps {
  text: string;
  name: string;
  words: { refused: string; close: string };
  onClose: () => void;
}

/** The text of a refused copy, selected, so that a person can copy it: in a dialog, wherever the button stands. */
export function CopyByHand({ text, name, words, onClose }: CopyByHandProps) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const areaRef = useRef<HTMLTextAreaElement>(null);
  const sentenceId = useId();

  useEffect(() => {
    dialogRef.current?.showModal();
    areaRef.current?.select();
  }, []);

  return (
    <dialog
      ref={dialogRef}
      aria-labelledby={sentenceId}
      onClose={onClose}
      className="m-auto w-[min(40rem,calc(100vw-2rem))] rounded-lg border-2 border-control bg-paper p-4 text-start text-base font-normal text-ink backdrop:bg-[rgb(0_0_0/0.5)]"
    >
      <p id={sentenceId} className="mb-3">
        {words.refused}
      </p>
      <textarea
        ref={areaRef}
        readOnly
        autoFocus
        translate="no"
        aria-label={name}
        value={text}
        rows={10}
        className="mb-3 block w-full rounded-sm border border-control bg-sheet p-2 font-mono text-sm"
      />
      <Button look="secondary" onClick={() => dialogRef.current?.close()}>
        {words.close}
      </Button>
    </dialog>
  );
}
