import { Notice } from '@/components/ui/notice';
import { RichText } from '@/components/ui/rich-text';
import type { Words } from '@/lib/i18n/words';

/** Said where links lead nowhere from another computer. */
export function LoopbackNote({ address, words }: { address: string; words: Words }) {
  return (
    <Notice tone="warning" className="mt-4">
      <strong>{words('share.loopback-title')}</strong>{' '}
      <RichText parts={words.rich('share.loopback-text', { address })} />
    </Notice>
  );
}
