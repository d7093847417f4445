import { expect, test } from 'vitest';
import { endTogether, runToEnd, startChild } from './children.mjs';

/** @param {string} code */
const program = (code) => startChild(process.execPath, ['--eval', code], { stderr: 'pipe' });
const endless = 'setInterval(() => {}, 1000)';

test('a failed program ends the command with the sentence that was given', async () => {
  await expect(runToEnd('The build failed.', process.execPath, ['--eval', 'process.exit(3)'])).rejects.toThrow(
    'The build failed.',
  );
  await expect(runToEnd('The build failed.', 'no-such-program', [])).rejects.toThrow(/^The build failed\. .*ENOENT/);
  await expect(runToEnd('The build failed.', process.execPath, ['--eval', ''])).resolves.toBeUndefined();
});

test('a single program ends the command as it ends', async () => {
  await expect(endTogether([program('process.exit(3)')])).resolves.toBe(3);
  await expect(endTogether([program('')])).resolves.toBe(0);
});

test('when one of two ends, the other is ended too, and the command has failed', async () => {
  const other = program(endless);
  await expect(endTogether([program(''), other])).resolves.toBe(1);
  await expect(other.ended).resolves.toMatchObject({ signal: 'SIGTERM' });
});
