/** Enough for any test, and a bound for a demo that runs for days. */
const REQUESTS_MAX = 2_000;

/** Parameters of OAuth and M3 requests; any other name could itself be a secret that was put in the wrong place. */
const KNOWN_FIELDS = new Set([
  'grant_type',
  'username',
  'password',
  'scope',
  'client_id',
  'client_secret',
  'refresh_token',
  'redirect_uri',
  'token',
  'token_type_hint',
  'm3user',
  'USID',
  'maxrecs',
  'returncols',
  'cono',
  'divi',
  'righttrim',
]);

/** Fields whose presence means that a secret was sent. */
const CREDENTIAL_FIELDS = new Set(['password', 'client_secret', 'token', 'refresh_token']);

/** One request that reached the tenant: names only, never a value that the client sent. */
export type RecordedRequest = {
  readonly time: string;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly scenario: string | null;
  readonly authorization: 'Basic' | 'Bearer' | 'other' | null;
  readonly formFields: readonly string[];
  readonly queryFields: readonly string[];
  /** Whether a secret, key or token came with it, in whatever place. */
  readonly credentialsSent: boolean;
  /** null: not answered, or not yet. */
  readonly status: number | null;
};

type Entry = { -readonly [Name in keyof RecordedRequest]: RecordedRequest[Name] };

export type RequestLog = {
  begin(method: string, url: URL, authorizationHeader: string | undefined): RequestEntry;
  all(): readonly RecordedRequest[];
  clear(): void;
};

/** What becomes known of a request while it is worked on. */
export type RequestEntry = {
  formRead(form: URLSearchParams): void;
  scenarioFound(scenarioId: string): void;
  answered(status: number): void;
};

/** The requests that reached the tenant, oldest first; those for the practice interface are not among them. */
export function createRequestLog(): RequestLog {
  let entries: Entry[] = [];
  return {
    begin(method, url, authorizationHeader) {
      const queryFields = fieldNames(url.searchParams);
      const entry: Entry = {
        time: new Date().toISOString(),
        method,
        path: url.pathname,
        scenario: null,
        authorization: authorizationScheme(authorizationHeader),
        formFields: [],
        queryFields,
        credentialsSent: authorizationHeader !== undefined || hasCredentials(url.searchParams),
        status: null,
      };
      entries.push(entry);
      entries = entries.slice(-REQUESTS_MAX);
      return {
        formRead(form) {
          entry.formFields = fieldNames(form);
          entry.credentialsSent ||= hasCredentials(form);
        },
        scenarioFound(scenarioId) {
          entry.scenario = scenarioId;
        },
        answered(status) {
          entry.status = status;
        },
      };
    },
    all: () => entries.map((entry) => ({ ...entry })),
    clear() {
      entries = [];
    },
  };
}

function fieldNames(fields: URLSearchParams): readonly string[] {
  return [...fields.keys()].map((name) => (KNOWN_FIELDS.has(name) ? name : '(other)'));
}

function hasCredentials(fields: URLSearchParams): boolean {
  return [...fields.keys()].some((name) => CREDENTIAL_FIELDS.has(name));
}

function authorizationScheme(header: string | undefined): RecordedRequest['authorization'] {
  if (header === undefined) {
    return null;
  }
  if (/^basic /i.test(header)) {
    return 'Basic';
  }
  return /^bearer /i.test(header) ? 'Bearer' : 'other';
}
