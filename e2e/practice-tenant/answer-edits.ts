import type { Delivery, Edit, Endpoint, JsonObject, JsonValue } from './scenario.ts';

/** All JSON of a tenant travels alike. */
export function everywhere(delivery: Delivery): Readonly<Partial<Record<Endpoint, Delivery>>> {
  return { token: delivery, identity: delivery, m3: delivery, revocation: delivery };
}

/** The answer without some of its members. */
export function withoutMembers(...names: readonly string[]): Edit {
  return (body) => Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));
}

/** An answer of IFS with another user entry. */
export function withUser(change: (user: JsonObject) => JsonObject): Edit {
  return (body) => ({
    ...body,
    response: { userlist: listIn(objectOf(body.response).userlist).map((user) => change(objectOf(user))) },
  });
}

/** An answer of M3, in its present version, with another record. */
export function withRecord(change: (record: JsonObject) => JsonObject): Edit {
  return (body) => ({
    ...body,
    results: listIn(body.results)
      .map(objectOf)
      .map((result) => ({ ...result, records: listIn(result.records).map((record) => change(objectOf(record))) })),
  });
}

/** A v1 answer of M3 whose only record is no list of one (old versions; uncertain). */
export const withBareRecord: Edit = (body) => ({ ...body, MIRecord: listIn(body.MIRecord)[0] ?? null });

function listIn(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
