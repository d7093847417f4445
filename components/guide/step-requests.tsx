import { CopyButton } from '@/components/ui/copy-button';
import { copyWords } from '@/components/ui/copy-words';
import type { Edition } from '@/lib/domain/reader/edition';
import type { GuideStep } from '@/lib/guide/define-step';
import { requestOwnersOf, stepRequest } from '@/lib/i18n/step-request';
import type { Words } from '@/lib/i18n/words';

/** Messages to those who can do the step, ready to be sent; they can be read, and selected, without JavaScript too. */
export function StepRequests({ words, edition, step }: { words: Words; edition: Edition; step: GuideStep }) {
  const owners = requestOwnersOf(step.id);
  if (owners.length === 0) return null;
  return (
    <section className="mt-4 print:hidden">
      <h2 className="text-xl font-bold">{words('request.section-title')}</h2>
      <p className="mb-2 text-soft">{words('request.section-lead')}</p>
      <ul className="border-b border-rule">
        {owners.map((owner) => {
          const text = stepRequest(owner, edition, words);
          const copy = words(`request.copy-${owner}`);
          return (
            <li key={owner} className="flex flex-wrap items-start justify-between gap-x-6 border-t border-rule py-2">
              <details className="min-w-0 grow open:basis-full">
                <summary className="min-h-11 py-2.5 font-semibold">{words(`request.read-${owner}`)}</summary>
                <p className="mb-3 rounded-md border border-rule bg-well p-4 text-note wrap-anywhere whitespace-pre-wrap">
                  {text}
                </p>
              </details>
              <div>
                <CopyButton text={text} words={{ copy: words('common.copy'), name: copy, ...copyWords(words) }} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
