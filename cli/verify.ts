import { randomBytes } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Configuration } from '@/lib/configuration';
import { checkIds, type CheckId, type CheckResult } from '@/lib/domain/report/check';
import { deploymentOf } from '@/lib/domain/file/tenant-address';
import { editionsOf, editions, readEdition, type Edition } from '@/lib/domain/reader/edition';
import { fileBytesMax, readIonapiFile } from '@/lib/domain/file/ionapi-file';
import { fail, ok, type Result } from '@/lib/domain/result';
import { visibleText } from '@/lib/domain/text/visible-text';
import { createEngine } from '@/lib/engine';
import { wordEvent, wordRun } from '@/lib/i18n/check-words';
import { matchLocale, type Locale } from '@/lib/i18n/locales';
import { wordsFor, type Words } from '@/lib/i18n/words';
import { exitCodes } from './exit-codes';
import { checkLine, verdictText } from './report-text';

/** What was asked for on the command line. */
export interface VerifyArguments {
  /** a path, or `-` for standard input */
  file: string;
  runAs: string | null;
  expectedTenant: string | null;
  edition: Edition | null;
  language: string | null;
  isJson: boolean;
}

export interface Output {
  /** a line on standard output */
  out: (text: string) => void;
  /** a line on standard error */
  complain: (text: string) => void;
}

/** The command line after `verify`; a sentence where it cannot be followed. */
export function parseVerifyArguments(args: readonly string[], words: Words): Result<VerifyArguments, string> {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        'run-as': { type: 'string' },
        'expected-tenant': { type: 'string' },
        edition: { type: 'string' },
        language: { type: 'string' },
      },
    });
  } catch (error) {
    // Node names the option between quotation marks, in English words
    const [, option = args.join(' ')] = /'([^']+)'/.exec(error instanceof Error ? error.message : '') ?? [];
    return fail(words('cli.option', { option }));
  }
  const { values, positionals } = parsed;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) return fail(words('cli.one-file'));
  const edition = readEdition(values.edition ?? null);
  if (values.edition !== undefined && edition === null) {
    return fail(words('cli.edition', { editions: editions.join(', ') }));
  }
  if (values.language !== undefined && matchLocale(values.language) === null) {
    return fail(words('cli.language', { language: values.language }));
  }
  return ok({
    file,
    runAs: blankAsNone(values['run-as']),
    expectedTenant: blankAsNone(values['expected-tenant']),
    edition,
    language: values.language ?? null,
    isJson: values.json,
  });
}

const blankAsNone = (text: string | undefined) => (text === undefined || text.trim() === '' ? null : text.trim());

/**
 * Verifies a file as the server does, and prints what it finds: a line a check as it happens, then the verdict, or with
 * `isJson` the report alone. Ctrl-C stops the run and gives the token back.
 *
 * @returns the exit code
 */
export async function verify(
  wanted: VerifyArguments,
  configuration: Configuration,
  locale: Locale,
  { out, complain }: Output,
): Promise<number> {
  const words = wordsFor(locale);
  const bytes = await readBytes(wanted.file, words);
  if (!bytes.ok) {
    complain(bytes.fault);
    return exitCodes.noInput;
  }
  const reader = { locale, edition: wanted.edition };
  // without a key of the operator's, fingerprints of two runs cannot be compared
  const serverKey = configuration.settings.SERVER_KEY ?? randomBytes(32).toString('base64url');
  const engine = createEngine(
    configuration,
    () => serverKey,
    (error, check) => {
      const name = error instanceof Error ? error.name : typeof error;
      complain(words('cli.crashed', { check, error: name }));
    },
  );
  const interrupted = new AbortController();
  const stop = () => {
    interrupted.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    if (!wanted.isJson)
      out(`${visibleText(wanted.file === '-' ? words('cli.standard-input') : basename(wanted.file), 200)}\n`);
    const reading = readIonapiFile(bytes.value);
    const properties = reading.ok && reading.value.properties.ok ? reading.value.properties.value : null;
    const fileEditions = editionsOf(properties ? deploymentOf(properties) : 'unknown');
    const input = { runAs: wanted.runAs, expectedTenant: wanted.expectedTenant };
    const tell = inOrder((check) => {
      out(checkLine(check, words));
    });
    const outcome = await engine.verify(bytes.value, input, interrupted.signal, (event) => {
      if (wanted.isJson || event.type !== 'check-finished') return;
      const worded = wordEvent(event, reader, fileEditions);
      if (worded.type === 'check-finished') tell(worded.check);
    });
    if (!outcome) {
      complain(words('cli.stopped'));
      return exitCodes.interrupted;
    }
    const report = wordRun(outcome, reader);
    out(wanted.isJson ? JSON.stringify(report, null, 2) : verdictText(report, words));
    return exitCodes[report.verdict];
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** Tells of checks in the order of the report, each as soon as those before it have ended; not of one nobody asked for. */
function inOrder(tell: (check: CheckResult) => void): (check: CheckResult) => void {
  const waiting = new Map<CheckId, CheckResult>();
  const ids: CheckId[] = [...checkIds];
  return (check) => {
    waiting.set(check.id, check);
    while (ids[0] !== undefined) {
      const next = waiting.get(ids[0]);
      if (!next) return;
      if (next.status !== 'skipped' || next.skippedBecause !== null) tell(next);
      ids.shift();
    }
  };
}

/** The bytes of a file that may be verified. */
async function readBytes(file: string, words: Words): Promise<Result<Uint8Array, string>> {
  const name = visibleText(file, 200);
  const tooLarge = fail(words('cli.too-large', { file: name, bytes: fileBytesMax }));
  try {
    const stream = file === '-' ? process.stdin : (await openAsBlob(file)).stream();
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of stream as AsyncIterable<Uint8Array>) {
      size += part.byteLength;
      if (size > fileBytesMax) return tooLarge;
      parts.push(part);
    }
    return ok(Buffer.concat(parts));
  } catch {
    return fail(words('cli.unreadable', { file: name }));
  }
}
