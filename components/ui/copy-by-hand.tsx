'use client';

import { useEffect, useId, useRef } from 'react';

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
    <dialog ref={dialogRef} aria-labelledby={sentenceId} onClose={onClose} className="dialog">
      <p id={sentenceId}>{words.refused}</p>
      <textarea
        ref={areaRef}
        readOnly
        autoFocus
        translate="no"
        aria-label={name}
        value={text}
        rows={10}
        className="field mb-3 font-mono text-sm"
      />
      <button type="button" className="button" onClick={() => dialogRef.current?.close()}>
        {words.close}
      </button>
    </dialog>
  );
}
