import { RichText } from '@/components/ui/rich-text';
import type { Edition } from '@/lib/domain/reader/edition';
import type { GuideStep } from '@/lib/guide/define-step';
import { alternativesMark } from '@/lib/guide/infor-terms';
import { otherNames, type OtherName } from '@/lib/i18n/other-names';
import type { Words } from '@/lib/i18n/words';

/** What a step's screens and labels are called elsewhere, all at once, for a reader who does not find them. */
export function OtherScreens({ words, edition, step }: { words: Words; edition: Edition; step: GuideStep }) {
  const { releases, editions } = otherNames(step, edition);
  const groups = [
    ...editions.map((other) => ({ title: words(`edition.full-${other.edition}`), names: other.names })),
    { title: words('edition.releases', { edition: words(`edition.name-${edition}`) }), names: releases },
  ].filter(({ names }) => names.length > 0);
  if (groups.length === 0) return null;
  return (
    <details>
      <summary className="unfold">{words('edition.other-screen')}</summary>
      <p className="mb-3 text-soft">{words('edition.other-screen-lead')}</p>
      <ul className="flex flex-col gap-4 pb-3">
        {groups.map(({ title, names }) => (
          <li key={title}>
            <p className="font-semibold">{title}</p>
            <ul className="mt-1 flex flex-col gap-1.5">
              {names.map((name) => (
                <Renamed key={name.here} name={name} words={words} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Renamed({ name: { here, there, isInferred }, words }: { name: OtherName; words: Words }) {
  const names = { here, there: there.join(alternativesMark) };
  return (
    <li className="leading-snug">
      <RichText parts={words.rich('edition.renamed', names)} />
      {isInferred ? <span className="block text-sm text-soft">{words('edition.inferred')}</span> : null}
    </li>
  );
}
