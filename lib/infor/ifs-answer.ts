import { isJsonObject, jsonObjectOf } from './answer';

/** The IFS user that the token acts as. */
export interface IfsUser {
  id: string;
  userName: string;
  displayName: string;
  /** null: the member is missing; no source names it, any member whose name holds `m3` and `alias` is taken */
  m3Alias: string | null;
  /** the names of the user's groups (roles), trimmed; null where they could not be read */
  groups: readonly string[] | null;
}

export type IfsAnswer =
  | { kind: 'user'; user: IfsUser }
  | { kind: 'no-user' }
  | { kind: 'rejected'; message: string }
  | { kind: 'unreadable' };

/**
 * Reads `users/me` of the IFS user service. Member names are those that public clients read; `errorlist` and
 * `ErrorList` both occur, and may be null.
 */
export function readIfsAnswer(body: string): IfsAnswer {
  const root = jsonObjectOf(body);
  if (!root) return { kind: 'unreadable' };
  const response = isJsonObject(root['response']) ? root['response'] : null;
  const list = response?.['userlist'] ?? response?.['userList'] ?? response?.['UserList'];
  const users = Array.isArray(list) ? list : isJsonObject(list) ? [list] : null;
  const first: unknown = users?.[0];
  if (isJsonObject(first)) {
    const user = userOf(first);
    return user ? { kind: 'user', user } : { kind: 'unreadable' };
  }
  if (users?.length === 0) return { kind: 'no-user' };
  const errors = root['errorlist'] ?? root['errorList'] ?? root['ErrorList'];
  if (Array.isArray(errors) && errors.length > 0) return { kind: 'rejected', message: messageOf(errors[0]) };
  return { kind: 'unreadable' };
}

function userOf(member: Record<string, unknown>): IfsUser | null {
  const text = (name: string) => (typeof member[name] === 'string' ? member[name].trim() : '');
  const id = text('id');
  const userName = text('userName');
  if (id === '' && userName === '') return null;
  const aliasKey = Object.keys(member).find((name) => /m3/i.test(name) && /alias/i.test(name));
  const alias = aliasKey === undefined ? '' : text(aliasKey);
  return {
    id,
    userName,
    displayName: text('displayName'),
    m3Alias: alias === '' ? null : alias,
    groups: groupsOf(member['groups']),
  };
}

/** The list is only believed where every entry has a name: a list half understood proves no missing role. */
function groupsOf(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null;
  const names = value.map((group: unknown) =>
    isJsonObject(group) && typeof group['display'] === 'string' ? group['display'].trim() : null,
  );
  const known = names.filter((name) => name !== null);
  return known.length === names.length ? known : null;
}

function messageOf(error: unknown): string {
  if (typeof error === 'string') return error;
  if (!isJsonObject(error)) return '';
  const message = error['message'] ?? error['Message'] ?? error['code'] ?? error['Code'];
  return typeof message === 'string' ? message : '';
}
