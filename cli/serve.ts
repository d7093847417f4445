import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Configuration } from '@/lib/configuration';
import { sqlitePath } from '@/lib/store/node-sqlite';
import type { Words } from '@/lib/i18n/words';
import { exitCodes } from './exit-codes';

/** Next's own starter, beside this file in a built server. */
const starter = 'next-server.js';

/**
 * Serves the wizard from the folder that this program is in. The settings have been judged by then. Next tells itself
 * where to listen by variables of its own, and changes into its folder: paths are made absolute before.
 *
 * @param env the environment, which Next reads
 * @returns null: it goes on serving; an exit code where there is no server
 */
export async function serve(
  { settings }: Configuration,
  env: Record<string, string | undefined>,
  words: Words,
): Promise<number | null> {
  const folder = dirname(fileURLToPath(import.meta.url));
  const program = join(folder, starter);
  if (!existsSync(program)) {
    process.stderr.write(`${words('cli.no-server')}\n`);
    return exitCodes.software;
  }
  env['PORT'] = String(settings.PORT);
  env['HOSTNAME'] = settings.LISTEN_ADDRESS;
  env['NEXT_TELEMETRY_DISABLED'] = '1';
  // the process ends by our own handler, in order (lib/boot.ts)
  env['NEXT_MANUAL_SIG_HANDLE'] = 'true';
  if (/^file:/i.test(settings.DATABASE_URL)) env['DATABASE_URL'] = `file:${sqlitePath(settings.DATABASE_URL)}`;
  if (settings.EXTRA_CA_FILE !== undefined) env['EXTRA_CA_FILE'] = resolve(settings.EXTRA_CA_FILE);
  await import(/* @vite-ignore */ pathToFileURL(program).href);
  return null;
}
