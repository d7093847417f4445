import type { Words } from '@/lib/i18n/words';

/** Shown where the operator let other computers in over plain http: keys would cross the network for all to read. */
export function InsecureBanner({ isInsecure, words }: { isInsecure: boolean; words: Words }) {
  if (!isInsecure) return null;
  return (
    <p className="mb-6 rounded-md border-2 border-warning bg-warning-wash px-4 py-3 text-ink">
      <strong>{words('check.insecure-title')}</strong> {words('check.insecure-text')}
    </p>
  );
}
