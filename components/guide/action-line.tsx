import { CopyButton } from '@/components/ui/copy-button';
import { RichText } from '@/components/ui/rich-text';
import type { StepText } from '@/lib/i18n/step-text';
import type { Words } from '@/lib/i18n/words';
import { StepDot } from './step-dot';

/** What to press as stations of one line, which ends where the step is done. */
export function ActionLine({ words, text }: { words: Words; text: StepText }) {
  return (
    <>
      <ol>
        {text.actions.map((action, i) => (
          <li key={i} className="relative flex gap-4 pb-5">
            <span aria-hidden="true" className="absolute start-[0.8125rem] top-7 bottom-0 w-0.5 bg-rule" />
            <StepDot number={i + 1} look={action.control ? 'press' : 'plain'} />
            <div className="flex min-w-0 grow flex-wrap items-start justify-between gap-x-4 gap-y-2 sm:flex-nowrap">
              <p className="min-w-0">
                <RichText parts={action.text} />
              </p>
              {action.copied === null ? null : (
                <div className="flex shrink-0 sm:-my-2">
                  <CopyButton
                    text={action.copied}
                    words={{
                      copy: words('common.copy'),
                      name: words('common.copy-value', { value: action.copied }),
                      copied: words('common.copied'),
                      byHand: { refused: words('common.copy-refused'), close: words('common.close') },
                    }}
                  />
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
      <div className="flex gap-4">
        <span aria-hidden="true" className="grid size-7 shrink-0 place-items-center rounded-full border-2 border-ink">
          <span className="size-3 rounded-full bg-ink forced-colors:bg-[CanvasText]" />
        </span>
        <div className="min-w-0">
          <h3 className="font-bold">{words('guide.done-when')}</h3>
          <p>
            <RichText parts={text.doneWhen} />
          </p>
        </div>
      </div>
    </>
  );
}
