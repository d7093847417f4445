import type { Edition } from '@/lib/domain/reader/edition';
import type { PictureControl } from '@/lib/guide/define-step';
import type { InforTerms } from '@/lib/guide/infor-terms';
import type { Words } from '@/lib/i18n/words';

/** What a drawing of one of Infor's screens is made from. */
export interface PictureProps {
  terms: InforTerms;
  edition: Edition;
  words: Words;
  /** the number of the action that presses a control */
  numbers: Partial<Record<PictureControl, number>>;
}
