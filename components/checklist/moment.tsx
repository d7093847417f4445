import { FilledText } from '@/components/report/foreign';
import { utcTime } from '@/lib/domain/text/utc-time';
import type { Words } from '@/lib/i18n/words';

/** How a time is said: with places for `{date}` and `{time}`, as the language writes them. */
export interface MomentWords {
  time: string;
  language: string;
}

/** Picks the words of times. */
export const momentWords = (words: Words): MomentWords => ({
  time: words.template('checklist.time', 'date', 'time'),
  language: words.locale,
});

/** A time that a person can read and a program too. */
export function Moment({ at, words }: { at: string; words: MomentWords }) {
  const { date, time } = utcTime(at, words.language);
  return (
    <time dateTime={at}>
      <FilledText
        template={words.time}
        values={{ date: <span className="whitespace-nowrap">{date}</span>, time: <span>{time}</span> }}
      />
    </time>
  );
}
