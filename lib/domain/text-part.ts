/** The tags that messages may hold: a label of Infor's screens, a value, stress. */
export type TextMark = 'ui' | 'code' | 'b';

/** A piece of a message: plain, or marked by a tag. */
export interface TextPart {
  mark: TextMark | null;
  text: string;
}
