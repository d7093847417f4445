import { Fragment } from 'react';
import type { wordedSources } from '@/lib/i18n/claims';
import type { Words } from '@/lib/i18n/words';

/** Where the claims of a page are from, and how sure each is; folded, for those who want to know. */
export function SourceList({ groups, words }: { groups: ReturnType<typeof wordedSources>; words: Words }) {
  if (groups.length === 0) return null;
  return (
    <details className="border-t border-rule print:hidden">
      <summary className="unfold">{words('source.title')}</summary>
      <p className="text-sm text-soft">{words('source.lead')}</p>
      {groups.map(({ certainty, sources }) => (
        <div key={certainty} className="mt-4">
          <h3 className="text-note font-semibold">{words(`source.group-${certainty}`)}</h3>
          <ul className="mt-1 flex flex-col gap-2 text-note leading-snug">
            {sources.map(({ says, where }) => (
              <li key={says}>
                {says}{' '}
                <span className="block text-sm wrap-anywhere text-soft">
                  {where.map(({ text, isPlace }, i) => (
                    <Fragment key={text}>
                      {i === 0 ? null : '; '}
                      {isPlace ? <span translate="no">{text}</span> : text}
                    </Fragment>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
