#!/usr/bin/env node
/**
 * The command `ionboard` of a built server: `node ionboard.mjs verify file.ionapi`, `node ionboard.mjs serve`. Plain
 * JavaScript, so that an old Node says a sentence instead of a syntax error.
 */
const [major = 0] = process.versions.node.split('.').map(Number);

if (major >= 24) {
  // beside it in a built server
  const commandLine = './command-line.mjs';
  void import(commandLine);
} else {
  console.error(`Ionboard needs Node 24 or later, and this is ${process.versions.node}.`);
  process.exitCode = 1;
}
