import type { Scenario } from './scenario.ts';

const TOKENS_MAX = 2_000;

/** The app dialog's default, "2 Hours". */
export const TOKEN_LIFE_SECONDS = 7_200;

export type TokenUse = 'access' | 'refresh';

/** A token as tests may see it: without the token. */
export type IssuedToken = {
  readonly scenario: string;
  readonly use: TokenUse;
  readonly issuedAt: string;
  readonly revoked: boolean;
};

export type LiveToken = {
  readonly scenario: Scenario;
  readonly scopes: readonly string[];
  readonly use: TokenUse;
};

type Entry = LiveToken & { readonly issuedAtMs: number; revoked: boolean };

export type TokenStore = {
  add(token: string, live: LiveToken): void;
  /** An access token's scenario and scopes, or null for one that is unknown, revoked or past its time. */
  find(token: string): LiveToken | null;
  /** Ends the token if it belongs to that client; an unknown one is passed over (RFC 7009 §2.2). */
  revoke(token: string, clientId: string): void;
  all(): readonly IssuedToken[];
};

/** Every token that was given out since the start, oldest first. */
export function createTokenStore(): TokenStore {
  const entries = new Map<string, Entry>();
  return {
    add(token, live) {
      entries.set(token, { ...live, issuedAtMs: Date.now(), revoked: false });
      const [oldest] = entries.keys();
      if (entries.size > TOKENS_MAX && oldest !== undefined) {
        entries.delete(oldest);
      }
    },
    find(token) {
      const entry = entries.get(token);
      if (entry?.use !== 'access' || entry.revoked) {
        return null;
      }
      const ageMs = Date.now() - entry.issuedAtMs;
      return ageMs < TOKEN_LIFE_SECONDS * 1_000 ? entry : null;
    },
    revoke(token, clientId) {
      const entry = entries.get(token);
      if (entry?.scenario.credentials.clientId === clientId) {
        entry.revoked = true;
      }
    },
    all: () =>
      [...entries.values()].map((entry) => ({
        scenario: entry.scenario.id,
        use: entry.use,
        issuedAt: new Date(entry.issuedAtMs).toISOString(),
        revoked: entry.revoked,
      })),
  };
}
