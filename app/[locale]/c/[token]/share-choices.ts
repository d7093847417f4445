import type { ShareChoices } from '@/components/share/share-choices';
import type { ChecklistView } from '@/lib/checklists/checklists';
import { owners, type Owner } from '@/lib/domain/report/check';
import type { Link } from '@/lib/domain/checklist/checklist';
import { linkSecondsDefault } from '@/lib/domain/checklist/checklist-requests';
import { durationValues, linkDurations, linkEnd } from '@/lib/domain/checklist/link-times';
import { taskDefinition } from '@/lib/guide/checklist-tasks';
import type { Words } from '@/lib/i18n/words';
import { ownerTitle } from '@/lib/i18n/owner-title';

/** What the form for a new link offers, for the tasks as they are. */
export function shareChoices(
  { tasks }: ChecklistView,
  links: readonly Link[],
  words: Words,
  now: number,
): ShareChoices {
  const duration = (seconds: number) => {
    const { unit, count } = durationValues(seconds);
    return words(`share.${unit}`, { count });
  };
  const tasksOf = (owner: Owner) => tasks.filter(({ id }) => taskDefinition(id).owner === owner);
  const openOf = (owner: Owner) => tasksOf(owner).filter(({ state }) => state !== 'done').length;
  const hasLink = (owner: Owner) =>
    links.some((link) => link.owner === owner && linkEnd(link.expiresAt, now) !== 'past');
  const withTasks = owners.filter((owner) => tasksOf(owner).length > 0);
  return {
    capabilities: (['contribute', 'view', 'manage'] as const).map((value) => ({
      value,
      text: words(`share.may-${value}`),
      hint: words(`share.may-${value}-hint`),
    })),
    owners: withTasks.map((value) => ({
      value,
      text: words('share.whose-owner', { owner: words(`common.owner-${value}`), count: tasksOf(value).length }),
    })),
    durations: linkDurations.map((seconds) => ({ seconds, text: duration(seconds) })),
    quick: withTasks
      .filter((owner) => openOf(owner) > 0)
      .map((owner) => ({
        owner,
        title: ownerTitle(owner, words),
        note: [
          words('share.quick-tasks', { count: openOf(owner) }),
          ...(hasLink(owner) ? [words('share.quick-has-link')] : []),
        ].join(' · '),
        name: words('share.quick-name', { owner: words(`common.owner-${owner}`) }),
      })),
    quickText: words('share.quick-text', { duration: duration(linkSecondsDefault) }),
  };
}
