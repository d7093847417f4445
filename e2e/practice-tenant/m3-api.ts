import { IMPERSONATION_REFUSED } from './gateway-replies.ts';
import { nokReply, recordBody } from './m3-shapes.ts';
import type { M3Call } from './m3-shapes.ts';
import { findM3User } from './persons.ts';
import type { GiveRecords, JsonObject, M3Nok, Person, Reply, Scenario } from './scenario.ts';

/** Date of an M3 user that is open to the left or to the right. */
const FIRST_DATE = '20200101';
const LAST_DATE = '99999999';

/** `GET /M3/m3api-rest/v2/execute/{program}/{transaction}`. */
export function answerM3(scenario: Scenario, call: M3Call): Reply {
  const { m3 } = scenario.behaviour;
  if (m3.kind === 'nok') {
    return nokReply(call, m3);
  }
  if (m3.kind !== 'records') {
    return m3;
  }
  return scenario.person === null
    ? IMPERSONATION_REFUSED
    : answerTransaction(m3, scenario.tenantId, scenario.person, call);
}

function answerTransaction(m3: GiveRecords, tenantId: string, person: Person, call: M3Call): Reply {
  const asked = findAskedUser(m3, person, call.query.get('m3user'));
  if (asked.kind !== 'user') {
    return asked.kind === 'nok' ? nokReply(call, asked) : asked.reply;
  }
  const give = (record: JsonObject): Reply => {
    const body = recordBody(m3.version ?? 2, call, record);
    return { kind: 'json', status: 200, body: m3.answer?.(body) ?? body };
  };
  switch (`${call.program}/${call.transaction}`) {
    case 'MNS150MI/GetUserData':
      return answerUserData(m3, asked.user, call, give);
    case 'GENERAL/GetCurrentUser':
      return give({ TEID: tenantId, USER: asked.user.m3User, PRUS: person.m3User });
    default:
      return nokReply(call, {
        ...nok('', '', `Transaction ${call.program}/${call.transaction} not found`),
        errorType: 'TransactionNotFound',
      });
  }
}

type Asked =
  { readonly kind: 'user'; readonly user: Person } | { readonly kind: 'answered'; readonly reply: Reply } | M3Nok;

/**
 * The user that the call runs as: the caller, or the one named by `m3user`. What M3 says to a user who may
 * not do that is not known anywhere in public; a NOK is assumed.
 */
function findAskedUser({ asOther }: GiveRecords, caller: Person, name: string | null): Asked {
  if (name === null || name.trim().toUpperCase() === caller.m3User || asOther === 'ignored') {
    return { kind: 'user', user: caller };
  }
  if (asOther !== undefined) {
    return { kind: 'answered', reply: asOther };
  }
  if (!caller.canRunAs) {
    return nok('', '', `User ${caller.m3User} is not authorized to run as another user`);
  }
  const user = findM3User(name);
  return user === null ? userUnknown(name) : { kind: 'user', user };
}

/** Without USID the caller's own data (infor-cloud/m3-h5-sdk, loadUserData), where the release finds it out itself. */
function answerUserData(
  { userData, wantsUserId }: GiveRecords,
  caller: Person,
  call: M3Call,
  give: (record: JsonObject) => Reply,
): Reply {
  const name = call.query.get('USID');
  if (name === null && wantsUserId === true) {
    return nokReply(call, USER_ID_WANTED);
  }
  const user = name === null ? caller : findM3User(name);
  if (user === null) {
    return nokReply(call, userUnknown(name ?? ''));
  }
  return give({
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
    ...userData,
  });
}

/** The type is known (infor-cloud/m3-h5-sdk, mi/runtime.ts), the sentence is not (inferred). */
export const USER_ID_WANTED: M3Nok = {
  ...nok('', 'USID', 'Mandatory input field USID is missing'),
  errorType: 'MandatoryInputFieldNotFound',
};

/** Code and sentence are illustrative: the members are known, M3's own words are not (inferred). */
export function userUnknown(name: string): M3Nok {
  return nok('WUS0103', 'USID', `User identity ${name} does not exist`);
}

/** A NOK of the present version. */
export function nok(code: string, field: string, message: string): M3Nok {
  return { kind: 'nok', shape: 'v2', errorType: 'ServerReturnedNOK', code, field, message };
}
