import 'server-only';
import { randomBytes } from 'node:crypto';
import { createChangeWatch } from './checklists/change-watch';
import { checklistEvents, type ChecklistStream } from './checklists/checklist-events';
import { createChecklists, type Checklists } from './checklists/checklists';
import type { LinkAccess } from './checklists/link-access';
import type { Verifier } from './checks/verify-file';
import { readConfiguration } from './configuration';
import type { SettingFault } from './domain/setting-fault';
import { defaultLocale } from './i18n/locales';
import { wordSettingFault } from './i18n/setting-words';
import { wordsFor } from './i18n/words';
import { isLoopbackName } from './domain/file/file-judgement';
import { createEngine } from './engine';
import type { Settings } from './env';
import { newNonce } from './http/nonce';
import { createPageMemory, type PageMemory } from './http/page-memory';
import { createRequestScope, type RequestScope } from './http/request-id';
import { createOperatorAccess, type OperatorAccess } from './http/operator-access';
import { createRateLimit, type RateLimit } from './http/rate-limit';
import { createSlots, type Slots } from './http/slots';
import { createVerificationLimits, type VerificationLimits } from './http/verification-limits';
import { createLog, type Log } from './log';
import { createMetrics, type Metrics } from './metrics';
import { createPractice, type Practice } from './practice';
import type { ChecklistStore } from './store/checklist-store';
import { createLateStore, type LateStoreEvents } from './store/late-store';
import { openStore } from './store/open-store';
import { isOutage } from './store/outage';
import { version } from '../package.json';

/** Everything that the product is made of, built once a process. Only this file reads the environment. */
export interface Runtime extends Verifier {
  settings: Settings;
  /** of Ionboard */
  version: string;
  log: Log;
  metrics: Metrics;
  /** which request the present code works for */
  requestScope: RequestScope;
  /** other computers reach the wizard over plain http */
  isInsecure: boolean;
  /** `next dev`, which needs to evaluate code in the browser */
  isDevelopment: boolean;
  /** aborts when the process is asked to stop: streams and runs must end, or the server never closes */
  stopping: AbortSignal;
  stop: () => void;
  /** who may start a checklist or a check without a link */
  access: OperatorAccess;
  limits: VerificationLimits;
  /** starts of checklists by client address */
  startLimit: RateLimit;
  /** runs that go on at the same time */
  runSlots: Slots;
  /** event streams that are open at the same time, by link */
  streamSlots: Slots;
  checklists: Checklists;
  /** pages that need not be made again */
  pages: PageMemory;
  /** what happens on a checklist from now on, or from an event on that is known; ends when the link does */
  checklistEvents: (access: LinkAccess, lastEventId: string | null, signal: AbortSignal) => ChecklistStream;
  /** what the database is, and whether it answers */
  store: Pick<ChecklistStore, 'kind' | 'ping' | 'close'>;
  /** whether an error means that the database does not answer */
  isOutage: (error: unknown) => boolean;
  /** null unless a practice tenant runs beside the wizard */
  practice: Practice | null;
}

/** How many checklists one client address may start: more than people ever do, less than fills a disk soon. */
const startsPerMinute = 120;

/** A run holds a file and some answers: with so many at once they still fit into the memory of a small machine. */
const runsMax = 500;

/** A page holds one stream. More than these are no people. */
const streamsMax = 5_000;
const streamsPerLink = 200;

/** All prerendered pages of a language and an edition fit in, and some hundred of checklists. */
const pagesBytesMax = 48 * 2 ** 20;

/** Proxies close a stream on which nothing happens; something is sent at least every 15 s. */
const quietStreamMs = 10_000;

/** Boot faults are for the operator: sentences on standard error, in English as all that a server writes; then the end. */
function refuseToStart(faults: readonly SettingFault[]): never {
  const words = wordsFor(defaultLocale);
  for (const fault of faults) process.stderr.write(`${wordSettingFault(fault, words)}\n`);
  process.exit(1);
}

/**
 * The store, with its migrations applied. A PostgreSQL that does not answer may answer later; a file that cannot be
 * opened is a fault of the settings.
 */
async function openStoreOrRefuse(
  url: string,
  log: Log,
  onOpened: LateStoreEvents['onOpened'],
): Promise<ChecklistStore> {
  try {
    const store = await openStore(url);
    await onOpened(store);
    return store;
  } catch (error) {
    const isAway = isOutage(error);
    if (isAway && !url.toLowerCase().startsWith('file:')) {
      log.error({ err: error }, 'the database does not answer: started without it');
      return createLateStore(() => openStore(url), error, {
        onOpened: async (store) => {
          await onOpened(store);
          log.info('the database answers');
        },
        onFailed: (again) => {
          log.warn({ err: again }, 'the database does not answer yet');
        },
      });
    }
    log.fatal({ err: error }, 'the database could not be opened');
    // the address may hold a password
    return refuseToStart([{ setting: 'DATABASE_URL', code: isAway ? 'database-silent' : 'database-closed' }]);
  }
}

async function create(): Promise<Runtime> {
  const read = readConfiguration(process.env);
  if ('faults' in read) return refuseToStart(read.faults);
  const { settings } = read.configuration;
  const requestScope = createRequestScope();
  const log = createLog(settings.LOG_LEVEL, requestScope.facts);
  // of this process alone until the database tells the one that all share
  let key = settings.SERVER_KEY ?? randomBytes(32).toString('base64url');
  const serverKey = () => key;
  const store = await openStoreOrRefuse(settings.DATABASE_URL, log, async (opened) => {
    if (settings.SERVER_KEY === undefined) key = await opened.serverKey(key);
  });
  const { openTransport, ...verifier } = createEngine(read.configuration, serverKey, (error, check) => {
    log.error({ err: error, check }, 'a check crashed');
  });
  const watch = createChangeWatch({ store });
  const checklists = createChecklists({ store, retentionDays: settings.CHECKLIST_RETENTION_DAYS });
  const stopping = new AbortController();
  const runSlots = createSlots({ all: runsMax });
  const streamSlots = createSlots({ all: streamsMax, perKey: streamsPerLink });
  return {
    settings,
    version,
    log,
    metrics: createMetrics(settings.METRICS, {
      version,
      runs: runSlots.taken,
      streams: streamSlots.taken,
      isDatabaseUp: () =>
        store.ping().then(
          () => true,
          () => false,
        ),
    }),
    requestScope,
    isInsecure: isPlainHttp(new URL(settings.PUBLIC_URL)),
    isDevelopment: process.env.NODE_ENV === 'development',
    stopping: stopping.signal,
    stop: () => {
      stopping.abort();
    },
    access: createOperatorAccess({
      tokenSha256: settings.ACCESS_TOKEN_SHA256,
      serverKey,
      publicUrl: settings.PUBLIC_URL,
    }),
    limits: createVerificationLimits(settings.VERIFICATIONS_PER_MINUTE, settings.VERIFICATIONS_PER_CREDENTIAL_PER_HOUR),
    startLimit: createRateLimit(startsPerMinute, 60),
    runSlots,
    streamSlots,
    checklists,
    pages: createPageMemory({
      versionOf: checklists.pageVersion,
      // a developer changes pages without a new process
      bytesMax: process.env.NODE_ENV === 'development' ? 1 : pagesBytesMax,
      newNonce,
    }),
    checklistEvents: (access, lastEventId, signal) =>
      checklistEvents(access, lastEventId, quietStreamMs, signal, { store, watch }),
    store,
    isOutage,
    ...verifier,
    practice:
      settings.PRACTICE_TENANT_URL === undefined
        ? null
        : createPractice(new URL(settings.PRACTICE_TENANT_URL), openTransport),
  };
}

const isPlainHttp = (url: URL) => url.protocol === 'http:' && !isLoopbackName(url.hostname);

/** Instrumentation, proxy and routes are bundled apart: a module variable would exist several times in one process. */
const slot: typeof globalThis & { ionboardRuntime?: Runtime } = globalThis;

/** Builds the process's one runtime: opens the database, applies migrations. Called once, at boot. */
export async function startRuntime(): Promise<Runtime> {
  slot.ionboardRuntime ??= await create();
  return slot.ionboardRuntime;
}

/** The process's one runtime. */
export function runtime(): Runtime {
  if (!slot.ionboardRuntime) throw new Error('the runtime is asked for before boot has built it');
  return slot.ionboardRuntime;
}
