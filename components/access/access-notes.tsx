import Link from 'next/link';
import { RichText } from '@/components/ui/rich-text';
import type { Words } from '@/lib/i18n/words';

/** For whoever stands before the form without the token: who has it, and what can be done without. */
export function AccessNotes({ words }: { words: Words }) {
  return (
    <>
      <h2 className="mb-3 text-lg font-bold">{words('access.who-title')}</h2>
      <p>{words('access.who')}</p>
      <h2 className="mt-8 mb-3 text-lg font-bold">{words('access.without-title')}</h2>
      <ul className="flex flex-col gap-3">
        <li>
          <RichText parts={words.rich('access.without-link')} />
        </li>
        <li>
          <RichText parts={words.rich('access.without-guide')} />{' '}
          <Link href="/guide" prefetch={false}>
            {words('access.to-guide')}
          </Link>
        </li>
      </ul>
    </>
  );
}
