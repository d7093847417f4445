import type { Owner } from '../report/check';
import type { TaskState } from './checklist';
import {
  commentSentence,
  proofSentence,
  type ChecklistRecord,
  type FilledSentence,
  type ProofWords,
  type RecordedTask,
} from './checklist-record';
import { fillTemplate } from '../text/fill-template';
import { markdownHeading, markdownNamed, markdownQuote, markdownText } from '../text/markdown-text';
import { reportMarkdown, type ReportMarkdownWords } from '../report/report-markdown';

/** The words around the tasks of a checklist, finished in the reader's language. */
export interface ChecklistMarkdownWords extends ProofWords {
  state: Record<TaskState, string>;
  owner: Record<Owner, string>;
  asOf: string;
  progress: string;
  /** empty where the record is of the whole checklist */
  narrowed: string;
  doneStale: string;
  reason: string;
  observed: string;
  meaning: string;
  fix: string;
  comments: string;
  commentBy: string;
  commentByLink: string;
  reportTitle: string;
  reportNone: string;
  reportBy: string;
}

/** A whole checklist as Markdown: what people typed stays text, and no link to it is in it. */
export function checklistMarkdown(
  { name, at, owner, groups, run }: ChecklistRecord,
  words: ChecklistMarkdownWords,
  reportWords: ReportMarkdownWords,
): string {
  const facts = [fillTemplate(words.asOf, { ...at }), words.progress, words.narrowed].filter((text) => text !== '');
  const blocks = [
    markdownHeading(name, 1),
    markdownText(facts.join(' ')),
    ...groups.flatMap((group) => [
      markdownHeading(capitalized(words.owner[group.owner]), 2),
      ...group.tasks.flatMap((task) => taskBlocks(task, words)),
    ]),
    markdownHeading(words.reportTitle, 2),
    ...(run
      ? [
          markdownText(fillTemplate(words.reportBy, { label: run.label })),
          reportMarkdown(run.report, reportWords, { level: 3, isPart: owner !== null }),
        ]
      : [markdownText(words.reportNone)]),
  ];
  return `${blocks
    .filter((block) => block !== '')
    .join('\n\n')
    .trimEnd()}\n`;
}

function taskBlocks(task: RecordedTask, words: ChecklistMarkdownWords): string[] {
  const { title, state, reason, by, finding, comments } = task;
  return [
    markdownHeading(`${words.state[state]}: ${title}`, 3),
    by ? sentence(proofSentence(by, words)) : '',
    by?.kind === 'check' && by.isStale ? markdownText(words.doneStale) : '',
    ...(reason.length === 0 ? [] : [named(words.reason), markdownQuote(reason)]),
    ...(finding
      ? [
          markdownNamed(words.observed, markdownText(finding.observed)),
          finding.meaning === '' ? '' : markdownNamed(words.meaning, markdownText(finding.meaning)),
          finding.fix.length === 0 ? '' : named(words.fix),
          finding.fix.map((step, i) => `${i + 1}. ${markdownText(step)}`).join('\n'),
        ]
      : []),
    ...(comments.length === 0 ? [] : [named(words.comments)]),
    ...comments.flatMap((comment) => [`${sentence(commentSentence(comment, words))}:`, markdownQuote(comment.lines)]),
  ];
}

/** Owners are named inside of sentences; here they begin one. */
const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const named = (name: string): string => `**${markdownText(name)}**`;
const sentence = ({ template, values }: FilledSentence): string => markdownText(fillTemplate(template, values));
