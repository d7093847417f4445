import { DeadLink } from '@/components/checklist/dead-link';
import { EndedBanner } from '@/components/checklist/ended-banner';
import { LastCheck } from '@/components/checklist/last-check';
import { formWords, liveWords } from '@/components/checklist/checklist-words';
import { LiveLine } from '@/components/checklist/live-line';
import { TaskConflictSpecimen } from './task-conflict-specimen';
import { TaskList } from '@/components/checklist/task-list';
import { InsecureBanner } from '@/components/check/insecure-banner';
import { PracticeBanner } from '@/components/check/practice-banner';
import { DeletedNote } from '@/components/share/deleted-note';
import { LoopbackNote } from '@/components/share/loopback-note';
import { EditionSwitch } from '@/components/guide/edition-switch';
import type { ChecklistTask, DoneBy, TaskId } from '@/lib/domain/checklist/checklist';
import type { Words } from '@/lib/i18n/words';
import { sampleRuns } from './sample-run';
import { Group, Specimen } from './specimen';

const at = '2026-01-01T08:00:00.000Z';
const task = (id: TaskId, change: Partial<ChecklistTask>): ChecklistTask => ({
  id,
  state: 'to-do',
  reason: null,
  version: 1,
  doneBy: null,
  finding: null,
  comments: [],
  sequence: 1,
  ...change,
});
const byPerson: DoneBy = { kind: 'person', name: 'Ada', label: 'Security', at };
const byCheck = (stale: boolean): DoneBy => ({ kind: 'check', checkId: 'm3-user', at, fingerprint: '', stale });
const finding = sampleRuns.undecided.checks.find(({ status }) => status === 'undecided') ?? null;

const tasks = [
  task('authorized-apps', { state: 'done', doneBy: byCheck(false) }),
  task('create-app', { state: 'done', doneBy: byPerson }),
  task('download-credentials', { state: 'done', doneBy: byCheck(true) }),
  task('service-account', {
    state: 'in-progress',
    comments: [{ id: '1', text: 'Asked.', name: 'Ada', label: 'Security', at }],
  }),
  task('network-access', { state: 'blocked', reason: 'The proxy asks for a change request' }),
  task('grid-role', { finding }),
  task('technical-user', {}),
];

/** A checklist's tasks in every state, and what can happen to it. */
export function ChecklistSpecimens({ words }: { words: Words }) {
  const link = { token: 'specimen', label: 'Setup lead', edition: null, words };
  const live = liveWords(words);
  return (
    <>
      <Group title="A checklist">
        <Specimen name="TaskList: proved, said, stale, in progress, blocked, to do with and without a finding">
          <TaskList {...link} tasks={tasks} activity={[]} openTask={null} actions={null} />
        </Specimen>
        <Specimen name="TaskConflictBox">
          <TaskConflictSpecimen words={formWords(words)} />
        </Specimen>
        <Specimen name="LiveLine: without a connection">
          <LiveLine words={live.connection} />
        </Specimen>
        <Specimen name="LastCheck: none yet, and ready">
          <div className="grid gap-8 sm:grid-cols-2">
            <LastCheck {...link} run={null} capability="manage" />
            <LastCheck
              {...link}
              run={{ label: 'Setup lead', outcome: sampleRuns.ready, sequence: 1 }}
              capability="manage"
            />
          </div>
        </Specimen>
        <Specimen name="EditionSwitch: chosen, and open">
          <div className="grid gap-3">
            {(['cloud', null] as const).map((chosen) => (
              <EditionSwitch
                key={String(chosen)}
                words={words}
                chosen={chosen}
                shown={chosen}
                choice={{ kind: 'address', of: () => '/style' }}
              />
            ))}
          </div>
        </Specimen>
      </Group>
      <Group title="Banners and ends">
        <Specimen name="PracticeBanner">
          <div className="pt-12">
            <PracticeBanner isPractice words={words} />
          </div>
        </Specimen>
        <Specimen name="InsecureBanner, LoopbackNote, EndedBanner, DeletedNote">
          <InsecureBanner isInsecure words={words} />
          <LoopbackNote address="http://localhost:3000" words={words} />
          <div className="mt-4">
            <EndedBanner words={live.ended} />
          </div>
          <DeletedNote words={words} />
        </Specimen>
        <Specimen name="DeadLink">
          <DeadLink words={words} />
        </Specimen>
      </Group>
    </>
  );
}
