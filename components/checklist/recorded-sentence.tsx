import { FilledText } from '@/components/report/foreign';
import type { FilledSentence } from '@/lib/domain/checklist/checklist-record';

/** Who did something and when; a date is not broken at its hyphens. */
export function RecordedSentence({ template, values }: FilledSentence) {
  const { date, ...others } = values;
  if (date === undefined) return <FilledText template={template} values={others} />;
  return (
    <FilledText
      template={template}
      values={{
        ...others,
        date: (
          <time dateTime={date} className="whitespace-nowrap">
            {date}
          </time>
        ),
      }}
    />
  );
}
