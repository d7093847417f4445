import type { Metadata } from 'next';
import { LanguageInPlace } from '@/components/ui/language-in-place';
import { ChecklistHeading } from '@/components/checklist/checklist-heading';
import { ChecksColumn } from '@/components/checklist/checks-column';
import { liveWords } from '@/components/checklist/checklist-words';
import { LiveChecklist } from '@/components/checklist/live-checklist';
import { OpenTarget } from '@/components/checklist/open-target';
import { TaskList } from '@/components/checklist/task-list';
import { PracticeBanner } from '@/components/check/practice-banner';
import { Sheet } from '@/components/report/sheet';
import { mayDo } from '@/lib/domain/checklist/checklist';
import { shownTasks } from '@/lib/domain/checklist/checklist-news';
import { visibleText } from '@/lib/domain/text/visible-text';
import { withOwnLabels } from '@/lib/i18n/own-labels';
import { pageWords } from '@/lib/i18n/page-words';
import { runtime } from '@/lib/runtime';
import { ChecklistEdition } from './checklist-edition';
import { linkMetadata } from './link-preview';
import { KeepLink } from './keep-link';
import { ManageSection } from './manage-section';
import { openLink, openView } from './open-link';
import { addComment, changeTask } from './task-actions';

export async function generateMetadata({ params }: PageProps<'/[locale]/c/[token]'>): Promise<Metadata> {
  const link = await openLink((await params).token);
  return link ? linkMetadata(visibleText(link.checklistName, 100), await pageWords(params)) : {};
}

export default async function ChecklistPage({ params, searchParams }: PageProps<'/[locale]/c/[token]'>) {
  const { token } = await params;
  const words = await pageWords(params);
  const { access, view, label } = await openView(token, words.locale);
  const { task, refused, new: isNew } = await searchParams;
  const { checklists, practice } = runtime();
  const [runs, activity] = withOwnLabels(
    await Promise.all([checklists.runs(access), checklists.stateChanges(access)]),
    words.locale,
  );
  const { capability } = access;
  const link = { token, words, capability, label, owner: access.owner, edition: view.edition };
  return (
    <LiveChecklist token={token} shown={shownTasks(view.tasks)} words={liveWords(words)}>
      <OpenTarget />
      <LanguageInPlace unreachable={words('common.language-unreachable')} />
      <PracticeBanner isPractice={practice !== null} words={words} />
      <Sheet instrument={<ChecksColumn {...link} run={view.lastRun} runs={runs} />}>
        <ChecklistHeading {...link} name={view.name} tasks={view.tasks} isTooLarge={refused === 'too-large'}>
          {capability === 'manage' ? <KeepLink {...{ token, access, words }} isNew={isNew === '1'} /> : null}
        </ChecklistHeading>
        <TaskList
          {...link}
          tasks={view.tasks}
          activity={activity}
          openTask={typeof task === 'string' ? task : null}
          actions={mayDo(capability, 'contribute') ? { change: changeTask, comment: addComment } : null}
        />
        <div className="mt-6">
          <ChecklistEdition token={token} access={access} words={words} />
        </div>
      </Sheet>
      {/* on a narrow screen the last check stands between the tasks and this */}
      <Sheet instrument={null}>
        <ManageSection token={token} access={access} view={view} words={words} />
      </Sheet>
    </LiveChecklist>
  );
}
