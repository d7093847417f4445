import { CopyButton } from '@/components/ui/copy-button';
import type { ComponentProps } from 'react';

interface AddressFieldProps {
  id: string;
  label: string;
  address: string;
  copyWords: ComponentProps<typeof CopyButton>['words'];
}

/** An address to be copied: by the button, or from the field where there is no JavaScript. */
export function AddressField({ id, label, address, copyWords }: AddressFieldProps) {
  return (
    <>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <input
          id={id}
          type="text"
          readOnly
          value={address}
          translate="no"
          dir="ltr"
          spellCheck={false}
          className="min-h-11 min-w-0 grow basis-56 rounded-md border border-control bg-well px-3 font-mono text-sm"
        />
        <CopyButton text={address} words={copyWords} />
      </div>
    </>
  );
}
