import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checks } from '@/lib/checks/registry';
import { scenarios } from '../practice-tenant/scenarios/registry.ts';

/*
 * The practice tenant and the registry are written apart: each code of the one must be known to the other. That a
 * scenario leads to what it says is shown by scenarios.test.ts.
 */

const inRegistry = checks.flatMap(({ id, codes }) =>
  Object.entries(codes).map(([code, { status, owner }]) => ({ check: id, code, status, owner })),
);
const declared = scenarios.flatMap(({ id, expect: { findings } }) => findings.map((finding) => ({ id, ...finding })));
const nameOf = ({ check, code }: { check: string; code: string }) => `${check}/${code}`;

/** The tables that are written from the registry into docs/diagnoses.md, read back. */
function documented(): string[] {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'diagnoses.md'), 'utf8');
  const [, tables = ''] = /<!-- checks:begin[^>]*-->([\s\S]*)<!-- checks:end -->/.exec(text) ?? [];
  return tables.split(/^### /m).flatMap((part) => {
    const [, check = ''] = /^`([a-z0-9-]+)`/.exec(part) ?? [];
    return [...part.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, code = '']) => `${check}/${code}`);
  });
}

describe('scenarios and codes', () => {
  test('the codes of the registry are those of docs/diagnoses.md', () => {
    expect(inRegistry.map(nameOf).toSorted()).toEqual(documented().toSorted());
  });

  test('every code has a scenario that is about it', () => {
    const shown = new Set(declared.map(nameOf));
    // `ok` is what every healthy scenario shows
    const missing = inRegistry.filter((entry) => entry.code !== 'ok' && !shown.has(nameOf(entry)));
    expect(missing.map(nameOf)).toEqual([]);
  });

  test('every scenario says what the registry knows, with its status', () => {
    const unknown = declared.filter(
      (finding) => !inRegistry.some((entry) => nameOf(entry) === nameOf(finding) && entry.status === finding.status),
    );
    expect(unknown).toEqual([]);
  });

  test('whatever does not pass has an owner, the one of the registry', () => {
    const owners = declared
      .filter(({ status }) => status !== 'passed')
      .map((finding) => [finding.id, nameOf(finding), finding.owner]);
    const wanted = owners.map(([id, name]) => [id, name, inRegistry.find((entry) => nameOf(entry) === name)?.owner]);
    expect(owners).toEqual(wanted);
  });
});
