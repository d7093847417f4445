import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { otherRoute, routeName } from './route-name';

const token = 'not-a-secret-canary';

/** As a reader would ask for it: nobody's address has a language or an edition in it. */
const addresses = globSync('app/**/{page,route}.{ts,tsx}').map(
  (file) =>
    file
      .replace(/\\/g, '/')
      .replace(/^app(\/\[locale\])?(\/editions\/\[edition\])?/, '')
      .replace(/\/(page|route)\.tsx?$/, '')
      .replace(/\[[^\]]+\]/g, token) || '/',
);
/** where requests are led to, and what is only built for developers */
const nobodys = ['/no-checklist', '/no-database', '/no-such-page', `/api/${token}`];

test('every page and route has a name that holds nothing of its reader', () => {
  expect(addresses.length).toBeGreaterThan(25);
  for (const address of addresses.filter((one) => !nobodys.includes(one))) {
    expect([address, routeName(address)]).not.toEqual([address, otherRoute]);
    expect(routeName(`${address}?a=${token}`)).not.toContain(token);
  }
});

test.each(['', '*', '/c/', '/c/a/b/c', '/wp-login.php', '/guide/a/b', '/api', '/api/refused', '//c/x', '/c%2Fx'])(
  'an address that is none of ours is called other: %s',
  (target) => {
    expect(routeName(target)).toBe(otherRoute);
  },
);

test('an address of a link is named without its token', () => {
  expect(routeName(`/c/${token}?x`)).toBe('/c/{token}');
  expect(routeName(`/c/${token}/guide/create-app`)).toBe('/c/{token}/guide');
  expect(routeName('/_next/static/chunks/a.js')).toBe('/_next');
});
