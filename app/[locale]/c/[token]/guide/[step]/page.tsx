import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LanguageInPlace } from '@/components/ui/language-in-place';
import { BackToChecklist } from '@/components/checklist/back-to-checklist';
import { stepTaskWords } from '@/components/checklist/step-task-words';
import { StepTasks } from '@/components/checklist/step-tasks';
import { StepGuide } from '@/components/guide/step-guide';
import { mayDo } from '@/lib/domain/checklist/checklist';
import { checklistPlaces } from '@/lib/domain/reader/places';
import { taskDefinition } from '@/lib/guide/checklist-tasks';
import { defaultEdition, findStep } from '@/lib/guide/registry';
import { recordTask, visibleName } from '@/lib/i18n/checklist-record';
import { withOwnLabels } from '@/lib/i18n/own-labels';
import { pageWords } from '@/lib/i18n/page-words';
import { runtime } from '@/lib/runtime';
import { stepTitle } from '@/lib/i18n/step-text';
import { ChecklistEdition } from '../../checklist-edition';
import { linkMetadata } from '../../link-preview';
import { openView } from '../../open-link';
import { pressStepTask } from './actions';

type Props = PageProps<'/[locale]/c/[token]/guide/[step]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await pageWords(params);
  const step = findStep((await params).step);
  return step ? linkMetadata(stepTitle(step, defaultEdition, words.locale), words) : {};
}

export default async function ChecklistStepPage({ params }: Props) {
  const words = await pageWords(params);
  const { token, step: stepId } = await params;
  const { access, view } = await openView(token, words.locale);
  const step = findStep(stepId) ?? notFound();
  const shown = view.edition ?? defaultEdition;
  const places = checklistPlaces(token, view.edition);
  const tasks = view.tasks.filter(({ id }) => taskDefinition(id).guideStep === step.id);
  const changes = withOwnLabels(await runtime().checklists.stateChanges(access), words.locale);
  return (
    <>
      <LanguageInPlace unreachable={words('common.language-unreachable')} />
      <BackToChecklist href={places.overview} name={visibleName(view.name)} words={words} />
      <StepGuide
        words={words}
        edition={shown}
        step={step}
        places={places}
        editionSwitch={<ChecklistEdition token={token} access={access} words={words} step={step.id} />}
        tasks={
          tasks.length === 0 ? null : (
            <StepTasks
              tasks={tasks
                .map((task) => recordTask(task, changes, view.edition, words.locale))
                .map(({ comments, ...shown }) => shown)}
              words={stepTaskWords(words)}
              href={places.overview}
              edition={view.edition}
              press={mayDo(access.capability, 'contribute') ? pressStepTask.bind(null, token) : null}
            />
          )
        }
      />
    </>
  );
}
