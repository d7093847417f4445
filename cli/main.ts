/**
 * The command `ionboard`: verifies a file with the engine of the wizard, serves the wizard, backs up its database.
 * Bundled to one file by scripts/setup/bundle.mjs, because it runs where only the built server is, too.
 */
import { readConfiguration, type Configuration } from '@/lib/configuration';
import { version } from '../package.json';
import { backUp } from './backup';
import { exitCodes } from './exit-codes';
import { serve } from './serve';
import { pickLocale } from '@/lib/i18n/locales';
import { languages } from '@/lib/i18n/messages/languages';
import { wordSettingFault } from '@/lib/i18n/setting-words';
import { wordsFor, type Words } from '@/lib/i18n/words';
import { parseVerifyArguments, verify } from './verify';

const out = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

/** The words of the terminal's language. */
const words = wordsFor(pickLocale(null, terminalLanguage(process.env)));

const usage = () => words('cli.usage', { languages: languages.join(', ') });

/** Runs one command; answers with the exit code of the process, null where it goes on serving. */
async function run([command = '', ...rest]: readonly string[]): Promise<number | null> {
  switch (command) {
    case '':
      complain(usage());
      return exitCodes.usage;
    case '--help':
    case '-h':
    case 'help':
      out(usage());
      return 0;
    case '--version':
    case 'version':
      out(version);
      return 0;
    case 'serve':
      return withConfiguration((configuration) => serve(configuration, process.env, words), { faultCode: 1 });
    case 'backup':
      return withConfiguration(({ settings }) => backUp(settings.DATABASE_URL, rest, words, { out, complain }));
    default: {
      // `ionboard file.ionapi` is what everybody tries first
      const parsed = parseVerifyArguments(command === 'verify' ? rest : [command, ...rest], words);
      if (!parsed.ok) {
        complain(`${parsed.fault}\n\n${usage()}`);
        return exitCodes.usage;
      }
      const wanted = parsed.value;
      const locale = pickLocale(wanted.language, terminalLanguage(process.env));
      return withConfiguration((configuration) => verify(wanted, configuration, locale, { out, complain }), {
        spoken: wordsFor(locale),
      });
    }
  }
}

/** Runs what needs the settings, or lists all their faults. */
async function withConfiguration<Code>(
  work: (configuration: Configuration) => Code | Promise<Code>,
  { faultCode = exitCodes.settings, spoken = words }: { faultCode?: number; spoken?: Words } = {},
): Promise<Code | number> {
  const read = readConfiguration(process.env);
  if ('configuration' in read) return work(read.configuration);
  for (const fault of read.faults) complain(wordSettingFault(fault, spoken));
  return faultCode;
}

/** The language of the terminal, as POSIX names it, where a blank variable says nothing: `de_DE.UTF-8` is `de-DE`. */
function terminalLanguage(env: NodeJS.ProcessEnv): string | null {
  const named = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((tag) => tag !== undefined && tag !== '');
  return named === undefined ? null : (named.split('.')[0] ?? '').replaceAll('_', '-');
}

const code = await run(process.argv.slice(2));
if (code !== null) process.exitCode = code;
