'use client';

import { useMemo } from 'react';
import { useKeep, useKept } from '@/components/ui/kept';
import { useFormPost } from '@/components/ui/use-form-post';
import type { ShareState } from '@/lib/domain/checklist/link-form-state';
import { LinkForm, linkFieldIds } from './link-form';
import { MadeLinkPanel } from './made-link-panel';
import { ProblemBox } from './problem-box';
import { QuickLinks } from './quick-links';
import type { ShareChoices } from './share-choices';
import type { ShareWords } from './share-words';

interface ShareFormsProps {
  action: (previous: ShareState, form: FormData) => Promise<ShareState>;
  initial: ShareState;
  choices: ShareChoices;
  words: ShareWords;
}

/** Making links: one press for each owner, or a form; and the link that was made, this one time. */
export function ShareForms({ action, initial, choices, words }: ShareFormsProps) {
  const was = useKept('share') as ShareState | undefined;
  const { state, isLost, form } = useFormPost(action, was ?? initial);
  // a problem is in the words of the language before
  useKeep('share', () => ({ ...state, problem: null }));
  const { made, draft } = state;
  const problem: ShareState['problem'] = useMemo(
    () => (isLost ? { field: null, text: words.unsent } : state.problem),
    [isLost, state, words.unsent],
  );
  const hasQuick = choices.quick.length > 0;
  return (
    <>
      {made ? <MadeLinkPanel made={made} words={words} /> : null}
      {problem ? (
        <div className="mt-6">
          <ProblemBox title={words.problemTitle} problem={problem} fieldIds={linkFieldIds} />
        </div>
      ) : null}
      <div
        className={`mt-6 grid grid-cols-1 gap-x-12 gap-y-8 ${hasQuick ? '@3xl:grid-cols-2' : 'max-w-[34rem]'} print:hidden`}
      >
        {hasQuick ? (
          // a form of its own: Enter in the other one must not press the first of these buttons
          <form {...form}>
            <QuickLinks choices={choices} words={words} />
          </form>
        ) : null}
        {/* a new one once a link was made: what was typed for that is done with */}
        <form key={made?.id} {...form} noValidate aria-labelledby="link-form-title">
          <h3 id="link-form-title" className="mb-3 font-bold">
            {hasQuick ? words.formTitle : words.formTitleAlone}
          </h3>
          <LinkForm draft={draft} problem={problem} choices={choices} words={words} />
        </form>
      </div>
    </>
  );
}
