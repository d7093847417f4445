import { Notice } from '@/components/ui/notice';
import type { Words } from '@/lib/i18n/words';

/** Shown where the operator let other computers in over plain http: keys would cross the network for all to read. */
export function InsecureBanner({ isInsecure, words }: { isInsecure: boolean; words: Words }) {
  if (!isInsecure) return null;
  return (
    <Notice tone="warning" className="mb-6">
      <strong>{words('check.insecure-title')}</strong> {words('check.insecure-text')}
    </Notice>
  );
}
