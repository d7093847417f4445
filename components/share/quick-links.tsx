import { Button } from '@/components/ui/button';
import type { ShareChoices } from './share-choices';
import type { ShareWords } from './share-words';

/** The owners who still have something to do, each with the button that makes their link. */
export function QuickLinks({ choices, words }: { choices: ShareChoices; words: ShareWords }) {
  return (
    <>
      <h3 className="mb-1 font-bold">{words.quickTitle}</h3>
      <p className="mb-3 text-sm text-soft">{choices.quickText}</p>
      <ul className="border-b border-rule">
        {choices.quick.map(({ owner, title, note, name }) => (
          <li
            key={owner}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-rule py-2.5"
          >
            <p className="min-w-0 leading-snug">
              <span className="font-semibold">{title}</span> <span className="block text-sm text-soft">{note}</span>
            </p>
            <Button type="submit" look="secondary" name="quick" value={owner} aria-label={name}>
              {words.quickMake}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
