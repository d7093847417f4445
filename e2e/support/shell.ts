import { spawnSync } from 'node:child_process';

/** What a POSIX shell that finds no programs makes of a script, with these variables and no others. */
export const runInShell = (script: string, variables: Record<string, string> = {}) =>
  spawnSync('/bin/sh', ['-s'], { input: script, env: { PATH: '', NODE_ENV: 'test', ...variables }, encoding: 'utf8' });
