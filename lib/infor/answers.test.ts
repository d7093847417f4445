import { describe, expect, test } from 'vitest';
import { retryAfterSecondsOf } from './answer';
import { readIfsAnswer } from './ifs-answer';
import { readM3Answer } from './m3-answer';
import { readTokenClaims } from './token-claims';
import { Secret } from '../domain/secret';

const person = {
  id: 'guid',
  userName: ' a@acme.example ',
  displayName: 'A',
  groups: [{ display: ' GRID-Administrator ' }],
};
const ifs = (response: unknown, more: object = {}) => readIfsAnswer(JSON.stringify({ response, ...more }));

describe('IFS', () => {
  test('a user, trimmed', () => {
    expect(ifs({ userlist: [person] })).toEqual({
      kind: 'user',
      user: { id: 'guid', userName: 'a@acme.example', displayName: 'A', m3Alias: null, groups: ['GRID-Administrator'] },
    });
  });
  test('a list of one as the entry itself, and the alias under any name', () => {
    expect(ifs({ userlist: { ...person, m3UserAlias: 'FLOW ' } })).toMatchObject({
      kind: 'user',
      user: { m3Alias: 'FLOW' },
    });
  });
  test.each([[undefined], [null], ['x'], [[{ name: 'no display' }]], [[null]], [[{ display: 'a' }, { display: 5 }]]])(
    'groups %j were not read',
    (groups) => {
      expect(ifs({ userlist: [{ ...person, groups }] })).toMatchObject({ kind: 'user', user: { groups: null } });
    },
  );
  test('an empty list of groups was read', () => {
    expect(ifs({ userlist: [{ ...person, groups: [] }] })).toMatchObject({ user: { groups: [] } });
  });
  test('no user', () => {
    expect(ifs({ userlist: [] })).toEqual({ kind: 'no-user' });
    expect(ifs({ userlist: [] }, { errorlist: [{ message: 'x' }] })).toEqual({ kind: 'no-user' });
  });
  test('errors beside a user', () => {
    expect(ifs({ userlist: [person] }, { errorlist: [{ message: 'x' }] })).toEqual({ kind: 'rejected', message: 'x' });
    for (const errorlist of [[], {}, null, '']) expect(ifs({ userlist: [person] }, { errorlist }).kind).toBe('user');
  });
  test('the first alias that says something', () => {
    const aliases = { m3UserAlias: ' ', M3AliasOld: 'FLOW' };
    expect(ifs({ userlist: [{ ...person, ...aliases }] })).toMatchObject({ user: { m3Alias: 'FLOW' } });
  });
  test('an accepted role counts also in a list that is read in part', () => {
    const groups = [{ display: 'grid-runasm3user ' }, { name: 'no display' }];
    expect(ifs({ userlist: [{ ...person, groups }] })).toMatchObject({ user: { groups: ['grid-runasm3user'] } });
  });
  test.each(['errorlist', 'ErrorList'])('a filled %s', (name) => {
    expect(ifs(null, { [name]: [{ Message: 'not active' }] })).toEqual({ kind: 'rejected', message: 'not active' });
  });
  test.each([
    '<html></html>',
    '',
    '[]',
    '{}',
    '{"response":{}}',
    '{"response":{"userlist":"x"}}',
    '{"response":{"userlist":[{}]}}',
  ])('%j cannot be read', (body) => {
    expect(readIfsAnswer(body)).toEqual({ kind: 'unreadable' });
  });
});

describe('M3', () => {
  test.each<[string, unknown]>([
    ['version 2', { results: [{ transaction: 'GetUserData', records: [{ USID: 'FLOW      ', CONO: 100 }] }] }],
    ['version 2, lists of one as entries', { results: { records: { USID: 'FLOW', CONO: '100' } } }],
    [
      'version 1',
      {
        MIRecord: [
          {
            NameValue: [
              { Name: 'USID', Value: 'FLOW  ' },
              { Name: 'CONO', Value: '100' },
            ],
          },
        ],
      },
    ],
    [
      'version 1, entries',
      {
        MIRecord: {
          NameValue: [
            { Name: 'USID', Value: 'FLOW' },
            { Name: 'CONO', Value: '100' },
          ],
        },
      },
    ],
    [
      'blank error members',
      { results: [{ errorMessage: '', errorCode: '', records: [{ USID: 'FLOW', CONO: '100' }] }] },
    ],
  ])('a record: %s', (_name, body) => {
    expect(readM3Answer(JSON.stringify(body))).toEqual({ kind: 'record', record: { USID: 'FLOW', CONO: '100' } });
  });
  test.each<[string, unknown]>([
    [
      'inside results',
      {
        results: [
          {
            errorMessage: 'No  user',
            errorCode: 'X1',
            errorField: 'USID',
            errorType: 'ServerReturnedNOK',
            records: [],
          },
        ],
        wasTerminated: true,
        terminationReason: 'other',
      },
    ],
    ['at top level', { errorMessage: 'No user', errorCode: 'X1', errorField: 'USID', errorType: 'ServerReturnedNOK' }],
    ['version 1, flat', { '@type': 'ServerReturnedNOK', '@code': 'X1', '@field': 'USID', Message: 'No user  ' }],
    [
      'version 1, wrapped',
      { ErrorMessage: { '@type': 'ServerReturnedNOK', '@code': 'X1', '@field': 'USID', Message: 'No user' } },
    ],
  ])('a refusal: %s', (_name, body) => {
    expect(readM3Answer(JSON.stringify(body))).toEqual({
      kind: 'refused',
      refusal: { message: 'No user', code: 'X1', field: 'USID', type: 'ServerReturnedNOK' },
    });
  });
  test('code and field in front of the message are not repeated', () => {
    const padded = {
      '@type': 'ServerReturnedNOK',
      '@code': 'XAU0008',
      '@field': 'CONO',
      Message: 'XAU0008CONO      No company ',
    };
    expect(readM3Answer(JSON.stringify(padded))).toMatchObject({ refusal: { message: 'No company', code: 'XAU0008' } });
    expect(readM3Answer('{"@code":"XAU0008","Message":"XAU0008"}')).toMatchObject({ refusal: { message: 'XAU0008' } });
  });
  test('a refusal without words', () => {
    for (const sign of [{ wasTerminated: true }, { nrOfFailedTransactions: 1 }]) {
      expect(readM3Answer(JSON.stringify({ results: [{ records: [] }], ...sign }))).toMatchObject({ kind: 'refused' });
    }
    const record = { results: [{ records: [{ USID: 'FLOW' }] }], wasTerminated: false, nrOfFailedTransactions: 0 };
    expect(readM3Answer(JSON.stringify(record))).toMatchObject({ kind: 'record' });
  });
  test.each(['{"Message":"Forbidden"}', '<html>', '', '{}', '{"results":[]}', '{"results":[{"records":[]}]}', '[]'])(
    '%j cannot be read',
    (body) => {
      expect(readM3Answer(body)).toEqual({ kind: 'unreadable' });
    },
  );
});

describe('claims', () => {
  const token = (payload: unknown) =>
    new Secret(
      `${Buffer.from('{"alg":"RS256"}').toString('base64url')}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.sig`,
    );
  test('are read, without the access key', () => {
    const claims = readTokenClaims(
      token({
        Tenant: 'ACME_TST',
        Identity2: 'guid',
        ServiceAccount: 'ACME#key',
        EnforceScopesForClient: '1',
        exp: 10,
      }),
    );
    expect(claims).toEqual({
      tenant: 'ACME_TST',
      identity2: 'guid',
      areScopesEnforced: true,
      expiresAt: 10,
      issuedAt: null,
      notBefore: null,
    });
  });
  test.each(['opaque', 'a.b', 'a.b.c', 'eyJ9.eyJ9.x'])('%j is opaque', (value) => {
    expect(readTokenClaims(new Secret(value))).toBeNull();
  });
});

test.each([
  ['17', 17],
  ['Thu, 01 Jan 1970 00:00:30 GMT', 20],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['soon', null],
  ['-5', null],
  ['1.5', null],
  ['', null],
])('Retry-After %j is %j seconds', (value, seconds) => {
  expect(retryAfterSecondsOf({ headers: new Headers({ 'retry-after': value }) }, 10_000)).toBe(seconds);
});
