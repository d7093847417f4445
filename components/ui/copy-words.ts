import type { Words } from '@/lib/i18n/words';

/** The words of a copy button that are the same for every text. */
export const copyWords = (words: Words) => ({
  copied: words('common.copied'),
  byHand: { refused: words('common.copy-refused'), close: words('common.close') },
});
