import { Fragment } from 'react';
import type { TextPart } from '@/lib/domain/text/text-part';

/** A message with Infor's labels and values set apart. They stay as they are in every language. */
export function RichText({ parts }: { parts: readonly TextPart[] }) {
  return parts.map(({ mark, text }, i) => {
    if (mark === 'ui') {
      return (
        <b key={i} translate="no" className={`font-semibold ${isOneWord(text) ? '2xs:whitespace-nowrap' : ''}`}>
          {text}
        </b>
      );
    }
    if (mark === 'code') {
      return (
        <code key={i} translate="no">
          {text}
        </code>
      );
    }
    // part of the sentence that it is about, so that nobody reads one without the other
    if (mark === 'certainty') {
      return (
        <Fragment key={i}>
          {' '}
          <span className="text-[0.8em] text-soft italic 2xs:whitespace-nowrap">({text})</span>
        </Fragment>
      );
    }
    return mark === 'b' ? <strong key={i}>{text}</strong> : text;
  });
}

/** The longest name of a role that fits a line of the narrowest page. */
const unbrokenLengthMax = 25;

/** Names such as `GRID-RunAsM3User` are compared letter by letter: they do not break at their hyphen. */
const isOneWord = (text: string): boolean => text.length <= unbrokenLengthMax && !text.includes(' ');
