import { expect, test } from 'vitest';
import type { CheckOutcome, RunOutcome } from './domain/report/outcome';
import { createMetrics, type Gauges } from './metrics';

const gauges: Gauges = { version: '1.2.3', runs: () => 2, streams: () => 3, isDatabaseUp: () => Promise.resolve(true) };

const check = (id: CheckOutcome['id'], status: CheckOutcome['status'], code: string): CheckOutcome => ({
  id,
  stage: 'file',
  status,
  code,
  owner: null,
  guideStep: null,
  skippedBecause: null,
  params: { secret: 'not-a-secret-canary' },
  evidence: [],
  durationMs: 300,
});
const outcome: RunOutcome = {
  id: 'run',
  startedAt: '2026-01-01T00:00:00.000Z',
  durationMs: 400,
  verdict: 'not-ready',
  rootCause: null,
  connection: null,
  identity: null,
  roles: null,
  checks: [check('grid-role', 'failed', 'role-missing'), check('run-as', 'skipped', 'skipped')],
};

const textOf = async (given: Partial<Gauges> = {}) => {
  const metrics = createMetrics(true, { ...gauges, ...given });
  metrics.countRun(outcome);
  metrics.countRun(null);
  metrics.countRequest({ route: '/c/{token}', method: 'GET', status: 404, durationMs: 12 });
  return (await metrics.exposition?.())?.text ?? '';
};

test('counts runs by verdict, results by code, requests by address', async () => {
  const text = await textOf();
  expect(text).toContain('ionboard_verifications_total{verdict="not-ready"} 1\n');
  expect(text).toContain('ionboard_verifications_total{verdict="left"} 1\n');
  expect(text).toContain('ionboard_verifications_total{verdict="ready"} 0\n');
  expect(text).toContain('ionboard_check_results_total{check="grid-role",status="failed",code="role-missing"} 1\n');
  expect(text).toContain('ionboard_check_duration_seconds_count{check="grid-role"} 1\n');
  expect(text).not.toContain('ionboard_check_duration_seconds_count{check="run-as"}');
  expect(text).toContain('ionboard_http_requests_total{route="/c/{token}",method="GET",status="404"} 1\n');
  expect(text).toContain('ionboard_verifications_running 2\n');
  expect(text).toContain('ionboard_event_streams_open 3\n');
  expect(text).toContain('ionboard_info{version="1.2.3"} 1\n');
  expect(text).toContain('process_resident_memory_bytes');
  expect(text).not.toContain('canary');
});

test('says that the database does not answer, also where it says nothing at all', async () => {
  expect(await textOf()).toContain('ionboard_database_up 1\n');
  expect(await textOf({ isDatabaseUp: () => Promise.resolve(false) })).toContain('ionboard_database_up 0\n');
  expect(await textOf({ isDatabaseUp: () => new Promise(() => undefined) })).toContain('ionboard_database_up 0\n');
});

test('counts nothing where it is off', () => {
  const metrics = createMetrics(false, gauges);
  metrics.countRun(outcome);
  expect(metrics.exposition).toBeNull();
});
