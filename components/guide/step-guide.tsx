import type { ReactNode } from 'react';
import { StepPicture } from '@/components/illustrations/step-picture';
import { RichText } from '@/components/ui/rich-text';
import { SourceList } from '@/components/ui/source-list';
import { TermList } from '@/components/ui/term-list';
import { termWords } from '@/components/ui/term-words';
import type { Edition } from '@/lib/domain/reader/edition';
import { ownPlaces, type Places } from '@/lib/domain/reader/places';
import type { GuideStep } from '@/lib/guide/define-step';
import { wordedSources } from '@/lib/i18n/claims';
import { stepMessages, stepText, type StepText } from '@/lib/i18n/step-text';
import type { Words } from '@/lib/i18n/words';
import { ActionLine } from './action-line';
import { ChoiceList } from './choice-list';
import { MistakeList } from './mistake-list';
import { StepFacts } from './step-facts';
import { StepOwner } from './step-owner';
import { StepPager } from './step-pager';
import { stepPosition } from './step-position';
import { StepRail } from './step-rail';
import { StepRequests } from './step-requests';

interface StepGuideProps {
  words: Words;
  edition: Edition;
  step: GuideStep;
  places?: Places;
  /** whose menus the page names, and the way to others */
  editionSwitch: ReactNode;
  /** what a checklist has to say about this step */
  tasks?: ReactNode;
}

/** One page of the guide: the line of steps, the text, and beside it the picture of Infor's screen. */
export function StepGuide({ words, edition, step, places = ownPlaces, editionSwitch, tasks = null }: StepGuideProps) {
  const text = stepText(step, edition, words.locale);
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,33rem)_minmax(0,1fr)] xl:grid-cols-[10.5rem_minmax(0,32rem)_minmax(0,1fr)]">
      <div className="-mt-4 lg:col-span-2 xl:col-span-1 xl:row-span-3 xl:mt-0">
        <div className="xl:sticky xl:top-8">
          <StepRail words={words} edition={edition} current={step} places={places} />
        </div>
      </div>

      <div className="flex max-w-[38rem] flex-col gap-4">
        <hgroup>
          <p className="tabular font-mono text-sm text-soft">{stepPosition(step, words)}</p>
          <h1 className="mt-1 text-verdict font-bold text-balance">{text.title}</h1>
        </hgroup>
        <p className="text-lg leading-snug">
          <RichText parts={text.lead} />
        </p>
        <StepOwner words={words} step={step} />
        {editionSwitch}
        {tasks}
        <p>
          <RichText parts={text.why} />
        </p>
        <Section title={step.isDocumented ? words('guide.actions-title') : words('guide.tasks-title')}>
          <ActionLine words={words} text={text} />
        </Section>
      </div>

      <div className="max-w-[38rem] lg:row-span-2">
        <div className="flex flex-col gap-8 lg:sticky lg:top-8">
          <StepPicture words={words} edition={edition} step={step} text={text} />
          <StepFacts words={words} edition={edition} step={step} text={text} />
        </div>
      </div>

      <div className="flex max-w-[38rem] flex-col gap-6 lg:col-start-1 xl:col-start-2">
        {text.choices.length === 0 ? null : (
          <Section title={step.isDocumented ? words('guide.choices-title') : words('guide.details-title')}>
            <ChoiceList choices={text.choices} />
          </Section>
        )}
        {text.notes.length === 0 ? null : (
          <Section title={words('guide.notes-title')}>
            <ul className="flex list-disc flex-col gap-2 ps-5 marker:text-soft">
              {text.notes.map((note, i) => (
                <li key={i}>
                  <RichText parts={note} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section title={words('guide.mistakes-title')}>
          <MistakeList mistakes={text.mistakes} words={words} places={places} />
        </Section>
        <TermList shown={shownIn(text)} words={termWords(words)} />
        <SourceList groups={wordedSources(stepMessages(step), words.locale)} words={words} />
        <StepRequests words={words} edition={edition} step={step} />
        <StepPager words={words} edition={edition} step={step} places={places} />
      </div>
    </div>
  );
}

/** What the page says of a step; not which controls and diagnoses it is about. */
const shownIn = ({ lead, why, actions, choices, who, doneWhen, notes, mistakes, picture }: StepText) => [
  [lead, why, choices, who, doneWhen, notes, picture],
  actions.map((action) => action.text),
  mistakes.map(({ mistake, consequence }) => [mistake, consequence]),
];

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-4">
      <h2 className="mb-4 text-xl font-bold">{title}</h2>
      {children}
    </section>
  );
}
