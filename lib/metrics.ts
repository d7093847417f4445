import 'server-only';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RunOutcome } from './domain/report/outcome';
import type { Verdict } from './domain/report/report';

/** A request that was answered. */
export interface AnsweredRequest {
  /** as `routeName` calls it */
  route: string;
  method: string;
  status: number;
  durationMs: number;
}

/** Counts what happens. Never with a name, an address or anything of a file: labels are ours, and few. */
export interface Metrics {
  countRequest: (request: AnsweredRequest) => void;
  /** `outcome` null: the run was left before its end */
  countRun: (outcome: RunOutcome | null) => void;
  /** everything counted, in the text format of Prometheus; null where the operator has not asked for it */
  exposition: (() => Promise<{ contentType: string; text: string }>) | null;
}

/** What is looked at when it is asked for. */
export interface Gauges {
  version: string;
  runs: () => number;
  streams: () => number;
  isDatabaseUp: () => Promise<boolean>;
}

/** Seconds. A healthy run takes some 300 ms; one that waits for M3 takes a minute, with a retry two. */
const runBuckets = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 60, 120];
const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];

const nothing: Metrics = { countRequest: () => undefined, countRun: () => undefined, exposition: null };

/** How long a scrape waits for the database: it says `0` then, and does not end as a scrape that failed. */
const databaseMs = 2_000;

/** Metrics in a registry of their own; where they are off nothing is counted. */
export function createMetrics(isOn: boolean, gauges: Gauges): Metrics {
  if (!isOn) return nothing;
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });

  const requests = new Counter({
    name: 'ionboard_http_requests_total',
    help: 'Requests that were answered.',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'ionboard_http_request_duration_seconds',
    help: 'From the head of a request to the end of its answer. Event streams are left out.',
    labelNames: ['route'],
    buckets: requestBuckets,
    registers,
  });
  const runs = new Counter({
    name: 'ionboard_verifications_total',
    help: 'Verifications by verdict; left: the reader went away, or the server was stopped.',
    labelNames: ['verdict'],
    registers,
  });
  const runSeconds = new Histogram({
    name: 'ionboard_verification_duration_seconds',
    help: 'Verifications that came to their end.',
    buckets: runBuckets,
    registers,
  });
  const results = new Counter({
    name: 'ionboard_check_results_total',
    help: 'Results of checks by code.',
    labelNames: ['check', 'status', 'code'],
    registers,
  });
  const checkSeconds = new Histogram({
    name: 'ionboard_check_duration_seconds',
    help: 'Checks that were not skipped.',
    labelNames: ['check'],
    buckets: runBuckets,
    registers,
  });
  new Gauge({
    name: 'ionboard_verifications_running',
    help: 'Verifications that go on now.',
    registers,
    collect() {
      this.set(gauges.runs());
    },
  });
  new Gauge({
    name: 'ionboard_event_streams_open',
    help: 'Open pages and programs that watch a checklist.',
    registers,
    collect() {
      this.set(gauges.streams());
    },
  });
  new Gauge({
    name: 'ionboard_database_up',
    help: 'Whether the database answers.',
    registers,
    async collect() {
      this.set((await isUp(gauges.isDatabaseUp)) ? 1 : 0);
    },
  });
  new Gauge({ name: 'ionboard_info', help: 'The version that runs.', labelNames: ['version'], registers }).set(
    { version: gauges.version },
    1,
  );
  // a series that begins with its first event has no rate at that event
  for (const verdict of ['ready', 'ready-with-warnings', 'not-ready', 'undecided'] satisfies Verdict[])
    runs.inc({ verdict }, 0);
  runs.inc({ verdict: 'left' }, 0);

  return {
    countRequest: ({ route, method, status, durationMs }) => {
      requests.inc({ route, method, status });
      if (!route.endsWith('/events')) requestSeconds.observe({ route }, durationMs / 1000);
    },
    countRun: (outcome) => {
      runs.inc({ verdict: outcome?.verdict ?? 'left' });
      if (!outcome) return;
      runSeconds.observe(outcome.durationMs / 1000);
      for (const { id, status, code, durationMs } of outcome.checks) {
        results.inc({ check: id, status, code });
        if (status !== 'skipped') checkSeconds.observe({ check: id }, durationMs / 1000);
      }
    },
    exposition: async () => ({ contentType: register.contentType, text: await register.metrics() }),
  };
}

async function isUp(ask: () => Promise<boolean>): Promise<boolean> {
  const silence = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => {
    silence.resolve(false);
  }, databaseMs);
  try {
    return await Promise.race([ask(), silence.promise]);
  } finally {
    clearTimeout(timer);
  }
}
