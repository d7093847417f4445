import Negotiator from 'negotiator';

const stream = 'application/x-ndjson';
const report = 'application/json';

/**
 * Whether a client would rather have the finished report than the stream (RFC 9110 §12.5.1). The stream is the default:
 * without `Accept`, where it takes anything, and where it takes neither.
 */
export function prefersOneReport(accept: string | null): boolean {
  const headers = accept === null ? {} : { accept };
  // some clients write the charset where there is none to choose (RFC 8259 §11)
  const offered = [stream, report, `${report};charset=utf-8`];
  return new Negotiator({ headers }).mediaTypes(offered)[0]?.startsWith(report) ?? false;
}
