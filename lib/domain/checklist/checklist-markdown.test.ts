import fc from 'fast-check';
import type { ParserOptions } from 'prettier';
import { parsers } from 'prettier/plugins/markdown';
import { describe, expect, test } from 'vitest';
import { recordWords } from '@/components/checklist/record-words';
import { reportWords } from '@/components/report/report-words';
import { checklistRecord } from '../../i18n/checklist-record';
import { defaultLocale } from '../../i18n/locales';
import { wordsFor } from '../../i18n/words';
import type { ChecklistTask, KeptRun } from './checklist';
import { checklistMarkdown } from './checklist-markdown';
import type { CheckOutcome, RunOutcome } from '../report/outcome';

const words = wordsFor(defaultLocale);
const at = '2026-11-26T07:12:59.000Z';

const task = (change: Partial<ChecklistTask>): ChecklistTask => ({
  id: 'grid-role',
  state: 'to-do',
  reason: null,
  version: 1,
  doneBy: null,
  finding: null,
  comments: [],
  sequence: 1,
  ...change,
});

const roleMissing: CheckOutcome = {
  id: 'grid-role',
  stage: 'roles',
  status: 'failed',
  code: 'role-missing',
  owner: 'user-administrator',
  guideStep: 'grid-role',
  skippedBecause: null,
  params: { name: 'FLOWUSR', account: 'FLOWUSR', heldCount: 2, isOnPremises: false },
  evidence: [],
  durationMs: 3,
};

const run = (change: Partial<RunOutcome> = {}): KeptRun => ({
  label: 'Setup lead',
  sequence: 2,
  outcome: {
    id: 'run-1',
    startedAt: '2026-11-26T07:00:00.000Z',
    durationMs: 900,
    verdict: 'not-ready',
    rootCause: { check: 'grid-role', code: 'role-missing' },
    connection: null,
    identity: null,
    roles: null,
    checks: [roleMissing],
    ...change,
  },
});

interface Source {
  name?: string;
  owner?: 'network' | null;
  tasks?: ChecklistTask[];
  lastRun?: KeptRun | null;
}

function markdownOf({ name = 'ACME', owner = null, tasks = [], lastRun = null }: Source): string {
  const record = checklistRecord({ name, owner, tasks, lastRun, edition: null, changes: [] }, at, defaultLocale);
  return checklistMarkdown(record, recordWords(words, record), reportWords(words));
}

/** A checklist in which everything that people type is one of `texts`, in turn. */
function typed(texts: readonly string[]): string {
  let next = 0;
  const text = () => texts[next++ % texts.length] ?? '';
  const comment = () => ({ id: 'c', text: text(), name: text(), label: text(), at });
  return markdownOf({
    name: text(),
    tasks: [
      task({ state: 'blocked', reason: text(), comments: [comment(), comment()] }),
      task({ id: 'technical-user', state: 'done', doneBy: { kind: 'person', name: text(), label: text(), at } }),
    ],
    lastRun: { ...run(), label: text() },
  });
}

interface Node {
  type: string;
  depth?: number;
  value?: string;
  children?: Node[];
}
const parsed = async (markdown: string): Promise<Node> =>
  (await parsers.markdown.parse(markdown, {} as ParserOptions)) as Node;
const allIn = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(allIn)];
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
const skeleton = ({ type, depth, children = [] }: Node): unknown =>
  type === 'paragraph' || type === 'heading' ? [type, depth] : [type, ...children.map(skeleton)];

const hostileLines = [
  '[x](https://evil.example)',
  '![x](https://evil.example/a.png)',
  '<img src=x onerror=alert(1)>',
  '<https://evil.example>',
  'https://evil.example',
  'www.evil.example me@evil.example @everyone #12',
  '# heading',
  '===',
  '---',
  ':-',
  '| a | b |',
  '|---|---|',
  '> quote',
  '- [ ] item',
  '3. item',
  '```',
  '~~~ `x` ``y``',
  '    code',
  '[a]: https://evil.example',
  '[^1]: note',
  '&copy; <!-- x',
  '\\',
  '{name} {label} {date}',
  'a\u202Eb\u0000c\u200Bd',
];
const harmlessOf = async () => skeleton(await parsed(typed(['word'])));

describe('text that people typed', () => {
  test.each(hostileLines)('%s appears, and makes nothing', async (line) => {
    const tree = await parsed(typed([line]));
    expect(skeleton(tree)).toEqual(await harmlessOf());
    const known = ['root', 'heading', 'paragraph', 'blockquote', 'list', 'listItem', 'strong', 'text', 'inlineCode'];
    expect(allIn(tree).filter(({ type }) => !known.includes(type))).toEqual([]);
    for (const { type, value = '' } of allIn(tree))
      if (type === 'text') expect(value).not.toMatch(/@|:\/\/|www\.|#\d/i);
  });

  test('any text appears, and makes nothing', async () => {
    const harmless = await harmlessOf();
    const line = fc
      .oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: fc.constantFrom(...'`*_~[]()<>!#&|\\-+.=:$@ \tx1"\'/'), maxLength: 30 }),
      )
      .map((text) => text.replace(/[\r\n]/g, ''))
      .filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (texts) => {
        expect(skeleton(await parsed(typed(texts)))).toEqual(harmless);
      }),
      { numRuns: 60 },
    );
  });

  test('on several lines stays on several lines, none of which makes something of another', async () => {
    const markdown = markdownOf({ tasks: [task({ state: 'blocked', reason: hostileLines.join('\r\n\n') })] });
    const tree = await parsed(markdown);
    const quotes = allIn(tree).filter(({ type }) => type === 'blockquote');
    expect(quotes).toHaveLength(1);
    expect(quotes[0]?.children?.map(({ type }) => type)).toEqual(hostileLines.map(() => 'paragraph'));
    expect(quotes[0]?.children?.map(textOf).slice(7, 12)).toEqual(['===', '---', ':-', '| a | b |', '|---|---|']);
  });

  test('keeps its length, and shows what would not be seen', () => {
    const long = 'x'.repeat(1_000);
    expect(markdownOf({ tasks: [task({ state: 'blocked', reason: long })] })).toContain(`> ${long}\n`);
    expect(markdownOf({ name: 'a\u202Eb\u0007c\nd' })).toContain('# a‹U+202E›b‹BEL›c‹LF›d\n');
  });
});

describe('a checklist as a file', () => {
  test('has the tasks of each owner together, how they stand and who says so', () => {
    const markdown = markdownOf({
      tasks: [
        task({ id: 'technical-user', state: 'done', doneBy: { kind: 'person', name: 'Anna', label: 'Lead', at } }),
        task({ id: 'network-access', state: 'done', doneBy: { kind: 'person', name: 'Lead', label: 'Lead', at } }),
        task({
          id: 'create-app',
          state: 'done',
          doneBy: { kind: 'check', checkId: 'access-token', at, fingerprint: '0123456789abcdef', stale: true },
        }),
        task({ finding: roleMissing, comments: [{ id: 'c', text: 'One.\nTwo.', name: 'Bo', label: 'Lead', at }] }),
      ],
    });
    expect(markdown.match(/^#.*$/gm)).toEqual([
      '# ACME',
      '## User administrator',
      '### Done: Have a technical user that Infor and M3 know',
      '### To do: Give the technical user a GRID role',
      '## Network administrator',
      '### Done: Let Ionboard’s server reach Infor’s two hosts',
      '## ION API administrator',
      '### Done: Create the app',
      '## The last check of a file',
    ]);
    expect(markdown).toContain('As of Nov 26, 2026 at 07:12 UTC. 3 of 4 tasks are done.\n');
    expect(markdown).toContain('Marked by Anna, through the link Lead, on Nov 26, 2026 at 07:12 UTC.\n');
    expect(markdown).toContain('\nMarked through the link Lead, on Nov 26, 2026');
    expect(markdown).toContain('File 01234567.\n\nAnother file was checked since');
    expect(markdown).toContain('**What was seen:** ');
    expect(markdown).toContain('Bo, through the link Lead, Nov 26, 2026 at 07:12 UTC:\n\n> One.\n>\n> Two.\n');
    expect(markdown.endsWith('No file was checked yet.\n')).toBe(true);
  });

  test('has the last report below its own heading, without evidence', () => {
    const markdown = markdownOf({ lastRun: run() });
    expect(markdown).toContain('## The last check of a file\n\nRun through the link Setup lead.\n\n### Not ready: ');
    expect(markdown).toContain('\n#### All checks\n\n- **Failed:** ');
    expect(markdown).not.toContain('Evidence: sent and answered');
  });

  test('for one owner does not say what that owner is not shown', () => {
    const narrowed = { owner: 'network' as const, lastRun: run({ rootCause: null, checks: [] }) };
    const markdown = markdownOf(narrowed);
    expect(markdown).toContain('Only what is for: network administrator.');
    expect(markdown).toContain('### Not ready: what has to be done first is not among the tasks of this link.\n');
    const identity = { id: 'u', userName: 'u', displayName: 'U', m3User: null, company: null, division: null };
    const ready = markdownOf({
      ...narrowed,
      lastRun: run({ verdict: 'ready', rootCause: null, checks: [], identity }),
    });
    expect(ready).not.toContain('What was proved');
    expect(ready).not.toContain('roles was not read');
  });
});
