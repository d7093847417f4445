import type { FormatFault, IonapiFile } from '../domain/file/ionapi-file';
import type { Result } from '../domain/result';
import type { Exchange } from '../infor/exchange';
import type { TokenAnswer } from '../infor/token-endpoint';
import type { TokenClaims } from '../infor/token-claims';

/** The uploaded bytes, read, with what the operator's settings say about its hosts. */
export interface FileArtifact {
  reading: Result<IonapiFile, FormatFault>;
  /** is this address on the operator's list? */
  isListed: (url: URL) => boolean;
  /** must nothing be sent to this address? */
  isRefused: (url: URL) => boolean;
}

/** What the reader asked for beside the file. */
export interface InputArtifact {
  expectedTenant: string | null;
  /** an M3 user id to test run-as with */
  runAs: string | null;
}

/** First contact with one of the two hosts. */
export interface ContactArtifact {
  url: URL;
  exchanges: readonly Exchange[];
  /** the proxy that it went through, host and port; null: none */
  proxy: string | null;
  /** ISO 8601; null without TLS */
  certificateValidTo: string | null;
  /** when the contact ended, milliseconds since 1970 */
  at: number;
}

export interface ClaimsArtifact {
  /** null: an opaque token */
  claims: TokenClaims | null;
  fileTenant: string;
  hasScopes: boolean;
  /** when the token arrived by this computer's clock, milliseconds since 1970 */
  receivedAt: number;
  /** the same moment by the authorization server's clock (`Date` header); null where it did not say */
  serverTime: number | null;
}

export interface ExchangeArtifact {
  exchanges: readonly Exchange[];
}

/** M3's answer to `GetUserData`, with the second way that is tried once where it asks for a user id. */
export interface M3UserArtifact extends ExchangeArtifact {
  /** null: the second way was not needed, or led nowhere */
  second: Exchange | null;
}

export interface RunAsArtifact extends ExchangeArtifact {
  own: Exchange;
  /** null where the first call already decided */
  asOther: Exchange | null;
}

export interface RevocationArtifact extends ExchangeArtifact {
  /** false: the file names no revocation endpoint */
  isOffered: boolean;
  expiresInSeconds: number | null;
}

/** Everything that probes gather. Each is gathered at most once a run; checks judge what they declare to read. */
export interface Artifacts {
  file: FileArtifact;
  input: InputArtifact;
  authorizationServerContact: ContactArtifact;
  gatewayContact: ContactArtifact;
  token: TokenAnswer;
  claims: ClaimsArtifact;
  identity: ExchangeArtifact;
  m3: ExchangeArtifact;
  m3User: M3UserArtifact;
  runAs: RunAsArtifact;
  revocation: RevocationArtifact;
}
export type ArtifactName = keyof Artifacts;
