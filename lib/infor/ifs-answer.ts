import { acceptedRoles } from '../domain/report/grid-roles';
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
 * `ErrorList` both occur, and may be null. Errors beside a user make the whole answer doubtful; an empty list of users
 * says more than the errors beside it.
 */
export function readIfsAnswer(body: string): IfsAnswer {
  const root = jsonObjectOf(body);
  if (!root) return { kind: 'unreadable' };
  const response = isJsonObject(root['response']) ? root['response'] : null;
  const list = response?.['userlist'] ?? response?.['userList'] ?? response?.['UserList'];
  const users = Array.isArray(list) ? list : isJsonObject(list) ? [list] : null;
  if (users?.length === 0) return { kind: 'no-user' };
  const error = firstErrorIn(root) ?? (response ? firstErrorIn(response) : null);
  if (error !== null) return { kind: 'rejected', message: error };
  const first: unknown = users?.[0];
  const user = isJsonObject(first) ? userOf(first) : null;
  return user ? { kind: 'user', user } : { kind: 'unreadable' };
}

/** The message of a filled error list, maybe empty; null where there is none. */
function firstErrorIn(answer: Record<string, unknown>): string | null {
  const list = answer['errorlist'] ?? answer['errorList'] ?? answer['ErrorList'];
  if (Array.isArray(list)) return list.length > 0 ? messageOf(list[0]) : null;
  if (isJsonObject(list)) return Object.keys(list).length > 0 ? messageOf(list) : null;
  return typeof list === 'string' && list.trim() !== '' ? list : null;
}

function userOf(member: Record<string, unknown>): IfsUser | null {
  const text = (name: string) => (typeof member[name] === 'string' ? member[name].trim() : '');
  const id = text('id');
  const userName = text('userName');
  if (id === '' && userName === '') return null;
  const aliases = Object.keys(member).filter((name) => /m3/i.test(name) && /alias/i.test(name));
  return {
    id,
    userName,
    displayName: text('displayName'),
    m3Alias: aliases.map(text).find((alias) => alias !== '') ?? null,
    groups: groupsOf(member['groups']),
  };
}

/**
 * The list is only believed where every entry has a name, or where an accepted role is among those that have: a list
 * half understood proves no missing role.
 */
function groupsOf(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null;
  const names = value.map((group: unknown) =>
    isJsonObject(group) && typeof group['display'] === 'string' ? group['display'].trim() : null,
  );
  const known = names.filter((name) => name !== null);
  const isAccepted = (name: string) => acceptedRoles.some((role) => role.toLowerCase() === name.toLowerCase());
  return known.length === names.length || known.some(isAccepted) ? known : null;
}

function messageOf(error: unknown): string {
  if (typeof error === 'string') return error;
  if (!isJsonObject(error)) return '';
  const message = error['message'] ?? error['Message'] ?? error['code'] ?? error['Code'];
  return typeof message === 'string' ? message : '';
}
