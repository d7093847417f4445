import 'server-only';
import type { LinkAccess } from '../checklists/link-access';
import type { RunEvent, RunOutcome } from '../domain/outcome';
import { editionsOf } from '../domain/edition';
import { deploymentOf } from '../domain/credentials';
import { readIonapiFile } from '../domain/ionapi-file';
import type { Report, RunRecording } from '../domain/report';
import { fail, ok, type Result } from '../domain/result';
import { wordEvent, wordRun } from '../i18n/check-words';
import { wordsFor } from '../i18n/words';
import type { Runtime } from '../runtime';
import type { Problem } from './problem';
import type { AcceptedVerification } from './verification-request';

type Deps = Pick<Runtime, 'verify' | 'log'> & { checklists: Pick<Runtime['checklists'], 'recordRun'> };

/** Runs a verification and answers with the worded report; a problem where it was cut off by a restart. */
export async function verificationReport(
  { bytes, input, reader, checklist, release }: AcceptedVerification,
  signal: AbortSignal,
  deps: Deps,
): Promise<Result<{ report: Report; recording: RunRecording | null }, Problem>> {
  const outcome = await deps.verify(bytes, input, signal, () => undefined).finally(release);
  logRun(deps.log, outcome);
  if (outcome) {
    const recording = await writeToChecklist(checklist, outcome, deps);
    return ok({ report: wordRun(outcome, reader), recording });
  }
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
  { bytes, input, reader, checklist, release }: AcceptedVerification,
  signal: AbortSignal,
  deps: Deps,
  write: (event: unknown) => void,
): Promise<void> {
  const reading = readIonapiFile(bytes);
  const properties = reading.ok && reading.value.properties.ok ? reading.value.properties.value : null;
  const fileEditions = editionsOf(properties ? deploymentOf(properties) : 'unknown');
  const tell = (event: RunEvent) => {
    // told when the checklist has it: whoever reads of the end may look there at once
    if (event.type !== 'run-finished') write(wordEvent(event, reader, fileEditions));
  };
  const outcome = await deps.verify(bytes, input, signal, tell).finally(release);
  logRun(deps.log, outcome);
  if (!outcome) return;
  const recording = await writeToChecklist(checklist, outcome, deps);
  const finished = wordEvent({ type: 'run-finished', outcome }, reader, fileEditions);
  write(recording === null ? finished : { ...finished, checklist: recording });
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

/** Codes and durations; nothing of the file, nothing of the answers. */
function logRun(log: Deps['log'], outcome: RunOutcome | null): void {
  if (!outcome) {
    log.info('verification left before its end');
    return;
  }
  const { id, verdict, durationMs, checks } = outcome;
  log.info(
    { run: id, verdict, durationMs, codes: Object.fromEntries(checks.map((check) => [check.id, check.code])) },
    'verification',
  );
}
