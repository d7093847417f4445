import type { RunRecording } from '@/lib/domain/report/report';
import { ndjsonResponse } from '@/lib/http/ndjson';
import { problemResponse } from '@/lib/http/problem';
import { prefersOneReport } from '@/lib/http/media-type';
import { acceptVerification } from '@/lib/http/verification-request';
import { streamVerification, verificationReport } from '@/lib/http/verification-run';
import { runtime } from '@/lib/runtime';

export const dynamic = 'force-dynamic';

/** Verifies an uploaded `.ionapi` file: a stream of events, or with `Accept: application/json` the finished report. */
export async function POST(request: Request): Promise<Response> {
  const deps = runtime();
  const accepted = await acceptVerification(request, deps);
  if (!accepted.ok) return problemResponse(accepted.fault);
  const verification = accepted.value;
  const readers = [request.signal, deps.stopping];
  if (prefersOneReport(request.headers.get('accept'))) {
    const report = await verificationReport(verification, AbortSignal.any(readers), deps);
    return report.ok
      ? Response.json(report.value.report, { headers: headersOf(report.value.recording) })
      : problemResponse(report.fault);
  }
  return ndjsonResponse(readers, (write, signal) => streamVerification(verification, signal, deps, write));
}

/** A report has no place for what became of it: whether its checklist has it stands in a header. */
const headersOf = (recording: RunRecording | null) => ({
  'cache-control': 'no-store',
  ...(recording === null ? {} : { 'x-ionboard-checklist': recording }),
});
