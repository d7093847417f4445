import type { Evidence } from '../domain/report/check';
import type { Attempt, Exchange } from '../infor/exchange';
import type { Redactor } from '../infor/redaction';

/** How much of an answer's body is shown, in characters. */
const evidenceBodyLengthMax = 500;

/** The requests that were sent, in order, retries too: redacted, then made visible, then cut. */
export function evidenceOf(exchanges: readonly Exchange[], redactor: Redactor): Evidence[] {
  return exchanges.flatMap(({ attempts }) => attempts).map((attempt) => entryOf(attempt, redactor));
}

function entryOf({ method, url, ms, outcome, certificateValidTo }: Attempt, redactor: Redactor): Evidence {
  const request = { method, url: redactor.clean(url, evidenceBodyLengthMax), ms };
  if (!outcome.ok) {
    const { kind, detail, answeredStatus = null } = outcome.fault;
    const note = redactor.clean(detail === '' ? kind : `${kind} (${detail})`, 200);
    return { ...request, status: answeredStatus, contentType: null, body: '', note };
  }
  const { status, contentType, body, isTooLarge, isUndecodable } = outcome.value;
  const notes = [
    ...(isTooLarge ? ['answer-too-large'] : []),
    ...(isUndecodable ? ['answer-undecodable'] : []),
    ...(certificateValidTo === undefined ? [] : [`certificate-valid-until (${certificateValidTo.slice(0, 10)})`]),
  ];
  return {
    ...request,
    status,
    contentType: contentType === null ? null : redactor.clean(contentType, 100),
    body: redactor.clean(body, evidenceBodyLengthMax),
    ...(notes.length > 0 ? { note: notes.join(', ') } : {}),
  };
}
