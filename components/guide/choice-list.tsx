import { RichText } from '@/components/ui/rich-text';
import type { StepText } from '@/lib/i18n/step-text';

/** Which value to give each field, why that one, and why not the others. */
export function ChoiceList({ choices }: { choices: StepText['choices'] }) {
  return (
    <dl className="border-b border-rule">
      {choices.map(({ field, value, why }, i) => (
        <div key={i} className="grid grid-cols-1 gap-x-6 border-t border-rule py-4 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
          <dt className="pt-0.5 text-sm text-soft">
            <RichText parts={field} />
          </dt>
          <dd className="min-w-0">
            <p className="font-semibold [&_code]:text-[0.9em] [&_code]:font-medium">
              <RichText parts={value} />
            </p>
            <p className="mt-1">
              <RichText parts={why} />
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
