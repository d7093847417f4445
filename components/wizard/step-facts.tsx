import type { ReactNode } from 'react';
import { RichText } from '@/components/ui/rich-text';
import type { Edition } from '@/lib/domain/edition';
import type { GuideStep } from '@/lib/guide/define-step';
import { inforTerms } from '@/lib/guide/infor-terms';
import { otherPlaces, type StepText } from '@/lib/i18n/step-text';
import type { Words } from '@/lib/i18n/words';

/** Where a step happens and who may do it, beside its picture. */
export function StepFacts({
  words,
  edition,
  step,
  text,
}: {
  words: Words;
  edition: Edition;
  step: GuideStep;
  text: StepText;
}) {
  const others = otherPlaces(step, edition);
  return (
    <dl className="border-b border-rule text-[0.9375rem]">
      {step.place === null ? null : (
        <Fact term={words('guide.fact-where')}>
          <span translate="no" className="font-semibold">
            {inforTerms(edition)[step.place]}
          </span>
          {others.length === 0 ? null : (
            <details className="mt-1">
              <summary className="-my-1 py-2.5 text-accent underline underline-offset-[0.2em]">
                {words('guide.other-menu')}
              </summary>
              <ul className="mt-1 flex flex-col gap-3">
                {others.map(({ edition: other, path }) => (
                  <li key={other}>
                    {words(`guide.edition-${other}`)}
                    <span translate="no" className="block font-semibold">
                      {path}
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </Fact>
      )}
      <Fact term={words('guide.fact-who')}>
        <RichText parts={text.who} />
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[4rem_minmax(0,1fr)] gap-x-4 border-t border-rule py-3">
      <dt className="text-sm leading-6 text-soft">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
