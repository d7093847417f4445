import './zod-without-eval';
import { z } from 'zod';
import type { Edition } from '@/lib/domain/reader/edition';
import type { VerificationEvent } from '@/lib/domain/report/report';
import { readVerification } from './read-verification';
import type { ChosenFile, Interruption } from './run-state';

/** A link that is not valid, or may not do this: another try is answered the same. */
const forGood: readonly number[] = [401, 403];

/** What a refusal says (RFC 9457). */
const problemSchema = z.object({ title: z.string(), detail: z.string().catch('') });

interface VerificationRequest {
  file: ChosenFile;
  language: string;
  /** whose menus the verdict names; null: told from the file */
  edition: Edition | null;
  /** an M3 user to test run-as with; blank for none */
  runAs: string;
  /** the token of the checklist that the run is written to */
  checklist: string | null;
  signal: AbortSignal;
  onEvent: (event: VerificationEvent) => void;
}

/** Sends the file to this server and reports what it answers. Null when the report came; else why it did not. */
export async function requestVerification(request: VerificationRequest): Promise<Interruption | null> {
  const { file, language, edition, runAs, checklist, signal, onEvent } = request;
  const form = new FormData();
  form.set('file', new Blob([file.bytes]), file.name ?? 'pasted.ionapi');
  form.set('language', language);
  if (edition !== null) form.set('edition', edition);
  if (runAs.trim() !== '') form.set('runAs', runAs.trim());
  if (checklist !== null) form.set('checklist', checklist);
  let response: Response;
  try {
    const headers = { Accept: 'application/x-ndjson' };
    response = await fetch('/api/verifications', { method: 'POST', body: form, headers, signal, cache: 'no-store' });
  } catch {
    return { kind: signal.aborted ? 'cancelled' : 'unreachable' };
  }
  if (!response.ok) return refusalOf(response);
  if (!response.body) return { kind: 'broken' };
  const end = await readVerification(response.body, onEvent, signal);
  if (end === 'finished') return null;
  return { kind: end === 'aborted' ? 'cancelled' : 'broken' };
}

async function refusalOf(response: Response): Promise<Interruption> {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const retryAfterSeconds = Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
  const body: unknown = await response.json().catch(() => null);
  const problem = problemSchema.safeParse(body);
  return problem.success
    ? { kind: 'refused', ...problem.data, retryAfterSeconds, isForGood: forGood.includes(response.status) }
    : { kind: 'broken' };
}
