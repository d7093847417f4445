import { EditionSwitch } from '@/components/guide/edition-switch';
import type { LinkAccess } from '@/lib/checklists/link-access';
import { mayDo } from '@/lib/domain/checklist/checklist';
import type { GuideStepId } from '@/lib/domain/reader/guide-step-id';
import { defaultEdition } from '@/lib/guide/registry';
import type { Words } from '@/lib/i18n/words';
import { chooseEdition } from './edition-action';

interface ChecklistEditionProps {
  token: string;
  access: LinkAccess;
  words: Words;
  /** the page of the guide that it stands on; the checklist's own without one */
  step?: GuideStepId;
}

/** Whose menus a checklist names: one choice for everybody on it, made by those who may change something. */
export function ChecklistEdition({ token, access, words, step }: ChecklistEditionProps) {
  const { edition, capability } = access;
  if (!mayDo(capability, 'contribute')) {
    if (edition === null) return null;
    return <p className="text-sm text-soft">{words('edition.of', { edition: words(`edition.name-${edition}`) })}</p>;
  }
  return (
    <EditionSwitch
      words={words}
      chosen={edition}
      // hints and pages name these until somebody chooses
      shown={edition ?? defaultEdition}
      choice={{ kind: 'form', action: chooseEdition.bind(null, token, step ?? null) }}
      note={step === undefined ? words('edition.for-checklist') : undefined}
    />
  );
}
