import type { ReactNode } from 'react';
import { editions, type Edition } from '@/lib/domain/reader/edition';
import type { Words } from '@/lib/i18n/words';

/** How a choice is made: by an address that remembers it, or by a form that writes it to the checklist. */
export type EditionChoice =
  { kind: 'address'; of: (edition: Edition) => string } | { kind: 'form'; action: (form: FormData) => Promise<void> };

interface EditionSwitchProps {
  words: Words;
  /** what the reader, or the checklist, has chosen */
  chosen: Edition | null;
  /** the edition whose menus stand on the page; null where they are those of several */
  shown: Edition | null;
  choice: EditionChoice;
  /** what to know about the choice */
  note?: ReactNode;
}

/** The editions of Infor side by side: whose menus the page names, and the way to the others. Works without JavaScript. */
export function EditionSwitch({ words, chosen, shown, choice, note }: EditionSwitchProps) {
  const label = words(chosen === null ? 'edition.label-open' : 'edition.label');
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 print:hidden">
      <p className="text-sm text-soft">{label}</p>
      <Frame choice={choice} label={label}>
        <ul className="segments text-note">
          {editions.map((edition) => (
            <li key={edition} className="flex">
              <Choice words={words} edition={edition} isShown={edition === shown} choice={choice} />
            </li>
          ))}
        </ul>
      </Frame>
      {note === undefined ? null : <div className="text-sm text-soft">{note}</div>}
    </div>
  );
}

function Frame({ choice, label, children }: { choice: EditionChoice; label: string; children: ReactNode }) {
  if (choice.kind === 'address') return <nav aria-label={label}>{children}</nav>;
  return (
    <form action={choice.action} aria-label={label}>
      {children}
    </form>
  );
}

function Choice({
  words,
  edition,
  isShown,
  choice,
}: {
  words: Words;
  edition: Edition;
  isShown: boolean;
  choice: EditionChoice;
}) {
  const name = words(`edition.name-${edition}`);
  const shared = { className: 'segment sm:px-4', 'aria-current': isShown ? true : undefined };
  if (choice.kind === 'form') {
    return (
      <button type="submit" name="edition" value={edition} {...shared}>
        {name}
      </button>
    );
  }
  // not a Link: pages that the browser keeps name the menus of before
  return (
    <a href={choice.of(edition)} rel="nofollow" {...shared}>
      {name}
    </a>
  );
}
