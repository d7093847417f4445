import Link from 'next/link';
import { RichText } from '@/components/ui/rich-text';
import { TermList } from '@/components/ui/term-list';
import { termWords } from '@/components/ui/term-words';
import type { Edition } from '@/lib/domain/reader/edition';
import { guideSteps } from '@/lib/guide/registry';
import { stepText } from '@/lib/i18n/step-text';
import type { Words } from '@/lib/i18n/words';
import { StepDot } from './step-dot';
import { StepOwner } from './step-owner';
import { stepNumber } from './step-position';

/** The steps as stations, each with what it gives, who does it and how long it takes. */
export function StepOverview({ words, edition }: { words: Words; edition: Edition }) {
  const texts = guideSteps.map((step) => ({ step, text: stepText(step, edition, words.locale) }));
  return (
    <>
      <ol aria-label={words('guide.rail-label')}>
        {texts.map(({ step, text }, i) => (
          <li key={step.id} className="relative flex gap-4 pb-8 last:pb-0">
            {i === guideSteps.length - 1 ? null : (
              <span aria-hidden="true" className="absolute start-[0.8125rem] top-4 -bottom-4 w-0.5 bg-rule" />
            )}
            <StepDot number={stepNumber(step)} />
            <div className="min-w-0">
              <h2 className="text-lg leading-7 font-bold">
                <Link href={`/guide/${step.id}`} prefetch={false} className="-my-2 inline-block py-2">
                  {text.title}
                </Link>
              </h2>
              <p className="mt-1 mb-2">
                <RichText parts={text.lead} />
              </p>
              <StepOwner words={words} step={step} />
            </div>
          </li>
        ))}
      </ol>
      <div className="mt-8">
        <TermList shown={texts.map(({ text }) => [text.title, text.lead])} words={termWords(words)} />
      </div>
    </>
  );
}
