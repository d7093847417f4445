import { EditionMenuPicture } from '@/components/illustrations/edition-menu';
import { buttonClass } from '@/components/ui/button';
import { RichText } from '@/components/ui/rich-text';
import { editions, type Edition } from '@/lib/domain/reader/edition';
import { editionAddress } from '@/lib/domain/reader/edition-address';
import { inforTerms } from '@/lib/guide/infor-terms';
import type { Words } from '@/lib/i18n/words';

/** The editions beside each other: how to tell which one it is, its menus, and the way to choose it. */
export function EditionCards({ words, chosen }: { words: Words; chosen: Edition | null }) {
  return (
    <ul className="grid grid-cols-1 gap-5 lg:grid-cols-3 lg:grid-rows-[auto_auto_auto_1fr_auto]">
      {editions.map((edition) => (
        <Card key={edition} words={words} edition={edition} isChosen={edition === chosen} />
      ))}
    </ul>
  );
}

function Card({ words, edition, isChosen }: { words: Words; edition: Edition; isChosen: boolean }) {
  const terms = inforTerms(edition);
  return (
    <li
      className={`grid grid-cols-1 gap-4 rounded-lg border-2 bg-sheet p-5 lg:row-span-5 lg:grid-rows-subgrid ${isChosen ? 'border-ink' : 'border-rule'}`}
      aria-current={isChosen ? true : undefined}
    >
      <h2 id={`edition-${edition}`} className="text-lg leading-snug font-bold">
        {words(`edition.full-${edition}`)}
      </h2>
      <p>
        <RichText parts={words.rich(`edition.sign-${edition}`, { ...terms })} />
      </p>
      <div aria-hidden="true" className="text-sm leading-snug">
        <EditionMenuPicture edition={edition} terms={terms} />
      </div>
      <dl className="text-note">
        <dt className="text-sm text-soft">{words('edition.apps-there')}</dt>
        <dd className="mb-2 font-semibold" translate="no">
          {terms.authorizedAppsPath}
        </dd>
        <dt className="text-sm text-soft">{words('edition.users-there')}</dt>
        <dd className="font-semibold" translate="no">
          {terms.usersPath}
        </dd>
      </dl>
      <p>
        {isChosen ? (
          <span className="inline-flex min-h-11 items-center font-semibold">{words('edition.shown')}</span>
        ) : (
          <a
            href={editionAddress(edition, '/guide')}
            rel="nofollow"
            id={`choose-${edition}`}
            aria-labelledby={`choose-${edition} edition-${edition}`}
            className={buttonClass('secondary')}
          >
            {words('edition.show')}
          </a>
        )}
      </p>
    </li>
  );
}
