import fc from 'fast-check';
import type { ParserOptions } from 'prettier';
import { parsers } from 'prettier/plugins/markdown';
import { expect, test } from 'vitest';
import { reportWords } from '@/components/report/report-words';
import { defaultLocale } from '../../i18n/locales';
import { wordsFor } from '../../i18n/words';
import type { Evidence } from './check';
import type { Report } from './report';
import { reportMarkdown } from './report-markdown';

const words = reportWords(wordsFor(defaultLocale));

/** A report in which every text that a file or a tenant can write is one of `texts`, in turn. */
function reportOf(texts: readonly string[]): Report {
  let next = 0;
  const text = () => texts[next++ % texts.length] ?? '';
  const evidence: Evidence[] = [
    { method: 'GET', url: text(), status: null, ms: 1, contentType: null, body: '', note: text() },
    { method: 'GET', url: text(), status: 503, ms: 2, contentType: text(), body: text() },
  ];
  const check = {
    meaning: text(),
    fix: [text(), text()],
    owner: 'infor',
    guideStep: null,
    skippedBecause: null,
    params: {},
    evidence,
    durationMs: 3,
  } as const;
  return {
    reportVersion: 1,
    id: 'a1',
    startedAt: '2026-11-23T12:34:56.000Z',
    durationMs: 1_234,
    verdict: 'not-ready',
    rootCause: { check: 'identity', code: 'gateway-failed' },
    connection: {
      tenantId: text(),
      applicationName: text(),
      deployment: 'multi-tenant-cloud',
      region: text(),
      environment: text(),
      gatewayHost: text(),
      authorizationHost: text(),
      clientId: text(),
      serviceAccount: text(),
      fingerprint: 'f1',
    },
    identity: { id: text(), userName: 'other', displayName: text(), m3User: text(), company: text(), division: text() },
    roles: { accepted: ['GRID-RunAsM3User'], held: ['held', text()] },
    checks: [
      {
        ...check,
        id: 'identity',
        stage: 'gateway',
        status: 'failed',
        code: 'gateway-failed',
        title: text(),
        observed: text(),
        fix: [...check.fix],
        evidence: [...check.evidence],
      },
      {
        ...check,
        id: 'm3-api',
        stage: 'm3',
        status: 'undecided',
        code: 'm3-failed',
        title: text(),
        observed: text(),
        fix: [...check.fix],
        evidence: [],
      },
    ],
  };
}

interface Node {
  type: string;
  depth?: number;
  value?: string;
  children?: Node[];
}
/** This parser knows one kind of line ending, CommonMark three. */
const parsed = async (markdown: string): Promise<Node> =>
  (await parsers.markdown.parse(markdown.replace(/\r\n?/g, '\n'), {} as ParserOptions)) as Node;
const allIn = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(allIn)];
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
/** Blocks and how they hold each other; words within them left out. */
const skeleton = ({ type, depth, children = [] }: Node): unknown =>
  type === 'paragraph' || type === 'heading' ? [type, depth] : [type, ...children.map(skeleton)];

const flat = (text: string) => text.replace(/\s+/g, ' ').trim().replaceAll('\0', '\uFFFD');

const hostile = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(
        ...'`*_~[]()<>!#&|\\-+.=:$@ \n\r\tx1"\'/',
        '```',
        '![',
        '](',
        'http://',
        'www.',
        '&lt;',
        '    ',
        '\n\n',
      ),
      maxLength: 30,
    }),
    fc.constantFrom(
      '[x](https://evil.example)',
      '![x](https://evil.example/a.png)',
      '<img src=x onerror=alert(1)>',
      '<https://evil.example>',
      'https://evil.example',
      '(www.evil.example)',
      'mail me@evil.example.',
      '@everyone #12 !1',
      '# heading',
      '- item',
      '+ item',
      '3) item',
      '4. item',
      '> quote',
      '---',
      '===',
      '```\n# out\n```',
      '~~~',
      '    code',
      '[a]: https://evil.example',
      '&copy; &#60;b&#62;',
      'ACME_TST a_b_c __strong__ _x_',
      '| a | b |\n|---|---|',
      '\\',
      '`',
      '<!-- x',
    ),
  )
  .filter((text) => flat(text) !== '');

test('text from a file or a tenant appears, and makes nothing', async () => {
  const harmless = skeleton(await parsed(reportMarkdown(reportOf(['word']), words)));
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 30 }), async (texts) => {
      const tree = await parsed(reportMarkdown(reportOf(texts), words));
      const nodes = allIn(tree);
      expect(skeleton(tree)).toEqual(harmless);
      const known = ['root', 'heading', 'paragraph', 'list', 'listItem', 'code', 'strong', 'text', 'inlineCode'];
      expect(nodes.filter(({ type }) => !known.includes(type))).toEqual([]);
      // what readers turn into links, mentions and references by themselves stands in code
      for (const { type, value = '' } of nodes) if (type === 'text') expect(value).not.toMatch(/@|:\/\/|www\.|#\d/i);
      const shown = flat(
        nodes
          .filter(({ type }) => type !== 'code')
          .map(textOf)
          .join(' '),
      );
      for (const text of texts) expect(shown).toContain(flat(text));
    }),
    { numRuns: 200 },
  );
});

test('a body cannot close its block, and stays as it is', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (body) => {
      const report = reportOf(['word']);
      const [first] = report.checks;
      if (first?.evidence[1]) first.evidence[1].body = body;
      const blocks = allIn(await parsed(reportMarkdown(report, words))).filter(({ type }) => type === 'code');
      expect(blocks).toHaveLength(1);
      // this parser leaves blank lines at the end of a block out
      expect(blocks[0]?.value?.trimEnd()).toBe(body.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD').trimEnd());
    }),
    { numRuns: 200 },
  );
});

test('a report as it is pasted into a ticket', () => {
  const report = reportOf(['word']);
  const [failed] = report.checks;
  if (failed) {
    failed.title = 'The gateway says who the file acts as';
    failed.observed = 'flow.connect@acme.example of ACME_TST is not known (HTTP 503).';
    failed.evidence = [
      {
        method: 'GET',
        url: 'https://ionapi.example/ACME_TST/users/me',
        status: null,
        ms: 7,
        contentType: null,
        body: '',
        note: 'connection-reset (ECONNRESET)',
      },
      {
        method: 'GET',
        url: 'https://ionapi.example/ACME_TST/users/me',
        status: 503,
        ms: 9,
        contentType: 'text/html',
        body: '<h1>`503`</h1>',
      },
    ];
  }
  const markdown = reportMarkdown(report, words);
  expect(markdown).toContain('# Not ready: `flow.connect@acme.example` of ACME_TST is not known (HTTP 503).\n\n');
  expect(markdown).toContain('Checked Nov 23, 2026 at 12:34 UTC, in 1.2 s. **Report:** `a1`\n\n');
  expect(markdown).toContain('**Who can fix it:** Infor support\n\n**What it means:** word\n\n');
  expect(markdown).toContain('**What to do**\n\n1. word\n2. word\n\n## Also found\n\n### Undecided: word\n\n');
  expect(markdown).toContain('- **Tenant:** `word`\n- **Environment:** `word`\n');
  expect(markdown).toContain(
    '- **Failed:** The gateway says who the file acts as (`gateway-failed`, 3 ms)\n- **Undecided:** word (`m3-failed`)\n',
  );
  expect(markdown.slice(markdown.indexOf('## Evidence'))).toBe(
    [
      '## Evidence: sent and answered',
      '### The gateway says who the file acts as',
      '`GET https://ionapi.example/ACME_TST/users/me`',
      'No answer after 7 ms · First try · The connection was cut off (ECONNRESET)',
      '`GET https://ionapi.example/ACME_TST/users/me`',
      'Answered 503 after 9 ms · `text/html` · Second try',
      '```\n<h1>`503`</h1>\n```\n',
    ].join('\n\n'),
  );
});

test('a good verdict says what was not proved', () => {
  const report: Report = { ...reportOf(['word']), verdict: 'ready', rootCause: null, checks: [] };
  const markdown = reportMarkdown(report, words);
  expect(markdown).toContain('# Ready: this file reaches M3 in word, and the user holds an accepted role.\n');
  expect(markdown).toContain(
    `## What was not\n\n- ${words.notProvedPrograms}\n- ${words.notProvedRunAs}\n- ${words.notProvedWrite}\n`,
  );
});
