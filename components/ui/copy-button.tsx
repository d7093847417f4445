'use client';

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { CopyByHand } from './copy-by-hand';
import { copyText } from './copy-text';
import { say } from './say';

const confirmationMs = 2_000;

const looks = {
  framed: 'button button-small',
  button: 'button',
  quiet: 'unfold inline-flex text-sm font-semibold',
} as const;

interface CopyButtonProps {
  /** what is copied, or how it is made once it is wanted */
  text: string | (() => string);
  words: {
    copy: string;
    /** begins with `copy` and says of what */
    name: string;
    copied: string;
    /** where the browser refuses: what to do about it */
    byHand: { refused: string; close: string };
  };
  look?: keyof typeof looks;
  /** what to know about the copied text, said once it was copied */
  note?: ReactNode;
}

/** Puts a text on the clipboard and says so. Finished words come as props, so that no catalogue reaches the browser. */
export function CopyButton({ text, words, look = 'framed', note }: CopyButtonProps) {
  const [isCopied, setIsCopied] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [isNoteShown, setIsNoteShown] = useState(false);
  const noteRef = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    if (!isCopied) return;
    say(`${words.copied}. ${noteRef.current?.textContent ?? ''}`);
    const timer = setTimeout(() => setIsCopied(false), confirmationMs);
    return () => clearTimeout(timer);
  }, [isCopied, words.copied]);

  const copy = async () => {
    const wanted = typeof text === 'string' ? text : text();
    const isDone = await copyText(wanted);
    setIsCopied(isDone);
    setRefused(isDone ? null : wanted);
    setIsNoteShown(true);
  };

  return (
    <>
      <button
        type="button"
        // what is seen must be in the name (WCAG 2.5.3)
        aria-label={isCopied ? words.copied : words.name}
        onClick={() => void copy()}
        className={`${looks[look]} print:hidden noscript:hidden`}
      >
        <span aria-hidden="true" className="grid grid-cols-1 *:[grid-area:1/1]">
          <span className={isCopied ? 'invisible' : ''}>{words.copy}</span>
          <span className={isCopied ? '' : 'invisible'}>{words.copied}</span>
        </span>
      </button>
      {note && isNoteShown ? (
        <span ref={noteRef} className="block leading-snug text-soft">
          {note}
        </span>
      ) : null}
      {refused !== null ? (
        <CopyByHand text={refused} name={words.name} words={words.byHand} onClose={() => setRefused(null)} />
      ) : null}
    </>
  );
}
