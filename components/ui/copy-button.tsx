'use client';

import { useEffect, useState } from 'react';

const confirmationMs = 2_000;

/** Puts a text on the clipboard and says so. Finished words come as props, so that no catalogue reaches the browser. */
export function CopyButton({ text, words }: { text: string; words: { copy: string; name: string; copied: string } }) {
  const [isCopied, setIsCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), confirmationMs);
    return () => clearTimeout(timer);
  }, [isCopied]);

  return (
    <>
      <button
        type="button"
        aria-label={words.name}
        onClick={() => void copyText(text).then(setIsCopied)}
        className="inline-flex min-h-11 min-w-20 shrink-0 items-center justify-center rounded-md border border-control bg-sheet px-3 text-sm font-semibold text-ink hover:border-ink print:hidden"
      >
        <span aria-hidden="true">{isCopied ? words.copied : words.copy}</span>
      </button>
      <span role="status" className="sr-only">
        {isCopied ? words.copied : ''}
      </span>
    </>
  );
}

async function copyText(text: string): Promise<boolean> {
  // browsers offer the clipboard on https and loopback only, and people run Ionboard on plain http inside a network
  if (window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // refused by the browser or by a policy: the old way below may still be allowed
    }
  }
  return copyBySelection(text);
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.className = 'fixed start-0 top-0 opacity-0';
  document.body.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way on plain http
  const isCopied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
