import { defineScenario, notReady, readyWithWarning } from '../define-scenario.ts';
import { warned } from '../expectations.ts';
import { without, withText } from '../ionapi-file.ts';
import type { Scenario } from '../scenario.ts';

/** Files that are JSON of the right kind, but not the file that was wanted. */
export const fileContentScenarios: readonly Scenario[] = [
  defineScenario({
    id: 'property-missing',
    tenantId: 'PROPERTYMISSING_TST',
    title: 'The file has lost two of its properties',
    family: 'file',
    expect: notReady('file-properties', 'property-missing', { owner: 'api-administrator' }),
    edit: (file) => without(file, 'cs', 'ot'),
  }),
  defineScenario({
    id: 'property-blank',
    tenantId: 'PROPERTYBLANK_TST',
    title: 'Somebody has taken the client secret out of the file',
    family: 'file',
    expect: notReady('file-properties', 'property-blank', { owner: 'api-administrator' }),
    edit: (file) => ({ ...file, cs: '' }),
  }),
  defineScenario({
    id: 'property-type',
    tenantId: 'PROPERTYTYPE_TST',
    title: 'The tenant in the file is a number',
    family: 'file',
    expect: notReady('file-properties', 'property-type', { owner: 'api-administrator' }),
    edit: (file) => ({ ...file, ti: 4711 }),
  }),
  defineScenario({
    id: 'service-account-missing',
    tenantId: 'NOACCOUNT_TST',
    title: 'Create Service Account was off',
    family: 'file',
    // The network checks need the addresses only, so they run and pass.
    expect: notReady('service-account', 'service-account-missing', { owner: 'api-administrator' }),
    edit: (file) => without(file, 'saak', 'sask'),
  }),
  defineScenario({
    id: 'app-type-interactive',
    tenantId: 'INTERACTIVE_TST',
    title: 'The app is of type Web, not Backend Service',
    family: 'file',
    expect: notReady('service-account', 'app-type-interactive', { owner: 'api-administrator' }),
    // Whether `dt` differs for a Web app is not known, so it is left out.
    edit: (file) => ({
      ...without(file, 'dt', 'saak', 'sask'),
      ru: 'https://app.acme.example/oauth2/callback',
    }),
  }),
  defineScenario({
    id: 'service-account-incomplete',
    tenantId: 'HALFACCOUNT_TST',
    title: 'The file has the access key but not the secret key',
    family: 'file',
    expect: notReady('service-account', 'service-account-incomplete', { owner: 'api-administrator' }),
    edit: (file) => without(file, 'sask'),
  }),
  defineScenario({
    id: 'service-account-prefix',
    tenantId: 'ACCOUNTPREFIX_TST',
    title: 'The access key has lost the tenant in front of it',
    family: 'file',
    // The authorization server does not know such a key, and says so (inferred).
    expect: notReady('access-token', 'invalid-grant', {
      owner: 'api-administrator',
      also: [warned('service-account', 'service-account-prefix', 'api-administrator')],
    }),
    edit: (file) => withText(file, 'saak', (saak) => saak.split('#').at(-1) ?? ''),
  }),
  defineScenario({
    id: 'tenant-unexpected',
    tenantId: 'UNEXPECTED_TST',
    title: 'The file is for another tenant than the one that was meant',
    family: 'file',
    expect: readyWithWarning('file-consistency', 'tenant-unexpected', { owner: 'api-administrator' }),
    needs: { expectedTenant: 'UNEXPECTED_PRD' },
  }),
  defineScenario({
    id: 'tenant-mismatch',
    tenantId: 'MISMATCH_TST',
    title: 'The service account says that it is from another tenant',
    family: 'file',
    expect: readyWithWarning('file-consistency', 'tenant-mismatch', { owner: 'api-administrator' }),
    // That such a pair works at all is made up: it shows the warning on its own.
    accessKeyTenant: 'MISMATCH_TRN',
  }),
];
