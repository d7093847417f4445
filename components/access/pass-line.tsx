import { Moment, momentWords } from '@/components/checklist/moment';
import { FilledText } from '@/components/report/foreign';
import { Button } from '@/components/ui/button';
import type { Words } from '@/lib/i18n/words';

interface PassLineProps {
  words: Words;
  /** ISO 8601, UTC */
  end: string;
  forget: (form: FormData) => Promise<void>;
  back: string;
}

/** Until when this browser may start something, and the way to end that. */
export function PassLine({ words, end, forget, back }: PassLineProps) {
  return (
    <form
      action={forget}
      className="mt-12 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule pt-4 text-note text-soft print:hidden"
    >
      <input type="hidden" name="back" value={back} />
      <p>
        <FilledText
          template={words.template('access.pass', 'end')}
          values={{ end: <Moment at={end} words={momentWords(words)} /> }}
        />
      </p>
      <Button type="submit" look="secondary" className="button-small">
        {words('access.forget')}
      </Button>
    </form>
  );
}
