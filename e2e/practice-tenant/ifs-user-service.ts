import { fakeGuid } from './fake-credentials.ts';
import type { JsonValue, Person, Reply, Scenario } from './scenario.ts';

/** `GET /ifsservice/usermgt/v2/users/me`: the user behind the token, with the security roles as groups. */
export function answerIdentity(scenario: Scenario): Reply {
  return scenario.behaviour.identity.kind === 'person' ? userList(scenario.person) : scenario.behaviour.identity;
}

/** Without a user the list is empty (inferred: no recorded answer was found). */
function userList(person: Person | null): Reply {
  return {
    kind: 'json',
    status: 200,
    body: {
      response: { userlist: person === null ? [] : [userEntry(person)] },
      responsestatus: 'SUCCESS',
      errorlist: [],
    },
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
