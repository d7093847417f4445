/**
 * The tags that messages may hold: a label of Infor's screens, a value, stress. `certainty` is made of the tag `src`: a
 * word about the sentence before it, where what that says of Infor is not documented.
 */
export type TextMark = 'ui' | 'code' | 'b' | 'certainty';

/** A piece of a message: plain, or marked by a tag. */
export interface TextPart {
  mark: TextMark | null;
  text: string;
}
