import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLog, takeOverConsole } from './log';

const canary = 'not-a-secret-canary';
let before: Pick<Console, 'error' | 'warn'>;
beforeEach(() => {
  before = { error: console.error, warn: console.warn };
});
afterEach(() => {
  Object.assign(console, before);
  vi.useRealTimers();
});

function listen(level = 'trace', facts?: () => object) {
  const lines: string[] = [];
  const log = createLog(level, facts, { write: (line) => void lines.push(line) });
  return { log, lines, told: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

test('an error is told by its name, code and places, whatever its message looks like', () => {
  const { log, lines, told } = listen();
  const error = Object.assign(new TypeError(`${canary}\n    at ${canary} (file.ts:1:1)`), {
    code: 'ECONNREFUSED',
    cause: new Error(canary),
    body: canary,
  });
  log.error({ err: error }, 'broken');
  log.error({ err: Object.assign(new Error(canary), { code: `a ${canary}` }) }, 'broken');
  log.error({ err: canary }, 'broken');
  expect(lines.join('')).not.toContain(canary);
  expect(told()[0]).toMatchObject({ msg: 'broken', err: { name: 'TypeError', code: 'ECONNREFUSED' } });
  expect(JSON.stringify(told()[0])).toContain('log.test.ts');
  expect(told()[2]).toMatchObject({ err: { name: 'string' } });
});

test.each(['fatal', 'error', 'warn', 'info', 'debug', 'trace'])(
  'what libraries print goes into the log without its text, at level %s',
  (level) => {
    const { log, lines, told } = listen(level);
    takeOverConsole(log);
    console.error(canary, { [canary]: canary }, `\u001b[31m${canary}`);
    console.error(' ⨯', new RangeError(canary), canary);
    console.warn(canary);
    expect(lines.join('')).not.toContain(canary);
    if (level === 'trace')
      expect(told().map(({ msg, err }) => [msg, (err as { name: string } | undefined)?.name])).toEqual([
        ['unexpected error', undefined],
        ['unexpected error', 'RangeError'],
        ['unexpected warning', undefined],
      ]);
  },
);

test('what repeats is counted, and the number is told with the next one', () => {
  vi.useFakeTimers();
  const { log, told } = listen();
  for (let i = 0; i < 1_000; i += 1) log.warn('refused');
  log.warn('something else');
  for (let i = 0; i < 100; i += 1) log.info('a run');
  expect(told().filter(({ msg }) => msg === 'refused')).toHaveLength(30);
  expect(told().filter(({ msg }) => msg === 'something else')).toHaveLength(1);
  expect(told().filter(({ msg }) => msg === 'a run')).toHaveLength(100);
  vi.advanceTimersByTime(60_001);
  log.warn('refused');
  expect(told().at(-1)).toMatchObject({ msg: 'refused', silenced: 970 });
});
