import { Buffer } from 'node:buffer';
import { request as httpsRequest } from 'node:https';

import type { PracticeTenant } from './start.ts';

/** The members of a scenario's file that are texts. */
export type FileProperties = Readonly<Record<string, string>>;

/** The file of a scenario, as a client reads it. */
export function readProperties(tenant: Pick<PracticeTenant, 'file'>, scenarioId: string): FileProperties {
  const parsed: unknown = JSON.parse(new TextDecoder().decode(tenant.file(scenarioId).bytes));
  if (typeof parsed !== 'object' || parsed === null) {
    throw new Error(`The file of ${scenarioId} is no object.`);
  }
  const members: [string, unknown][] = Object.entries(parsed);
  return Object.fromEntries(members.filter((member): member is [string, string] => typeof member[1] === 'string'));
}

/** A member of a parsed file; throws where it is absent, so that no test passes on `undefined`. */
export function property(file: FileProperties, name: string): string {
  const value = file[name];
  if (value === undefined) {
    throw new Error(`The file has no ${name}.`);
  }
  return value;
}

export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string };

async function toAnswer(response: Response): Promise<Answer> {
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** What the body says, for answers that are JSON. */
export function json(answer: Answer): unknown {
  return JSON.parse(answer.text);
}

/** `ci:cs` as they stand, not percent-encoded. */
export function basic(file: FileProperties): string {
  return `Basic ${Buffer.from(`${property(file, 'ci')}:${property(file, 'cs')}`).toString('base64')}`;
}

/** The parameters of a right token request. */
export function passwordGrant(file: FileProperties): Record<string, string> {
  return { grant_type: 'password', username: property(file, 'saak'), password: property(file, 'sask') };
}

type Post = { readonly body: string | URLSearchParams; readonly headers: Record<string, string> };

/** Posts to the token endpoint; without `post` as a right client does. */
export async function requestToken(file: FileProperties, post?: Partial<Post>): Promise<Answer> {
  const url = `${property(file, 'pu')}${property(file, 'ot')}`;
  const body = post?.body ?? new URLSearchParams(passwordGrant(file));
  const headers = post?.headers ?? { authorization: basic(file) };
  return toAnswer(await fetch(url, { method: 'POST', body, headers: { ...FORM, ...headers } }));
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** The access token of a token answer. */
export function accessToken(answer: Answer): string {
  const body = json(answer);
  const token: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'access_token') : undefined;
  if (typeof token !== 'string') {
    throw new Error(`No token in an answer with status ${String(answer.status)}.`);
  }
  return token;
}

/** Gives a token back. */
export async function revokeToken(file: FileProperties, token: string): Promise<Answer> {
  const url = `${property(file, 'pu')}${property(file, 'or')}`;
  const body = new URLSearchParams({ token, token_type_hint: 'access_token' });
  return toAnswer(await fetch(url, { method: 'POST', body, headers: { authorization: basic(file) } }));
}

/** Calls a path of the gateway behind `{iu}/{ti}/`. */
export async function callGateway(file: FileProperties, path: string, token: string): Promise<Answer> {
  const url = `${property(file, 'iu')}/${property(file, 'ti')}/${path}`;
  return toAnswer(await fetch(url, { headers: { authorization: `Bearer ${token}` } }));
}

export const USERS_ME = 'ifsservice/usermgt/v2/users/me';
export const USER_DATA = 'M3/m3api-rest/v2/execute/MNS150MI/GetUserData';
export const CURRENT_USER = 'M3/m3api-rest/v2/execute/GENERAL/GetCurrentUser';

/** The status of `GET /` over TLS, or the code of the failure. */
export function statusOverTls(origin: string, caPem: string | null): Promise<number | string> {
  return new Promise((resolve) => {
    const options = caPem === null ? { agent: false } : { agent: false, ca: caPem };
    const request = httpsRequest(`${origin}/`, options, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    request.end();
  });
}
