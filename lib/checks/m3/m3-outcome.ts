import type { Outcome } from '../../infor/exchange';
import { readM3Answer, type M3Answer, type M3Refusal } from '../../infor/m3-answer';

/** M3's own answer inside the gateway's: read with 200, and with 400, where version 2 puts its refusals. */
export function m3AnswerIn(outcome: Outcome | undefined): M3Answer {
  if (!outcome?.ok || outcome.value.isTooLarge) return { kind: 'unreadable' };
  const { status, body } = outcome.value;
  return status === 200 || status === 400 ? readM3Answer(body) : { kind: 'unreadable' };
}

/** The first record of a good answer; null otherwise. */
export function m3RecordIn(outcome: Outcome | undefined): Readonly<Record<string, string>> | null {
  const answer = m3AnswerIn(outcome);
  return answer.kind === 'record' ? answer.record : null;
}

/** M3's refusal; null where there is none. */
export function m3RefusalIn(outcome: Outcome | undefined): M3Refusal | null {
  const answer = m3AnswerIn(outcome);
  return answer.kind === 'refused' ? answer.refusal : null;
}

/** M3 wants the user id that other releases find out themselves. */
export function asksForUserId(refusal: M3Refusal): boolean {
  if (refusal.type === 'MandatoryInputFieldNotFound') return true;
  const isAbsent = /mandatory|must be entered|missing|required|is blank/i.test(refusal.message);
  // the field is often told in the text only, padded behind the code: WUS0102USID      User must be entered
  const isAboutId = refusal.field === 'USID' || /USID(?![A-Za-z0-9])|\buser must be entered/i.test(refusal.message);
  return isAbsent && isAboutId;
}

/** The two grid errors that stand in the text of an answer whatever its status. */
export function gridErrorIn(outcome: Outcome): 141 | 163 | null {
  if (!outcome.ok) return null;
  if (/error:\s*163\b/i.test(outcome.value.body)) return 163;
  return /error:\s*141\b/i.test(outcome.value.body) ? 141 : null;
}
