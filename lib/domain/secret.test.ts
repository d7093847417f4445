import { inspect, format } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Secret } from './secret';

/** Begins with what no stack trace and no name of a property holds. */
const canary = fc.string({ maxLength: 60 }).map((value) => `§canary§${value}`);

/** Whatever a program does to write a value down must not write a secret's value. */
const writers: Record<string, (secret: Secret) => string> = {
  'JSON.stringify': (secret) => JSON.stringify({ secret, list: [secret], map: { deep: { secret } } }),
  'a template': (secret) => `${String(secret)} ${secret.toString()}`,
  concatenation: (secret) => ['a', secret].join(''),
  'util.inspect': (secret) => inspect({ secret }, { depth: null, showHidden: true, getters: true }),
  'util.format': (secret) => format('%s %o %O %j', secret, secret, secret, secret),
  structuredClone: (secret) => JSON.stringify(structuredClone({ secret })),
  'its own properties': (secret) =>
    JSON.stringify([...Object.entries(secret), ...Object.getOwnPropertyNames(secret), { ...secret }]),
  'an error': (secret) => inspect(new Error('fault', { cause: { secret } })),
};

test.each(Object.keys(writers))('a secret never leaks through %s', (name) => {
  fc.assert(
    fc.property(canary, (value) => {
      expect(writers[name]?.(new Secret(value))).not.toContain(value);
    }),
  );
});
