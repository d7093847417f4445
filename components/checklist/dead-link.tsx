import Link from 'next/link';
import { copyWords } from '@/components/ui/copy-words';
import { buttonClass } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { RichText } from '@/components/ui/rich-text';
import type { Words } from '@/lib/i18n/words';

/** Unknown, expired, revoked: the same words for all, and the way to a new link. */
export function DeadLink({ words }: { words: Words }) {
  const message = words('share.dead-message');
  const copy = words('share.dead-copy');
  return (
    <div className="max-w-[38rem]">
      <h1 className="text-verdict font-bold text-balance">{words('share.dead-title')}</h1>
      <p className="mt-4 text-lg leading-snug">{words('share.dead-text')}</p>
      <p className="mt-3">
        <RichText parts={words.rich('share.dead-whole')} />
      </p>
      <h2 className="mt-10 mb-2 text-xl font-bold">{words('share.dead-ask-title')}</h2>
      <p>{words('share.dead-ask')}</p>
      <blockquote className="mt-4 mb-3 border-s-4 border-rule ps-4">{message}</blockquote>
      <CopyButton text={message} words={{ copy, name: copy, ...copyWords(words) }} />
      <h2 className="mt-10 mb-4 text-xl font-bold">{words('share.dead-else-title')}</h2>
      <p className="flex flex-wrap gap-4">
        <Link href="/" prefetch={false} className={buttonClass('secondary')}>
          {words('share.dead-start')}
        </Link>
        <Link href="/guide" prefetch={false} className={buttonClass('secondary')}>
          {words('share.dead-guide')}
        </Link>
      </p>
    </div>
  );
}
