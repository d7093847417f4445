import { join } from 'node:path';
import { root } from './places.mjs';

/**
 * Bundles the command line, `cli/main.ts`, to one file that needs nothing but Node. Made by rolldown, which vitest
 * brings anyway; the command line also runs where node_modules is only what Next has traced.
 *
 * @param {string} file where to write it
 */
export async function bundleCommandLine(file) {
  const { build } = await import('rolldown');
  await build({
    input: join(root, 'cli', 'main.ts'),
    platform: 'node',
    tsconfig: join(root, 'tsconfig.json'),
    resolve: { alias: { '@': root, 'server-only': join(root, 'node_modules', 'server-only', 'empty.js') } },
    logLevel: 'warn',
    output: { file, format: 'esm', minify: false, codeSplitting: false },
  });
}
