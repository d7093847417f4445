import { CopyButton } from '@/components/ui/copy-button';
import { RichText } from '@/components/ui/rich-text';
import type { StepText } from '@/lib/guide/step-text';
import type { Words } from '@/lib/i18n/words';

/** Which value to give each field, why that one, and why not the others. */
export function ChoiceList({ words, choices }: { words: Words; choices: StepText['choices'] }) {
  return (
    <dl className="border-rule border-b">
      {choices.map(({ field, value, copied, why }, i) => (
        <div key={i} className="border-rule grid gap-x-6 border-t py-4 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
          <dt className="text-soft pt-0.5 text-sm">
            <RichText parts={field} />
          </dt>
          <dd className="min-w-0">
            <div className="flex items-center justify-between gap-x-4 font-semibold [&_code]:font-medium">
              <span className="min-w-0">
                <RichText parts={value} />
              </span>
              {copied === null ? null : (
                <CopyButton
                  text={copied}
                  words={{
                    copy: words('common.copy'),
                    name: words('common.copy-value', { value: copied }),
                    copied: words('common.copied'),
                  }}
                />
              )}
            </div>
            <p className="mt-1">
              <RichText parts={why} />
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
