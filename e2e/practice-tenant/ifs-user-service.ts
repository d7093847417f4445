import { fakeGuid } from './fake-credentials.ts';
import type { JsonObject, JsonValue, Person, Reply, Scenario } from './scenario.ts';

/** `GET /ifsservice/usermgt/v2/users/me`: the user behind the token, with the security roles as groups. */
export function answerIdentity(scenario: Scenario): Reply {
  const { identity } = scenario.behaviour;
  if (identity.kind !== 'person') {
    return identity;
  }
  const body = userList(scenario.person);
  return { kind: 'json', status: 200, body: identity.answer?.(body) ?? body };
}

/** Without a user the list is empty (inferred: no recorded answer was found). */
function userList(person: Person | null): JsonObject {
  return {
    response: { userlist: person === null ? [] : [userEntry(person)] },
    responsestatus: 'SUCCESS',
    errorlist: [],
  };
}

/** Member names are known from public clients; `value` and `type` of a group are placeholders (inferred). */
function userEntry(person: Person): JsonValue {
  const entry = {
    id: person.id,
    userName: person.userName,
    displayName: person.displayName,
    name: { givenName: person.givenName, familyName: person.familyName },
    title: '',
    department: '',
    emails: [{ value: person.userName }],
    profilePicture: {
      cdnPath: '',
      cdnPathLargeImage: '',
      cdnPathMediumImage: '',
      cdnPathSmallImage: '',
    },
  };
  return person.groups === null
    ? entry
    : {
        ...entry,
        groups: person.groups.map((display) => ({
          value: fakeGuid(display),
          display,
          type: 'Security Role',
        })),
      };
}
