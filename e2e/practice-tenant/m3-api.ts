import { findM3User } from './persons.ts';
import type { JsonValue, M3Nok, Person, Reply, Scenario } from './scenario.ts';

export type M3Call = {
  readonly program: string;
  readonly transaction: string;
  readonly query: URLSearchParams;
};

type M3Record = Readonly<Record<string, string>>;

/** Date of an M3 user that is open to the left or to the right. */
const FIRST_DATE = '20200101';
const LAST_DATE = '99999999';

/**
 * M3 knows nobody to act for. The sentence and its number are those that readers of
 * warnajith.blogspot.com (2022-12) met; status and page are Jetty's, as with error 141 (infor-cloud/m3-h5-sdk#126).
 */
const IMPERSONATION_REFUSED: Reply = {
  kind: 'html',
  status: 403,
  html: '<html><head><title>Error 403 Forbidden</title></head><body><h2>HTTP ERROR 403 Forbidden</h2><p>Illegal impersonation attempt (error: 163)</p></body></html>',
};

/** `GET /M3/m3api-rest/v2/execute/{program}/{transaction}`. */
export function answerM3(scenario: Scenario, call: M3Call): Reply {
  const { m3 } = scenario.behaviour;
  if (m3.kind === 'nok') {
    return nokReply(call, m3);
  }
  if (m3.kind !== 'records') {
    return m3;
  }
  return scenario.person === null ? IMPERSONATION_REFUSED : answerTransaction(scenario.tenantId, scenario.person, call);
}

function answerTransaction(tenantId: string, person: Person, call: M3Call): Reply {
  const asked = findAskedUser(person, call.query);
  if (asked.kind === 'nok') {
    return nokReply(call, asked);
  }
  switch (`${call.program}/${call.transaction}`) {
    case 'MNS150MI/GetUserData':
      return answerUserData(asked.user, call);
    case 'GENERAL/GetCurrentUser':
      return recordReply(call, { TEID: tenantId, USER: asked.user.m3User, PRUS: person.m3User });
    default:
      return nokReply(call, {
        ...nok('', '', `Transaction ${call.program}/${call.transaction} not found`),
        errorType: 'TransactionNotFound',
      });
  }
}

/**
 * The user that the call runs as: the caller, or the one named by `m3user`. What M3 says to a user who may
 * not do that is not known anywhere in public; a NOK is assumed.
 */
function findAskedUser(
  caller: Person,
  query: URLSearchParams,
): { readonly kind: 'user'; readonly user: Person } | M3Nok {
  const name = query.get('m3user');
  if (name === null || name.trim().toUpperCase() === caller.m3User) {
    return { kind: 'user', user: caller };
  }
  if (!caller.canRunAs) {
    return nok('', '', `User ${caller.m3User} is not authorized to run as another user`);
  }
  const user = findM3User(name);
  return user === null ? userUnknown(name) : { kind: 'user', user };
}

/** Without USID the caller's own data (infor-cloud/m3-h5-sdk, loadUserData). */
function answerUserData(caller: Person, call: M3Call): Reply {
  const name = call.query.get('USID');
  const user = name === null ? caller : findM3User(name);
  return user === null
    ? nokReply(call, userUnknown(name ?? ''))
    : recordReply(call, {
        USID: user.m3User,
        CONO: user.company,
        DIVI: user.division,
        FACI: 'A01',
        WHLO: '001',
        NAME: user.displayName,
        LANC: 'GB',
        DTFM: 'YMD',
        DCFM: '.',
        FADT: FIRST_DATE,
        LADT: LAST_DATE,
      });
}

function recordReply(call: M3Call, record: M3Record): Reply {
  return {
    kind: 'json',
    status: 200,
    body: {
      results: [{ transaction: call.transaction, records: [record] }],
      wasTerminated: false,
      nrOfSuccessfullTransactions: 1, // spelt so (infor-cloud/m3-h5-sdk, mi/runtime.ts)
      nrOfFailedTransactions: 0,
    },
  };
}

function userUnknown(name: string): M3Nok {
  return nok('WUS0103', 'USID', `User identity ${name} does not exist`);
}

function nok(code: string, field: string, message: string): M3Nok {
  return { kind: 'nok', shape: 'v2', errorType: 'ServerReturnedNOK', code, field, message };
}

function nokReply(call: M3Call, given: M3Nok): Reply {
  switch (given.shape) {
    case 'v2':
      return { kind: 'json', status: 200, body: v2Nok(call, given) };
    case 'v2-top-level':
      return { kind: 'json', status: 400, body: v2Error(given) };
    case 'v1':
      return { kind: 'json', status: 200, body: v1Nok(given) };
  }
}

function v2Nok(call: M3Call, given: M3Nok): JsonValue {
  return {
    results: [{ transaction: call.transaction, ...v2Error(given), notProcessed: false, records: [] }],
    wasTerminated: true,
    terminationReason: given.message,
    terminationErrorType: given.errorType,
    nrOfSuccessfullTransactions: 0,
    nrOfFailedTransactions: 1,
  };
}

function v2Error(given: M3Nok): Readonly<Record<string, string>> {
  return {
    errorMessage: paddedMessage(given),
    errorType: given.errorType,
    errorCode: given.code,
    errorCfg: '',
    errorField: given.field,
  };
}

function v1Nok(given: M3Nok): JsonValue {
  return {
    '@type': given.errorType,
    '@code': given.code,
    '@field': given.field,
    '@cfg': '',
    Message: paddedMessage(given),
  };
}

/** M3 often repeats code and field in front of its sentence, padded to columns (infor-cloud/m3-h5-sdk, mi/runtime.ts). */
function paddedMessage({ code, field, message }: M3Nok): string {
  return code === '' ? message : `${code}${field.padEnd(10)}${message}`.padEnd(100);
}
