import { FilledText } from '@/components/report/foreign';
import { utcTime } from '@/lib/domain/text/utc-time';

/** A time that a person can read and a program too. `template` has places for `{date}` and `{time}`. */
export function Moment({ at, template }: { at: string; template: string }) {
  const { date, time } = utcTime(at);
  return (
    <time dateTime={at}>
      <FilledText
        template={template}
        values={{ date: <span className="whitespace-nowrap">{date}</span>, time: <span>{time}</span> }}
      />
    </time>
  );
}
