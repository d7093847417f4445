import type { CheckId, CheckResult } from '@/lib/domain/report/check';
import type { FileFault } from '@/lib/domain/file/file-preview';
import type { ResultWords } from '@/lib/domain/report/result-words';
import type { CheckPageState } from '@/lib/domain/report/check-page-state';
import type { Deployment, Report, RunRecording, VerificationEvent } from '@/lib/domain/report/report';

/** A file in this page's memory, so that it can be checked again although the disk has changed. */
export interface ChosenFile {
  /** as it can be shown; null for a text that was pasted */
  name: string | null;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A fault that the browser found, and where its words stand among the templates. */
export interface FoundFault extends FileFault {
  wordsKey: string;
}

/** What the browser shows of a file before anything is sent; its keys are not among it. */
export interface FileFacts {
  tenantId: string;
  applicationName: string;
  environment: string | null;
  isProduction: boolean;
  deployment: Deployment;
  gatewayHost: string;
  authorizationHost: string;
  givesTokenBack: boolean;
  warning: FoundFault | null;
}

/** What was read from a file: the fault that it shows by itself, or what it is for. */
export type ReadFile = { fault: FoundFault; facts: null } | { fault: null; facts: FileFacts };

/** Where a check stands while the run goes on. */
export interface CheckProgress {
  id: CheckId;
  isRunning: boolean;
  result: CheckResult | null;
}

/** Why a run ended without a report. */
export type Interruption =
  | { kind: 'cancelled' }
  /** no answer at all: the network, or the server is down */
  | { kind: 'unreachable' }
  /** the answer broke off, or is none that this page can read */
  | { kind: 'broken' }
  | {
      kind: 'refused';
      title: string;
      detail: string;
      retryAfterSeconds: number | null;
      /** another try would be answered the same */
      isForGood: boolean;
    };

interface Run {
  file: ChosenFile;
  facts: FileFacts;
  /** tells the runs apart, so that a late line of an old one changes nothing */
  run: number;
  /** of its words */
  language: string;
  checks: CheckProgress[];
}

export type RunState =
  | { phase: 'choosing' }
  | { phase: 'reading' }
  | { phase: 'faulty'; name: string | null; fault: FoundFault }
  | { phase: 'previewed'; file: ChosenFile; facts: FileFacts }
  | ({ phase: 'running'; isQuiet: boolean; linesRead: number } & Run)
  | ({ phase: 'interrupted'; interruption: Interruption } & Run)
  /** `again` is null where the report came with the page: the browser never had the file */
  | {
      phase: 'done';
      report: Report;
      language: string;
      recording: RunRecording | null;
      again: Pick<Run, 'file' | 'facts'> | null;
    };

export type RunAction =
  | { type: 'read-began' }
  | { type: 'read-failed' }
  | { type: 'read-ended'; file: ChosenFile; read: ReadFile }
  | { type: 'started'; run: number; checks: readonly CheckId[]; language: string }
  | { type: 'event'; run: number; event: VerificationEvent }
  /** nothing new was heard for a while */
  | { type: 'quiet'; run: number }
  | { type: 'interrupted'; run: number; interruption: Interruption }
  /** the same findings in another language, or with the names of another edition's menus */
  | { type: 'reworded'; words: readonly ResultWords[]; language: string }
  | { type: 'choose-another' };

/** The state of the page when it opens: with the report of a form that was posted without JavaScript, or empty. */
export const initialRunState = (
  { report, recording }: Pick<CheckPageState, 'report' | 'recording'>,
  language: string,
): RunState => (report ? { phase: 'done', report, recording, language, again: null } : { phase: 'choosing' });

/** The wizard's states and what leads from one to the next. An action that does not fit the state changes nothing. */
export function runReducer(state: RunState, action: RunAction): RunState {
  switch (action.type) {
    case 'read-began':
      return state.phase === 'running' ? state : { phase: 'reading' };
    case 'read-failed':
      return state.phase === 'reading' ? { phase: 'choosing' } : state;
    case 'read-ended':
      if (state.phase !== 'reading') return state;
      return action.read.fault
        ? { phase: 'faulty', name: action.file.name, fault: action.read.fault }
        : { phase: 'previewed', file: action.file, facts: action.read.facts };
    case 'started':
      return start(state, action);
    case 'event':
      return isCurrent(state, action.run) ? apply(state, action.event) : state;
    case 'quiet':
      return isCurrent(state, action.run) ? { ...state, isQuiet: true } : state;
    case 'interrupted': {
      if (!isCurrent(state, action.run)) return state;
      const { file, facts, run, language, checks } = state;
      const { interruption } = action;
      return { phase: 'interrupted', file, facts, run, language, checks: checks.map(stopped), interruption };
    }
    case 'reworded':
      return state.phase === 'done'
        ? { ...state, language: action.language, report: reworded(state.report, action.words) }
        : state;
    case 'choose-another':
      return { phase: 'choosing' };
  }
}

const reworded = (report: Report, words: readonly ResultWords[]): Report => ({
  ...report,
  checks: report.checks.map((check) => ({ ...check, ...words.find(({ id }) => id === check.id) })),
});

type Running = Extract<RunState, { phase: 'running' }>;

const isCurrent = (state: RunState, run: number): state is Running => state.phase === 'running' && state.run === run;

const waiting = (id: CheckId): CheckProgress => ({ id, isRunning: false, result: null });
const stopped = (check: CheckProgress): CheckProgress => ({ ...check, isRunning: false });

/** What a run can be started with: a file that was read and shows no fault. */
export function startable(state: RunState): Pick<Run, 'file' | 'facts'> | null {
  switch (state.phase) {
    case 'previewed':
    case 'interrupted':
      return { file: state.file, facts: state.facts };
    case 'done':
      return state.again;
    default:
      return null;
  }
}

function start(state: RunState, { run, checks, language }: Extract<RunAction, { type: 'started' }>): RunState {
  const given = startable(state);
  if (!given) return state;
  return { phase: 'running', ...given, run, language, checks: checks.map(waiting), isQuiet: false, linesRead: 0 };
}

function apply(state: Running, event: VerificationEvent): RunState {
  const heard = { ...state, isQuiet: false, linesRead: state.linesRead + 1 };
  switch (event.type) {
    case 'run-started':
      // the server decides which checks there are
      return {
        ...heard,
        checks: event.checks.map((id) => state.checks.find((check) => check.id === id) ?? waiting(id)),
      };
    case 'check-started':
      return { ...heard, checks: replaced(state.checks, event.id, { isRunning: true }) };
    case 'check-finished':
      return {
        ...heard,
        checks: replaced(state.checks, event.check.id, { isRunning: false, result: event.check }),
      };
    case 'run-finished':
      return {
        phase: 'done',
        report: event.report,
        language: state.language,
        recording: event.checklist ?? null,
        again: { file: state.file, facts: state.facts },
      };
  }
}

const replaced = (checks: readonly CheckProgress[], id: CheckId, change: Partial<CheckProgress>) =>
  checks.map((check) => (check.id === id ? { ...check, ...change } : check));
