import type { CheckId } from '../domain/report/check';
import { readIonapiFile } from '../domain/file/ionapi-file';
import { type AllowedHosts, judgeUrl } from '../infor/address-policy';
import { fingerprintOf } from '../infor/fingerprint';
import type { Transport } from '../infor/transport';
import type { FileArtifact, InputArtifact } from './artifacts';
import type { RunEvent, RunOutcome } from '../domain/report/outcome';
import { runChecks } from './run-checks';

export interface VerifierSettings {
  openTransport: () => Transport;
  allowedHosts: AllowedHosts;
  tenantTimeoutMs: number;
  /** key of the fingerprints */
  serverKey: () => string;
  onCrash: (error: unknown, check: CheckId) => void;
}

export interface Verifier {
  /** the keyed hash of a file's credentials; null where the file has none */
  fingerprint: (bytes: Uint8Array) => string | null;
  /** runs all checks over a file; null where the reader left before the end */
  verify: (
    bytes: Uint8Array,
    input: InputArtifact,
    reader: AbortSignal,
    emit: (event: RunEvent) => void,
  ) => Promise<RunOutcome | null>;
}

/** Verifies files: reads the bytes, opens the outbound door for the run, runs the checks, closes the door. */
export function createVerifier(settings: VerifierSettings): Verifier {
  const { allowedHosts } = settings;
  const fileArtifact = (bytes: Uint8Array): FileArtifact => ({
    reading: readIonapiFile(bytes),
    isListed: (url) => allowedHosts.isListed(url),
    isRefused: (url) => judgeUrl(url, allowedHosts) !== null,
  });
  return {
    fingerprint: (bytes) => {
      const reading = readIonapiFile(bytes);
      return reading.ok && reading.value.properties.ok
        ? fingerprintOf(reading.value.properties.value, settings.serverKey())
        : null;
    },
    verify: async (bytes, input, reader, emit) => {
      const transport = settings.openTransport();
      try {
        return await runChecks({
          ...settings,
          serverKey: settings.serverKey(),
          file: fileArtifact(bytes),
          input,
          transport,
          reader,
          emit,
        });
      } finally {
        await transport.close();
      }
    },
  };
}
