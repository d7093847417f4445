import 'server-only';
import type { z } from 'zod';
import type { LinkAccess } from '../checklists/link-access';
import { mayDo, type Capability } from '../domain/checklist/checklist';
import { pickLocale } from '../i18n/locales';
import { wordsFor, type Words } from '../i18n/words';
import type { Runtime } from '../runtime';
import {
  accessNeeded,
  crossSite,
  deadLink,
  malformedJson,
  notAllowed,
  notJson,
  outage,
  tooLargeJson,
  tooSlow,
  type ProblemOf,
} from './checklist-problems';
import { problemResponse } from './problem';
import { readJson } from './read-json';
import { isCrossSite } from './same-site';

/** A body of the checklist API has at most so many bytes; one more is 413. */
const bodyBytesMax = 65_536;

export type ApiDeps = Pick<
  Runtime,
  | 'settings'
  | 'access'
  | 'checklists'
  | 'checklistEvents'
  | 'startLimit'
  | 'streamSlots'
  | 'isOutage'
  | 'log'
  | 'stopping'
>;

/** What an operation is given: by then the request has been judged. */
export interface Asked<Body> {
  request: Request;
  body: Body;
  words: Words;
  deps: ApiDeps;
}

/** One method of one address. */
export type Operation = (request: Request, words: Words, deps: ApiDeps) => Promise<Response>;

const changing: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Answers a request to the checklist API. Where it has several faults, the first of these is told (docs/http-api.md):
 * cross-site, method, link or access token, capability, media type, size, content, whatever the operation itself refuses.
 */
export async function answerChecklistRequest(
  request: Request,
  operations: Partial<Record<string, Operation>>,
  deps: ApiDeps,
): Promise<Response> {
  const words = wordsFor(pickLocale(null, request.headers.get('accept-language')));
  if (changing.includes(request.method) && isCrossSite(request.headers, deps.settings.PUBLIC_URL)) {
    return refuse(crossSite, words);
  }
  const operation = operations[request.method];
  if (!operation) {
    const headers = { allow: Object.keys(operations).join(', '), 'cache-control': 'no-store' };
    return new Response(null, { status: 405, headers });
  }
  try {
    return await operation(request, words, deps);
  } catch (error) {
    if (!deps.isOutage(error)) throw error;
    deps.log.error({ err: error }, 'the database does not answer');
    return refuse(outage, words);
  }
}

/** An operation by a link: it must be alive, and allow it. `schema` null: the operation has no body. */
export function byLink<Schema extends z.ZodType>(
  wanted: Capability,
  schema: Schema,
  work: (access: LinkAccess, asked: Asked<z.output<Schema>>) => Promise<Response>,
): Operation;
export function byLink(
  wanted: Capability,
  schema: null,
  work: (access: LinkAccess, asked: Asked<null>) => Promise<Response>,
): Operation;
export function byLink<Schema extends z.ZodType>(
  wanted: Capability,
  schema: Schema | null,
  work: (access: LinkAccess, asked: Asked<never>) => Promise<Response>,
): Operation {
  return async (request, words, deps) => {
    const token = bearerOf(request.headers.get('authorization'));
    const access = token === null ? null : await deps.checklists.open(token);
    if (!access) return refuse(deadLink, words);
    if (!mayDo(access.capability, wanted)) return refuse(notAllowed, words);
    const run = (body: unknown) => work(access, { request, words, deps, body: body as never });
    return schema === null ? run(null) : withBody(request, words, schema, run);
  };
}

/** An operation that needs no link, but the operator's access token where that is asked for. */
export function byAccess<Schema extends z.ZodType>(
  schema: Schema,
  work: (asked: Asked<z.output<Schema>>) => Promise<Response>,
): Operation {
  return async (request, words, deps) => {
    if (!deps.access.mayStart(request.headers)) return refuse(accessNeeded, words);
    return withBody(request, words, schema, (body) => work({ request, words, deps, body }));
  };
}

async function withBody<Schema extends z.ZodType>(
  request: Request,
  words: Words,
  schema: Schema,
  run: (body: z.output<Schema>) => Promise<Response>,
): Promise<Response> {
  const json = await readJson(request, bodyBytesMax);
  if (!json.ok) {
    const problems = {
      'not-json': notJson,
      'too-large': tooLargeJson,
      'too-slow': tooSlow,
      malformed: malformedJson,
    } as const;
    return refuse(problems[json.fault], words);
  }
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return run(parsed.data);
  const members = parsed.error.issues.map(({ path, code, ...rest }) =>
    'keys' in rest ? rest.keys.join(', ') : path.map(String).join('.') || code,
  );
  return refuse((w) => malformedJson(w, members), words);
}

/** RFC 6750 §2.1. A token is taken from nowhere else: not from a query, which logs keep, and not from a cookie. */
const bearerOf = (authorization: string | null): string | null =>
  /^Bearer +([A-Za-z0-9_-]+)$/i.exec(authorization?.trim() ?? '')?.[1] ?? null;

/** Answers with a problem, in the reader's words. */
export const refuse = (problem: ProblemOf, words: Words): Response => problemResponse(problem(words));

/** Answers with JSON that nobody keeps. */
export const answer = (value: unknown, status = 200): Response =>
  Response.json(value, { status, headers: { 'cache-control': 'no-store' } });

/** Done, with nothing to tell. */
export const done = (): Response => new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
