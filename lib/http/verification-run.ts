import 'server-only';
import type { LinkAccess } from '../checklists/link-access';
import type { RunEvent, RunOutcome } from '../domain/report/outcome';
import { editionsOf } from '../domain/reader/edition';
import { deploymentOf } from '../domain/file/tenant-address';
import { readIonapiFile } from '../domain/file/ionapi-file';
import type { Report, RunRecording } from '../domain/report/report';
import { fail, ok, type Result } from '../domain/result';
import { wordEvent, wordRun } from '../i18n/check-words';
import { wordsFor } from '../i18n/words';
import type { Runtime } from '../runtime';
import type { Problem } from './problem';
import type { AcceptedVerification } from './verification-request';

type Deps = Pick<Runtime, 'verify' | 'log' | 'metrics'> & { checklists: Pick<Runtime['checklists'], 'recordRun'> };

/** Runs a verification and answers with the worded report; a problem where it was cut off by a restart. */
export async function verificationReport(
  accepted: AcceptedVerification,
  signal: AbortSignal,
  deps: Deps,
): Promise<Result<{ report: Report; recording: RunRecording | null }, Problem>> {
  const { reader } = accepted;
  const done = await runAndWrite(accepted, signal, deps, () => undefined);
  if (done) return ok({ report: wordRun(done.outcome, reader), recording: done.recording });
  const words = wordsFor(reader.locale);
  return fail({
    status: 503,
    title: words('problem.stopping-title'),
    detail: words('problem.stopping-detail'),
    retryAfterSeconds: 60,
  });
}

/** Runs a verification and writes its events, worded, as they happen. */
export async function streamVerification(
  accepted: AcceptedVerification,
  signal: AbortSignal,
  deps: Deps,
  write: (event: unknown) => void,
): Promise<void> {
  const { bytes, reader } = accepted;
  const reading = readIonapiFile(bytes);
  const properties = reading.ok && reading.value.properties.ok ? reading.value.properties.value : null;
  const fileEditions = editionsOf(properties ? deploymentOf(properties) : 'unknown');
  const tell = (event: RunEvent) => {
    // told when the checklist has it: whoever reads of the end may look there at once
    if (event.type !== 'run-finished') write(wordEvent(event, reader, fileEditions));
  };
  const done = await runAndWrite(accepted, signal, deps, tell);
  if (!done) return;
  const finished = wordEvent({ type: 'run-finished', outcome: done.outcome }, reader, fileEditions);
  write(done.recording === null ? finished : { ...finished, checklist: done.recording });
}

/**
 * Runs a verification, notes it, and writes it to its checklist; null where it was left before its end. The run has its
 * place among those that go on until all of that is done: a process that stops waits for it.
 */
async function runAndWrite(
  { bytes, input, checklist, release }: AcceptedVerification,
  signal: AbortSignal,
  deps: Deps,
  tell: (event: RunEvent) => void,
): Promise<{ outcome: RunOutcome; recording: RunRecording | null } | null> {
  try {
    const outcome = await deps.verify(bytes, input, signal, tell);
    note(outcome, deps);
    return outcome && { outcome, recording: await writeToChecklist(checklist, outcome, deps) };
  } finally {
    release();
  }
}

/** The report goes to its reader in any case: a link that ended during the run, or a database, must not take it away. */
async function writeToChecklist(
  checklist: LinkAccess | null,
  outcome: RunOutcome,
  { checklists, log }: Deps,
): Promise<RunRecording | null> {
  if (!checklist) return null;
  try {
    const written = await checklists.recordRun(checklist, outcome);
    if (written.ok) return 'written';
    log.info({ run: outcome.id, reason: written.fault.kind }, 'run not written to its checklist');
  } catch (error) {
    log.error({ err: error, run: outcome.id }, 'run not written to its checklist');
  }
  return 'not-written';
}

/** Codes and durations for the log and the metrics; nothing of the file, nothing of the answers. */
function note(outcome: RunOutcome | null, { log, metrics }: Deps): void {
  metrics.countRun(outcome);
  if (!outcome) {
    log.info('verification left before its end');
    return;
  }
  const { id, verdict, durationMs, checks } = outcome;
  log.info(
    {
      run: id,
      verdict,
      durationMs,
      codes: Object.fromEntries(checks.map((check) => [check.id, check.code])),
      durations: Object.fromEntries(
        checks.filter(({ status }) => status !== 'skipped').map((check) => [check.id, check.durationMs]),
      ),
    },
    'verification',
  );
}
