import { randomUUID } from 'node:crypto';
import { checkIds, type CheckId, type Params } from '../domain/report/check';
import { rootCauseOf, verdictOf } from '../domain/report/report';
import type { Exchange } from '../infor/exchange';
import { Redactor } from '../infor/redaction';
import { basicValueOf } from '../infor/token-endpoint';
import type { Transport } from '../infor/transport';
import type { ArtifactName, Artifacts, FileArtifact, InputArtifact } from './artifacts';
import type { AnyCheck, Finding } from './define-check';
import { evidenceOf } from './evidence';
import { crashedSpec } from './common-words';
import { type CheckOutcome, crashedCode, type RunEvent, type RunOutcome } from '../domain/report/outcome';
import type { ProbeContext } from './probes/define-probe';
import { probes } from './probes/registry';
import { checks } from './registry';
import { connectionOf, identityOf, rolesOf } from './report-facts';

export interface RunInput {
  file: FileArtifact;
  input: InputArtifact;
  transport: Transport;
  tenantTimeoutMs: number;
  serverKey: string;
  /** aborts when the reader has left: no new request but the revocation is sent */
  reader: AbortSignal;
  emit: (event: RunEvent) => void;
  /** a check or a probe threw: a bug, for the log */
  onCrash: (error: unknown, check: CheckId) => void;
  now?: () => number;
}

const crashed: Finding = { code: crashedCode, params: {} };

/** Texts in parameters are sentences or names; more than this of one is not shown. Two host names fit in whole. */
const paramLengthMax = 600;

/** Names of persons stand in the sentence that is read first: a longer one would push away who can do what. */
const personNames: ReadonlySet<string> = new Set(['name', 'displayName', 'userName', 'account']);
const nameLengthMax = 80;

/**
 * Runs all checks over one file and answers with the outcome; null where the reader left before the end.
 *
 * A check starts as soon as what it needs is there, so that a run takes no longer than its slowest chain. Probes do the
 * I/O once each; checks judge what the probes gathered.
 */
export async function runChecks(run: RunInput): Promise<RunOutcome | null> {
  const { reader, emit, now = Date.now } = run;
  const id = randomUUID();
  const began = performance.now();
  const startedAt = new Date(now()).toISOString();
  const redactor = redactorFor(run.file);

  const gathered = new Map<ArtifactName, Promise<unknown>>();
  const settled: Partial<Artifacts> = { file: run.file, input: run.input };
  const artifact = <Name extends ArtifactName>(name: Name): Promise<Artifacts[Name]> => {
    const known = settled[name];
    if (known !== undefined) return Promise.resolve(known);
    if (name === 'file' || name === 'input') throw new Error(`${name} is given, not gathered`);
    const pending = gathered.get(name) ?? gather(name);
    gathered.set(name, pending);
    return pending.then(() => artifact(name));
  };
  const context: ProbeContext = {
    transport: run.transport,
    reader,
    tenantTimeoutMs: run.tenantTimeoutMs,
    now,
    artifact,
  };
  async function gather(name: Exclude<ArtifactName, 'file' | 'input'>): Promise<void> {
    const value = await probes[name](context);
    Object.assign(settled, { [name]: value });
    // what the authorization server issued must be known to the redactor before anything that came later is shown
    if (name === 'token') redactor.add(...(settled.token?.secrets ?? []));
  }

  const outcomes = new Map<CheckId, Promise<CheckOutcome | null>>();
  const outcomeOf = (checkId: CheckId): Promise<CheckOutcome | null> => {
    const known = outcomes.get(checkId);
    if (known) return known;
    const check = checks.find((candidate) => candidate.id === checkId);
    if (!check) throw new Error(`no check is registered as ${checkId}`);
    const made = runCheck(check);
    outcomes.set(checkId, made);
    return made;
  };

  async function runCheck(check: AnyCheck): Promise<CheckOutcome | null> {
    const finish = (outcome: CheckOutcome): CheckOutcome => {
      emit({ type: 'check-finished', outcome });
      return outcome;
    };
    if (check.isAsked && !check.isAsked(run.input)) return finish(skipped(check, null));
    const [needed] = await Promise.all([
      Promise.all(check.needs.map(outcomeOf)),
      Promise.all((check.after ?? []).map(outcomeOf)),
    ]);
    if (reader.aborted && !check.isCleanup) return null;
    const blocker = needed.find((outcome) => !outcome || !isGoodEnough(outcome, check));
    if (blocker === null) return null; // what it needs was given up when the reader left
    if (blocker) return finish(skipped(check, blocker.skippedBecause ?? blocker.id));

    const start = performance.now();
    emit({ type: 'check-started', id: check.id });
    // what was on its way is judged also when the reader has left meanwhile: an issued token must be given back
    const finding = await gatherAndJudge(check);
    return finish(conclude(check, finding, Math.round(performance.now() - start)));
  }

  async function gatherAndJudge(check: AnyCheck): Promise<Finding> {
    try {
      await Promise.all(check.reads.map((name) => artifact(name)));
      const seen = new Set<string>([...check.reads, ...(check.optionalReads ?? [])]);
      const narrowed = Object.fromEntries(Object.entries(settled).filter(([name]) => seen.has(name)));
      // a check sees only what it declares; `reads` have been gathered by now
      return check.judge(narrowed as unknown as Artifacts);
    } catch (error) {
      run.onCrash(error, check.id);
      return crashed;
    }
  }

  function conclude(check: AnyCheck, finding: Finding, durationMs: number): CheckOutcome {
    const spec = check.codes[finding.code] ?? crashedSpec;
    const exchanges = check.evidenceOf.flatMap((name): readonly Exchange[] => {
      const value = settled[name];
      return value && 'exchanges' in value ? value.exchanges : [];
    });
    return {
      id: check.id,
      stage: check.stage,
      status: spec.status,
      code: finding.code,
      owner: spec.status === 'passed' ? null : (finding.owner ?? spec.owner),
      guideStep: spec.guideStep ?? null,
      skippedBecause: null,
      params: cleanParams(finding.params, redactor),
      evidence: evidenceOf(exchanges, redactor),
      durationMs,
    };
  }

  emit({ type: 'run-started', id, startedAt, checks: checkIds });
  const all = await Promise.all(checkIds.map(outcomeOf));
  const done = all.filter((outcome) => outcome !== null);
  if (done.length < all.length) return null;

  const outcome: RunOutcome = {
    id,
    startedAt,
    durationMs: Math.round(performance.now() - began),
    verdict: verdictOf(done),
    rootCause: rootCauseOf(done),
    connection: connectionOf(run.file, run.serverKey, redactor),
    identity: identityOf(settled, redactor),
    roles: rolesOf(settled, redactor),
    checks: done,
  };
  emit({ type: 'run-finished', outcome });
  return outcome;
}

function isGoodEnough({ id, status }: CheckOutcome, check: AnyCheck): boolean {
  if (status === 'passed' || status === 'warning') return true;
  return status === 'undecided' && (check.toleratesUndecided ?? []).includes(id);
}

const skipped = (check: AnyCheck, because: CheckId | null): CheckOutcome => ({
  id: check.id,
  stage: check.stage,
  status: 'skipped',
  code: 'skipped',
  owner: null,
  guideStep: null,
  skippedBecause: because,
  params: {},
  evidence: [],
  durationMs: 0,
});

/** Knows the file's secrets also where its properties are at fault. */
function redactorFor(file: FileArtifact): Redactor {
  const redactor = new Redactor();
  if (!file.reading.ok) return redactor;
  redactor.add(...file.reading.value.secrets);
  if (file.reading.value.properties.ok) redactor.add(basicValueOf(file.reading.value.properties.value));
  return redactor;
}

function cleanParams(params: Params, redactor: Redactor): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? redactor.clean(value, personNames.has(name) ? nameLengthMax : paramLengthMax) : value,
    ]),
  );
}
