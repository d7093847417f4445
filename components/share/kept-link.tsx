import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { copyWords } from '@/components/ui/copy-words';
import type { Words } from '@/lib/i18n/words';
import { AddressField } from './address-field';

interface KeptLinkProps {
  address: string;
  /** the same as a text file, which the browser makes without asking anybody */
  file: { name: string; href: string };
  words: Words;
  isNew: boolean;
}

/** The link that manages a checklist, to be kept: loud where it is new, folded later. */
export function KeptLink({ address, file, words, isNew }: KeptLinkProps) {
  const copy = words('common.copy');
  return (
    <Frame words={words} isNew={isNew}>
      <p className="max-w-[60ch]">{words('share.keep-text')}</p>
      <div className="mt-4 max-w-[46rem]">
        <AddressField
          id="kept-link"
          label={words('share.keep-address')}
          address={address}
          copyWords={{ copy, name: words('share.keep-copy'), ...copyWords(words) }}
        />
      </div>
      <p className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
        <a href={file.href} download={file.name} className={buttonClass('secondary')}>
          {words('share.keep-save')}
        </a>
        {isNew ? (
          <a href="#share" className="inline-flex min-h-11 items-center">
            {words('share.keep-next')}
          </a>
        ) : null}
      </p>
    </Frame>
  );
}

function Frame({ words, isNew, children }: Pick<KeptLinkProps, 'words' | 'isNew'> & { children: ReactNode }) {
  if (!isNew) {
    return (
      <details className="mt-4 print:hidden">
        <summary className="unfold">{words('share.keep-fold')}</summary>
        <div className="pt-1 pb-4">{children}</div>
      </details>
    );
  }
  return (
    <section
      aria-labelledby="keep-link"
      className="mt-6 rounded-lg border-2 border-accent bg-accent-wash p-5 print:hidden"
    >
      <h2 id="keep-link" className="mb-1 text-lg font-bold">
        {words('share.keep-title')}
      </h2>
      {children}
    </section>
  );
}
