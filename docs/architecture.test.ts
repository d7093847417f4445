import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { expect, test } from 'vitest';

/*
 * The picture in architecture.md is drawn from the imports: each folder is a room, an arrow says that code of the one
 * runs code of the other. Types alone make no arrow, and what follows from other arrows is left out.
 */

const file = join(import.meta.dirname, 'architecture.md');

/** The room of a file; null for what is not the product's. Files of their own in `lib` put the rooms together. */
function roomOf(path: string): string | null {
  if (/\.test\.tsx?$|test-artifacts/.test(path)) return null;
  const [top = '', second = ''] = path.split('/');
  if (['app', 'components', 'cli'].includes(top)) return top;
  if (top === 'lib') return second.includes('.') ? 'lib' : `lib/${second}`;
  return ['proxy.ts', 'instrumentation.ts'].includes(path) ? 'app' : null;
}

/** Which rooms each room imports from, by code that stays after types are gone. */
async function imports(): Promise<Map<string, Set<string>>> {
  const cruised = await cruise(['app', 'components', 'cli', 'lib', 'proxy.ts', 'instrumentation.ts'], {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
  });
  const rooms = new Map<string, Set<string>>();
  for (const { source, dependencies } of (cruised.output as ICruiseResult).modules) {
    const from = roomOf(source);
    if (from === null) continue;
    const reached = rooms.get(from) ?? new Set();
    rooms.set(from, reached);
    for (const { resolved, dependencyTypes, preCompilationOnly } of dependencies) {
      const to = roomOf(resolved);
      const isTypeOnly = preCompilationOnly === true || dependencyTypes.includes('type-only');
      if (to !== null && to !== from && !isTypeOnly) reached.add(to);
    }
  }
  return rooms;
}

/** Whether one room leads to another by way of a third. */
function isByWay(rooms: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const waiting = [...(rooms.get(from) ?? [])].filter((room) => room !== to);
  for (let room = waiting.pop(); room !== undefined; room = waiting.pop()) {
    if (seen.has(room)) continue;
    seen.add(room);
    for (const next of rooms.get(room) ?? []) {
      if (next === to) return true;
      waiting.push(next);
    }
  }
  return false;
}

/** `UPDATE_DOCS=1 npm run unit` draws it anew. */
test('the picture of the rooms is what the imports are', async () => {
  const rooms = await imports();
  const arrows = [...rooms].flatMap(([from, reached]) =>
    [...reached].filter((to) => !isByWay(rooms, from, to)).map((to) => `  ${from} --> ${to}`),
  );
  const picture = ['```mermaid', 'flowchart TD', ...arrows.toSorted(), '```'].join('\n');
  const text = readFileSync(file, 'utf8');
  const wanted = text.replace(
    /(<!-- rooms:begin[^>]*-->)[\s\S]*(<!-- rooms:end -->)/,
    (_whole, begin: string, end: string) => `${begin}\n\n${picture}\n\n${end}`,
  );
  if (process.env['UPDATE_DOCS'] !== undefined) writeFileSync(file, wanted);
  expect(readFileSync(file, 'utf8')).toBe(wanted);
  // a circle of rooms would have no floor: every way ends at lib/domain
  expect([...rooms].filter(([, reached]) => reached.size === 0).map(([room]) => room)).toEqual(['lib/domain']);
  expect([...rooms.keys()].filter((room) => isByWay(rooms, room, room))).toEqual([]);
}, 60_000);
