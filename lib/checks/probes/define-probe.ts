import type { Transport } from '../../infor/transport';
import type { ArtifactName, Artifacts } from '../artifacts';

/** What a probe works with. */
export interface ProbeContext {
  transport: Transport;
  /** aborts when the reader has left */
  reader: AbortSignal;
  /** one request to M3; the others take the smaller of it and 20 s */
  tenantTimeoutMs: number;
  /** the current time, milliseconds since 1970 */
  now: () => number;
  /** another artifact; gathered now where it is not there yet */
  artifact: <Name extends ArtifactName>(name: Name) => Promise<Artifacts[Name]>;
}

/** The longest wait for the token, IFS, first contact and revocation requests. */
const shortTimeoutMsMax = 20_000;

/** The deadline of everything but M3's answers (README: settings, TENANT_TIMEOUT_MS). */
export const shortDeadlineMs = (context: ProbeContext) => Math.min(context.tenantTimeoutMs, shortTimeoutMsMax);

/** Does the I/O for one artifact. Keeps it as it came: judging is the checks' work. */
export type Probe<Name extends ArtifactName> = (context: ProbeContext) => Promise<Artifacts[Name]>;
