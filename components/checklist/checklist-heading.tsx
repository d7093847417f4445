import type { ReactNode } from 'react';
import { Foreign } from '@/components/report/foreign';
import type { ChecklistTask, Capability } from '@/lib/domain/checklist/checklist';
import type { Owner } from '@/lib/domain/report/check';
import { textLengthMax } from '@/lib/domain/checklist/checklist-requests';
import { progressOf, proofShare } from '@/lib/domain/checklist/checklist-progress';
import { visibleText } from '@/lib/domain/text/visible-text';
import type { Words } from '@/lib/i18n/words';
import { ProblemSummary } from '@/components/ui/problem-summary';
import { liveWords } from './checklist-words';
import { LiveLine } from './live-line';

interface ChecklistHeadingProps {
  name: string;
  tasks: readonly ChecklistTask[];
  capability: Capability;
  owner: Owner | null;
  /** a form was so large that nobody read it */
  isTooLarge: boolean;
  words: Words;
  /** what belongs to the whole checklist */
  children: ReactNode;
}

/** Which checklist it is, how far it is, and what this link shows of it. */
export function ChecklistHeading({
  name,
  tasks,
  capability,
  owner,
  isTooLarge,
  words,
  children,
}: ChecklistHeadingProps) {
  const progress = progressOf(tasks);
  const { total, done, proved, stale, unchecked, blocked } = progress;
  return (
    <div className="mb-8">
      {isTooLarge ? (
        <ProblemSummary title={words('checklist.problem-title')}>
          {words('checklist.too-large', { count: textLengthMax })}
        </ProblemSummary>
      ) : null}
      <h1 className="text-verdict font-bold text-balance wrap-anywhere">
        <Foreign>{visibleText(name, 100)}</Foreign>
      </h1>
      <p className="mt-3 text-lg leading-snug">
        {words('checklist.progress', { done, total, proved, share: proofShare(progress) })}{' '}
        {stale === 0 ? null : <span>{words('checklist.progress-stale', { stale })} </span>}
        {unchecked === 0 ? null : <strong>{words('checklist.progress-unchecked', { unchecked })} </strong>}
        {blocked === 0 ? null : <strong>{words('checklist.progress-blocked', { blocked })}</strong>}
      </p>
      {owner === null ? null : (
        <p className="mt-2">{words('checklist.narrowed', { owner: words(`common.owner-${owner}`) })}</p>
      )}
      {capability === 'view' ? <p className="mt-2">{words('checklist.view-only')}</p> : null}
      <div className="mt-3">
        <LiveLine words={liveWords(words).connection} />
      </div>
      {children}
    </div>
  );
}
