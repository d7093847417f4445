import { RichText } from '@/components/ui/rich-text';
import type { Words } from '@/lib/i18n/words';

/** Said where links lead nowhere from another computer. */
export function LoopbackNote({ address, words }: { address: string; words: Words }) {
  return (
    <p className="mt-4 rounded-md border-2 border-warning bg-warning-wash px-4 py-3">
      <strong>{words('share.loopback-title')}</strong>{' '}
      <RichText parts={words.rich('share.loopback-text', { address })} />
    </p>
  );
}
