/** The words in which a scenario is written down. Everything here is data; nothing here answers a request. */

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

export type JsonObject = { readonly [name: string]: JsonValue };

/** Makes another answer of a good one. */
export type Edit = (body: JsonObject) => JsonValue;

/**
 * How JSON goes over the wire. `plain`: with its length, type and charset. `huge` and `huge-gzip`: with more blanks in
 * front than any client should read, the latter small until it is unpacked.
 */
export type Delivery = 'plain' | 'chunked' | 'gzip' | 'with-bom' | 'untyped' | 'text-plain' | 'huge' | 'huge-gzip';

/**
 * One answer as it goes over the wire. `late` keeps the client waiting, `hang` takes the request and never answers,
 * `drip` begins an answer and never ends it, `reset` cuts the connection in the place of an answer.
 */
export type Reply =
  | {
      readonly kind: 'json';
      readonly status: number;
      readonly body: JsonValue;
      readonly headers?: Readonly<Record<string, string>>;
      readonly delivery?: Delivery;
    }
  | { readonly kind: 'html'; readonly status: number; readonly html: string }
  | { readonly kind: 'text'; readonly status: number; readonly text: string }
  | { readonly kind: 'empty'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'late'; readonly afterMs: number; readonly reply: Reply }
  | { readonly kind: 'hang' | 'drip' | 'reset' };

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
  /** The alias of the M3 user as IFS shows it; what Infor calls the member is not known. */
  readonly m3Alias?: string;
};

/** A NOK of an M3 transaction, in one of the shapes in which M3 is known to send it. */
export type M3Nok = {
  readonly kind: 'nok';
  /**
   * `v2`: 200, in `results[0]`. `v2-top-level`: 400, at top level. `v1`: 200, flat with `@type`. `v1-wrapped`: the same
   * inside `ErrorMessage`.
   */
  readonly shape: 'v2' | 'v2-top-level' | 'v1' | 'v1-wrapped';
  readonly errorType: string;
  readonly code: string;
  readonly field: string;
  readonly message: string;
};

/** A token is given. */
export type IssueToken = {
  readonly kind: 'issue';
  readonly format: 'jwt' | 'opaque';
  /** Claims beside the usual ones, or in their place; times are counted from now, in seconds. */
  readonly claims?: (now: number) => JsonObject;
  readonly withRefreshToken?: boolean;
  readonly answer?: Edit;
};

/** IFS names the scenario's person. */
export type NamePerson = { readonly kind: 'person'; readonly answer?: Edit };

/** M3 does what it is asked. */
export type GiveRecords = {
  readonly kind: 'records';
  /** The version of the API in whose shape the records come; 2 by default. */
  readonly version?: 1 | 2;
  /** Fields of the user's data beside the usual ones, or in their place. */
  readonly userData?: JsonObject;
  /** Whether GetUserData wants the user id that other releases find out themselves. */
  readonly wantsUserId?: boolean;
  /** What `m3user` leads to: the role decides, it is ignored, or something else is answered. */
  readonly asOther?: 'ignored' | Reply;
  readonly answer?: Edit;
};

/** What a client asks of a tenant, in the order of a run. */
export type Endpoint = 'token' | 'identity' | 'm3' | 'revocation';

export type Behaviour = {
  /** What follows once client and service account were found right. */
  readonly token: IssueToken | Reply;
  readonly revocation: { readonly kind: 'revoke'; readonly status: 200 | 204 } | Reply;
  /** IFS: `users/me`. */
  readonly identity: NamePerson | Reply;
  readonly m3: GiveRecords | M3Nok | Reply;
  /** Where the authorization server takes the client's id and secret. */
  readonly clientCredentialsIn: 'header-or-body' | 'body';
  /** Whether the gateway asks the token for the scope of the suite that is called. */
  readonly enforcesScopes: boolean;
  /** What the first of every two requests gets, before anything else. */
  readonly first: Readonly<Partial<Record<Endpoint, Reply>>>;
  readonly delivery: Readonly<Partial<Record<Endpoint, Delivery>>>;
};

export type Edition = 'cloud' | 'on-premises';

export type Family = 'healthy' | 'file' | 'network' | 'oauth' | 'gateway' | 'roles' | 'm3';

/** What one check of a verification has to say; `owner` where it is to be compared. */
export type Finding = {
  readonly check: string;
  readonly code: string;
  readonly status: 'passed' | 'warning' | 'failed' | 'undecided';
  readonly owner?: string;
};

/** What a verification of the scenario's file has to say. */
export type Expectation = {
  readonly verdict: 'ready' | 'ready-with-warnings' | 'not-ready' | 'undecided';
  /** `check` and `code` are the report's root cause. */
  readonly check: string | null;
  readonly code: string | null;
  readonly warning?: { readonly check: string; readonly code: string };
  /** Every check that does not pass, and the passes that the scenario is about. */
  readonly findings: readonly Finding[];
};

/** What a scenario needs beside its file. */
export type Needs = {
  /** Typed in beside the file. */
  readonly runAs?: string;
  readonly expectedTenant?: string;
  /** Of the wizard's surroundings; an upload alone cannot show it. */
  readonly nameServer?: 'silent';
  readonly proxy?: 'refusing';
};

/** Addresses that a file may name: the two listeners of the tenant, and those where something is different. */
export type Origins = {
  readonly http: string;
  readonly tls: string;
  // Good ones whose root answers something else.
  readonly rootNotFound: string;
  readonly rootFailing: string;
  readonly rootRedirecting: string;
  // Certificates.
  readonly selfSigned: string;
  readonly unknownAuthority: string;
  readonly incompleteChain: string;
  readonly expired: string;
  readonly notYetValid: string;
  readonly otherName: string;
  readonly expiring: string;
  // TLS itself.
  readonly oldTls: string;
  readonly notTls: string;
  // Connections.
  readonly closed: string;
  readonly resetting: string;
  readonly silent: string;
  readonly notHttp: string;
  // Names and addresses.
  readonly unknownName: string;
  readonly unansweredName: string;
  readonly linkLocal: string;
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
  /** null: the file is enough. */
  readonly needs: Needs | null;
  /** Whether the file names listeners of its own, so that none of it leads over TLS instead. */
  readonly hasOwnHosts: boolean;
};

export type Credentials = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Service account access key, with its `TENANT#`. */
  readonly accessKey: string;
  readonly secretKey: string;
};
