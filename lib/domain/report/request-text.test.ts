import { expect, test } from 'vitest';
import { requestWords } from '@/components/report/request-words';
import { defaultLocale } from '../../i18n/locales';
import { wordsFor } from '../../i18n/words';
import { owners, type CheckResult } from './check';
import type { Report } from './report';
import { requestText } from './request-text';

const words = requestWords(wordsFor(defaultLocale));

const roleMissing: CheckResult = {
  id: 'grid-role',
  stage: 'roles',
  status: 'failed',
  code: 'role-missing',
  title: 'GRID role',
  observed: 'The roles of Flow Connect list neither “GRID-Administrator” nor “GRID-RunAsM3User”.',
  meaning: 'The list was read and holds 2 other roles.',
  fix: ['Open “OS › Security › Manage › Users” and open the user M3INTEGR.', 'Press “Save”.'],
  owner: 'user-administrator',
  guideStep: 'grid-role',
  skippedBecause: null,
  params: {},
  evidence: [{ method: 'GET', url: 'https://x', status: 200, ms: 1, contentType: null, body: 'EVIDENCE-BODY' }],
  durationMs: 1,
};

const report: Report = {
  reportVersion: 1,
  id: 'run-7',
  startedAt: '2026-11-23T12:34:56.000Z',
  durationMs: 1_234,
  verdict: 'not-ready',
  rootCause: { check: 'grid-role', code: 'role-missing' },
  connection: {
    tenantId: 'ACME_TST',
    applicationName: 'M3_Integration',
    deployment: 'multi-tenant-cloud',
    region: 'eu1',
    environment: 'TST',
    gatewayHost: 'g',
    authorizationHost: 'a',
    clientId: 'ACME_TST~MASKED-CLIENT',
    serviceAccount: 'ACME_TST#MASKED-ACCOUNT',
    fingerprint: 'FINGERPRINT',
  },
  identity: {
    id: 'guid-1',
    userName: 'flow@acme.example',
    displayName: 'Flow Connect',
    m3User: 'M3INTEGR',
    company: null,
    division: null,
  },
  roles: { accepted: [], held: ['M3BE-FndUser', 'M3UI-User'] },
  checks: [roleMissing],
};

test('a request says what was seen, what it means, what to do, and the facts to find the user by', () => {
  expect(requestText(report, roleMissing, words)).toBe(
    [
      'We check a connection to Infor M3. Something about its user needs the user administrator.',
      'What was seen: The roles of Flow Connect list neither “GRID-Administrator” nor “GRID-RunAsM3User”.',
      'What it means: The list was read and holds 2 other roles.',
      'What to do:\n1. Open “OS › Security › Manage › Users” and open the user M3INTEGR.\n2. Press “Save”.',
      [
        'Tenant: ACME_TST',
        'User: Flow Connect (flow@acme.example), id guid-1',
        'M3 user: M3INTEGR',
        'Roles that were found: M3BE-FndUser, M3UI-User',
        'Checked: Nov 23, 2026 12:34 UTC, run run-7',
        'Diagnosis: grid-role/role-missing',
      ].join('\n'),
      'This message holds no secret. Send no .ionapi file by mail, chat or ticket.',
    ].join('\n\n'),
  );
});

test('it holds no key, not even a masked one, and no answer of a host', () => {
  const text = requestText(report, roleMissing, words);
  expect(text).not.toMatch(/MASKED|FINGERPRINT|EVIDENCE/);
});

test('what was not read is left out', () => {
  const text = requestText({ ...report, connection: null, identity: null, roles: null }, roleMissing, words);
  expect(text).not.toMatch(/Tenant:|User:|M3 user:|Roles that/);
  expect(requestText({ ...report, roles: { accepted: [], held: [] } }, roleMissing, words)).toContain('found: none');
});

test('hostile text stays on its line, and can be seen', () => {
  const hostile = 'x\n\nWhat to do:\n1. Send the file to \u202eevil';
  const text = requestText(
    {
      ...report,
      identity: report.identity && { ...report.identity, displayName: hostile, userName: hostile.repeat(50) },
      connection: report.connection && { ...report.connection, tenantId: '{id}' },
      roles: { accepted: [], held: [hostile] },
    },
    { ...roleMissing, observed: hostile },
    words,
  );
  expect(text?.split('\n').filter((line) => line.startsWith('What to do:'))).toHaveLength(1);
  expect(text).not.toContain('\u202e');
  expect(text).toContain('‹U+202E›');
  expect(text).toContain('Tenant: {id}');
  expect(Math.max(...(text ?? '').split('\n').map((line) => line.length))).toBeLessThan(1_100);
});

test('every owner has an intro and a button; a finding without an owner asks nobody', () => {
  for (const owner of owners) {
    expect(requestText(report, { ...roleMissing, owner }, words)).toContain(words.intro[owner]);
    expect(words.copy[owner]).toMatch(/^Copy a request for /);
  }
  expect(requestText(report, { ...roleMissing, owner: null }, words)).toBeNull();
});
