/** The words in which a scenario is written down. Everything here is data; nothing here answers a request. */

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/** One answer as it goes over the wire; `hang` takes the request and never answers, `late` keeps it waiting. */
export type Reply =
  | {
      readonly kind: 'json';
      readonly status: number;
      readonly body: JsonValue;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'html'; readonly status: number; readonly html: string }
  | { readonly kind: 'empty'; readonly status: number }
  | { readonly kind: 'late'; readonly afterMs: number; readonly reply: Reply }
  | { readonly kind: 'hang' };

/** The IFS user behind a service account. */
export type Person = {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly familyName: string;
  /** Names of the security roles; null leaves `groups` out of the answer. */
  readonly groups: readonly string[] | null;
  readonly m3User: string;
  readonly company: string;
  readonly division: string;
  /** Whether M3 lets this user act as another one (query parameter `m3user`). */
  readonly canRunAs: boolean;
};

/** A NOK of an M3 transaction, in one of the three shapes in which M3 is known to send it. */
export type M3Nok = {
  readonly kind: 'nok';
  /** `v2`: 200, in `results[0]`. `v2-top-level`: 400, at top level. `v1`: 200, flat with `@type`. */
  readonly shape: 'v2' | 'v2-top-level' | 'v1';
  readonly errorType: string;
  readonly code: string;
  readonly field: string;
  readonly message: string;
};

export type Behaviour = {
  /** What follows once client and service account were found right. */
  readonly token: { readonly kind: 'issue'; readonly format: 'jwt' | 'opaque' } | Reply;
  readonly revocation: { readonly kind: 'revoke' } | Reply;
  /** IFS: `users/me`. */
  readonly identity: { readonly kind: 'person' } | Reply;
  readonly m3: { readonly kind: 'records' } | M3Nok | Reply;
  /** Whether the gateway asks the token for the scope of the suite that is called. */
  readonly enforcesScopes: boolean;
};

export type Edition = 'cloud' | 'on-premises';

export type Family = 'healthy' | 'file' | 'network' | 'oauth' | 'gateway' | 'roles' | 'm3';

/** What a verification of the scenario's file has to say; `check` and `code` are the report's root cause. */
export type Expectation = {
  readonly verdict: 'ready' | 'ready-with-warnings' | 'not-ready' | 'undecided';
  readonly check: string | null;
  readonly code: string | null;
  readonly warning?: { readonly check: string; readonly code: string };
};

/** Addresses that a file may name: the two listeners of the tenant, and the broken ones. */
export type Origins = {
  readonly http: string;
  readonly tls: string;
  readonly selfSigned: string;
  readonly expired: string;
  readonly otherName: string;
  readonly closed: string;
  readonly unknownName: string;
  /** Never part of the hosts that the wizard is told to allow. */
  readonly unlistedGateway: string;
  readonly unlistedAuthorization: string;
};

export type Scenario = {
  readonly id: string;
  readonly tenantId: string;
  readonly title: string;
  readonly family: Family;
  readonly expect: Expectation;
  readonly edition: Edition;
  readonly fileName: string;
  readonly file: (origins: Origins) => Uint8Array;
  /** What the tenant holds against what a client sends. */
  readonly credentials: Credentials;
  /** Scopes that the app and its service account may ask for. */
  readonly scopes: readonly string[];
  /** null: a service account without user. */
  readonly person: Person | null;
  readonly behaviour: Behaviour;
};

export type Credentials = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Service account access key, with its `TENANT#`. */
  readonly accessKey: string;
  readonly secretKey: string;
};
