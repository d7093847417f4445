'use client';

import { useEffect, useRef } from 'react';
import { isLanguageChanging } from '@/components/ui/kept';
import { CopyButton } from '@/components/ui/copy-button';
import { FilledText } from '@/components/report/foreign';
import type { MadeLink } from '@/lib/domain/checklist/link-form-state';
import { AddressField } from './address-field';
import { QrCode } from './qr-code';
import type { ShareWords } from './share-words';

/** A link that was just made: its address, to copy, to scan and to send. It takes the focus when it appears. */
export function MadeLinkPanel({ made, words }: { made: MadeLink; words: ShareWords }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isLanguageChanging()) heading.current?.focus();
  }, [made.id]);
  return (
    <section
      aria-labelledby="made-link"
      className="mt-6 rounded-lg border-2 border-accent bg-accent-wash p-4 sm:p-6 print:hidden"
    >
      <h3 ref={heading} id="made-link" tabIndex={-1} className="text-lg font-bold outline-none">
        <FilledText template={words.madeTitle} values={{ label: made.label }} />
      </h3>
      <p className="max-w-[60ch]">{words.madeOnce}</p>
      <div className="mt-4 grid grid-cols-1 gap-x-8 gap-y-5 @xl:grid-cols-[minmax(0,1fr)_auto]">
        <div className="min-w-0">
          <AddressField
            id="made-address"
            label={words.madeAddress}
            address={made.address}
            copyWords={words.copyAddress}
          />
          <label htmlFor="made-message" className="mt-5 block font-semibold">
            {words.madeMessage}
          </label>
          <textarea
            id="made-message"
            readOnly
            dir="auto"
            value={made.message}
            rows={14}
            className="mt-1 mb-2 block field-sizing-content w-full rounded-md border border-control bg-sheet p-3 text-note leading-snug"
          />
          <CopyButton text={made.message} words={words.copyMessage} />
        </div>
        <figure>
          <QrCode qr={made.qr} label={words.madeQr} />
          <figcaption className="mt-1 max-w-44 text-sm text-soft">{words.madeQrText}</figcaption>
        </figure>
      </div>
    </section>
  );
}
