#!/usr/bin/env node
/**
 * The command `ionboard` in a clone: sets up what it needs and runs the command line on Node 24. What it was called
 * from is kept: files on the command line are relative to that.
 */
process.env.INIT_CWD ??= process.cwd();
process.argv.splice(2, 0, 'cli');
void import('./launch.mjs');
