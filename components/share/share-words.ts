import { copyWords } from '@/components/ui/copy-words';
import type { Words } from '@/lib/i18n/words';

/** The words of the forms for links, finished on the server. */
export type ShareWords = ReturnType<typeof shareWords>;

/** Picks the words of the forms for links. */
export function shareWords(words: Words) {
  const copy = words('common.copy');
  const shared = copyWords(words);
  return {
    quickTitle: words('share.quick-title'),
    quickMake: words('share.quick-make'),
    formTitle: words('share.form-title'),
    formTitleAlone: words('share.form-title-alone'),
    label: words('share.label'),
    labelHint: words('share.label-hint'),
    may: words('share.may'),
    whose: words('share.whose'),
    whoseHint: words('share.whose-hint'),
    whoseAll: words('share.whose-all'),
    lasts: words('share.lasts'),
    make: words('share.make'),
    problemTitle: words('share.problem-title'),
    unsent: words('share.refused-unsent'),
    madeTitle: words.template('share.made-title', 'label'),
    madeOnce: words('share.made-once'),
    madeAddress: words('share.made-address'),
    madeQr: words('share.made-qr'),
    madeQrText: words('share.made-qr-text'),
    madeMessage: words('share.made-message'),
    copyAddress: { copy, name: words('share.made-copy'), ...shared },
    copyMessage: { copy: words('share.made-message-copy'), name: words('share.made-message-copy'), ...shared },
    linksThis: words('share.links-this'),
    extend: words('share.extend'),
    extendFromNow: words('share.extend-from-now'),
    extendSubmit: words('share.extend-submit'),
    revoke: words('share.revoke'),
    revokeSubmit: words('share.revoke-submit'),
  };
}
