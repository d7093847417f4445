import { FilledText } from '@/components/report/foreign';
import type { FilledSentence } from '@/lib/domain/checklist/checklist-record';

/** Who did something and when; a date stands on one line. */
export function RecordedSentence({ template, values }: FilledSentence) {
  const { date, ...others } = values;
  if (date === undefined) return <FilledText template={template} values={others} />;
  return (
    <FilledText template={template} values={{ ...others, date: <span className="whitespace-nowrap">{date}</span> }} />
  );
}
