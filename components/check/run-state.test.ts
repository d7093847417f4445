import { describe, expect, test } from 'vitest';
import type { CheckId, CheckResult, Status } from '@/lib/domain/report/check';
import type { Report } from '@/lib/domain/report/report';
import { initialRunState, runReducer, startable, type FileFacts, type RunAction, type RunState } from './run-state';

const checks: CheckId[] = ['file-format', 'gateway', 'access-token'];
const file = { name: 'acme.ionapi', bytes: new Uint8Array([123, 125]) };
const facts: FileFacts = {
  tenantId: 'ACME_TST',
  applicationName: 'Flow',
  environment: 'TST',
  isProduction: false,
  gatewayHost: 'gateway.example',
  authorizationHost: 'sso.example',
  deployment: 'multi-tenant-cloud',
  givesTokenBack: true,
  warning: null,
};
const fault = { check: 'file-format', code: 'file-empty', params: {}, wordsKey: 'file-format/file-empty' } as const;

const result = (id: CheckId, status: Status = 'passed'): CheckResult => ({
  id,
  stage: 'file',
  status,
  code: 'ok',
  title: id,
  observed: '',
  meaning: '',
  fix: [],
  owner: null,
  guideStep: null,
  skippedBecause: null,
  params: {},
  evidence: [],
  durationMs: 1,
});
const report: Report = {
  reportVersion: 1,
  id: 'r',
  startedAt: '2026-11-23T10:00:00.000Z',
  durationMs: 12,
  verdict: 'ready',
  rootCause: null,
  connection: null,
  identity: null,
  roles: null,
  checks: checks.map((id) => result(id)),
};

const after = (...actions: RunAction[]): RunState =>
  actions.reduce(runReducer, initialRunState({ report: null, recording: null }, 'en'));
const readEnded = { type: 'read-ended', file, read: { fault: null, facts } } satisfies RunAction;
const read: RunAction[] = [{ type: 'read-began' }, readEnded];
const started = { type: 'started', run: 1, checks, language: 'en' } satisfies RunAction;
const event = (value: Extract<RunAction, { type: 'event' }>['event'], run = 1): RunAction => ({
  type: 'event',
  run,
  event: value,
});

describe('before a run', () => {
  test('the page opens empty, or with the report that was posted for', () => {
    expect(initialRunState({ report: null, recording: null }, 'en')).toEqual({ phase: 'choosing' });
    expect(initialRunState({ report, recording: null }, 'en')).toEqual({
      phase: 'done',
      report,
      language: 'en',
      recording: null,
      again: null,
    });
  });

  test('a file at fault is shown as such and cannot be started', () => {
    const state = after({ type: 'read-began' }, { type: 'read-ended', file, read: { fault, facts: null } });
    expect(state).toEqual({ phase: 'faulty', name: 'acme.ionapi', fault });
    expect(startable(state)).toBeNull();
    expect(runReducer(state, started)).toBe(state);
  });

  test('a file that was read while another was wanted is dropped', () => {
    expect(after({ type: 'read-began' }, { type: 'choose-another' }, readEnded)).toEqual({ phase: 'choosing' });
  });

  test('a file in order is shown before anything is sent', () => {
    expect(after(...read)).toEqual({ phase: 'previewed', file, facts });
  });
});

describe('while a run goes on', () => {
  test('every check waits, runs, and has ended', () => {
    const running = after(...read, started);
    expect(running).toMatchObject({
      phase: 'running',
      checks: checks.map((id) => ({ id, isRunning: false, result: null })),
    });
    const begun = runReducer(running, event({ type: 'check-started', id: 'gateway' }));
    expect(begun).toMatchObject({ checks: [{ isRunning: false }, { isRunning: true }, { isRunning: false }] });
    const ended = runReducer(begun, event({ type: 'check-finished', check: result('gateway') }));
    expect(ended).toMatchObject({ checks: [{}, { isRunning: false, result: { id: 'gateway' } }, {}] });
  });

  test('the server says which checks there are, in its order', () => {
    const state = after(
      ...read,
      started,
      event({ type: 'run-started', id: 'r', startedAt: report.startedAt, checks: ['access-token', 'identity'] }),
    );
    expect(state).toMatchObject({ checks: [{ id: 'access-token' }, { id: 'identity' }] });
  });

  test('quiet ends with the next line', () => {
    const quiet = after(...read, started, { type: 'quiet', run: 1 });
    expect(quiet).toMatchObject({ isQuiet: true });
    expect(runReducer(quiet, event({ type: 'check-started', id: 'gateway' }))).toMatchObject({ isQuiet: false });
  });

  test('lines of an earlier run change nothing', () => {
    const second = after(
      ...read,
      started,
      { type: 'interrupted', run: 1, interruption: { kind: 'cancelled' } },
      { ...started, run: 2 },
    );
    for (const late of [
      event({ type: 'check-started', id: 'gateway' }),
      event({ type: 'run-finished', report }),
      { type: 'quiet', run: 1 },
      { type: 'interrupted', run: 1, interruption: { kind: 'broken' } },
    ] satisfies RunAction[]) {
      expect(runReducer(second, late)).toBe(second);
    }
  });

  test('another file that is chosen while it runs does not replace it', () => {
    const running = after(...read, started);
    expect(runReducer(running, { type: 'read-began' })).toBe(running);
  });
});

describe('after a run', () => {
  test('the report is shown, and the same file can be checked again', () => {
    const done = after(...read, started, event({ type: 'run-finished', report }));
    expect(done).toEqual({ phase: 'done', report, language: 'en', recording: null, again: { file, facts } });
    expect(runReducer(done, { ...started, run: 2 })).toMatchObject({ phase: 'running', run: 2, file, facts });
  });

  test('an interrupted run keeps the file and what was found; nothing is left running', () => {
    const state = after(
      ...read,
      started,
      event({ type: 'check-finished', check: result('file-format') }),
      event({ type: 'check-started', id: 'gateway' }),
      { type: 'interrupted', run: 1, interruption: { kind: 'unreachable' } },
    );
    expect(state).toMatchObject({
      phase: 'interrupted',
      interruption: { kind: 'unreachable' },
      checks: [{ result: { id: 'file-format' } }, { isRunning: false, result: null }, {}],
    });
    expect(startable(state)).toEqual({ file, facts });
  });

  test('a report follows the language of the page: its words change, its findings do not', () => {
    const done = after(...read, started, event({ type: 'run-finished', report }));
    const words = [{ id: 'file-format' as const, title: 'Titel', observed: 'sv', meaning: 'm', fix: ['f'] }];
    const inSwedish = runReducer(done, { type: 'reworded', words, language: 'sv' });
    expect(inSwedish).toMatchObject({ phase: 'done', language: 'sv', report: { verdict: report.verdict } });
    expect(inSwedish.phase === 'done' && inSwedish.report.checks[0]).toEqual({ ...report.checks[0], ...words[0] });
    expect(inSwedish.phase === 'done' && inSwedish.report.checks[1]).toEqual(report.checks[1]);
  });

  test('a report that came with the page cannot be run again: the browser never had the file', () => {
    const state = initialRunState({ report, recording: null }, 'en');
    expect(startable(state)).toBeNull();
    expect(runReducer(state, started)).toBe(state);
  });
});
