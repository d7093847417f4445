import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type { Artifacts } from '@/lib/checks/artifacts';
import * as defineCheckModule from '@/lib/checks/define-check';
import * as fileOfModule from '@/lib/checks/file/file-of';
import type { checks } from '@/lib/checks/registry';
import { fileArtifact, goodProperties } from '@/lib/checks/test-artifacts';
import { editions } from '@/lib/domain/reader/edition';
import { inforTerms } from '@/lib/guide/infor-terms';
import { formatText } from '@/lib/i18n/format';
import { locales } from '@/lib/i18n/locales';
import * as defineScenarioModule from '../e2e/practice-tenant/define-scenario.ts';
import * as ionapiFileModule from '../e2e/practice-tenant/ionapi-file.ts';
import type { Origins, Scenario } from '../e2e/practice-tenant/scenario.ts';

/* Follows adding-a-check.md: what it tells to do leads to a check that compiles and works. */

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** A block of code of adding-a-check.md, with what the fence says about it: a new file, or a place in one. */
interface Block {
  code: string;
  file: string;
  edit: { kind: 'after' | 'before' | 'replace'; line: string } | null;
}

const blocks: readonly Block[] = [
  ...read('docs/adding-a-check.md').matchAll(
    /^```ts (file|in)=(\S+)(?: (after|before|replace)="([^\n]*)")?\n([\s\S]*?)^```$/gm,
  ),
].map(([, , file = '', kind, line = '', code = '']) => ({
  code,
  file,
  edit: kind === 'after' || kind === 'before' || kind === 'replace' ? { kind, line } : null,
}));

const blockIn = (file: string): string => {
  const [block] = blocks.filter((candidate) => candidate.file === file);
  if (!block) throw new Error(`adding-a-check.md shows nothing of ${file}`);
  return block.code;
};

/** The files that the document's steps lead to. */
function filesAfterSteps(): Map<string, string> {
  const files = new Map<string, string>();
  for (const { code, file, edit } of blocks) {
    if (!edit) {
      expect(
        existsSync(join(root, file)),
        `adding-a-check.md makes ${file} as its example, and it is there already`,
      ).toBe(false);
      files.set(file, code);
      continue;
    }
    const lines = (files.get(file) ?? read(file)).split('\n');
    const at = lines.findIndex((line) => line.includes(edit.line));
    expect([file, edit.line, at >= 0]).toEqual([file, edit.line, true]);
    lines.splice(edit.kind === 'after' ? at + 1 : at, edit.kind === 'replace' ? 1 : 0, code.trimEnd());
    files.set(file, lines.join('\n'));
  }
  return files;
}

/** Runs a piece of the document as a module of its own, with the given names and imports in reach. */
function run(code: string, names: Record<string, unknown>, imports: Record<string, unknown> = {}): unknown {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2024 },
  });
  const exports = {};
  runInNewContext(outputText, { ...names, exports, require: (name: string) => imports[name] });
  return exports;
}

describe('adding-a-check.md', () => {
  const { applicationName } = run(
    blockIn('lib/checks/file/application-name.ts'),
    {},
    {
      '../define-check': defineCheckModule,
      './file-of': fileOfModule,
      '../../domain/file/file-judgement': run(blockIn('lib/domain/file/file-judgement.ts'), {}),
    },
  ) as { applicationName: (typeof checks)[number] };
  const judge = (artifacts: Partial<Artifacts>) =>
    applicationName.judge({ input: { expectedTenant: null, runAs: null }, ...artifacts } as Artifacts);

  test('its steps compile', { timeout: 120_000 }, () => {
    const changed = new Map([...filesAfterSteps()].map(([file, content]) => [join(root, file), content]));
    const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
    const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root, {
      incremental: false,
      noEmit: true,
      noUnusedLocals: true,
    });
    const host = ts.createCompilerHost(options);
    host.readFile = (path) => changed.get(path) ?? ts.sys.readFile(path);
    host.fileExists = (path) => changed.has(path) || ts.sys.fileExists(path);
    const program = ts.createProgram([...changed.keys()], options, host);
    const faults = [...changed.keys()].flatMap((path) => {
      const source = program.getSourceFile(path);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
        ({ messageText }) => `${relative(root, path)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      );
    });
    expect(faults).toEqual([]);
  });

  test('its rows are what the check answers, and every code has one', () => {
    type Row = [name: string, artifacts: Partial<Artifacts>, code: string];
    const rows: Row[] = [];
    run(blockIn('lib/checks/checks.test.ts'), {
      table: (_id: string, given: Row[]) => rows.push(...given),
      withFile: (change: object) => ({ file: fileArtifact({ ...goodProperties, ...change }) }),
    });
    for (const [name, artifacts, code] of rows) {
      expect([name, judge({ file: fileArtifact(), ...artifacts }).code]).toEqual([name, code]);
    }
    expect(new Set(rows.map(([, , code]) => code))).toEqual(new Set(Object.keys(applicationName.codes)));
  });

  test('its words can be said to every reader', () => {
    for (const file of [fileArtifact(), fileArtifact({ ...goodProperties, cn: '' })]) {
      const { code, params } = judge({ file });
      const words = applicationName.words.codes[code];
      if (!words) throw new Error(`${code} has no words`);
      for (const locale of locales)
        for (const edition of editions)
          for (const message of [words.observed, words.meaning, ...words.fix])
            expect(formatText(message, { ...inforTerms(edition), ...params }, locale)).not.toMatch(/undefined|[<>{}]/);
    }
  });

  test('its scenario leads to its diagnosis', () => {
    const { scenarios } = run(
      `export const scenarios = [${blockIn('e2e/practice-tenant/scenarios/file-content.ts')}];`,
      { ...defineScenarioModule, ...ionapiFileModule },
    ) as { scenarios: readonly Scenario[] };
    const [scenario] = scenarios;
    const origin = 'https://tenant.example';
    const bytes = scenario?.file({ http: origin } as Origins);
    const { code } = judge({ file: fileArtifact(new TextDecoder().decode(bytes)) });
    expect(scenario?.expect.warning).toEqual({ check: applicationName.id, code });
  });
});
