import { defineScenario, notReady, readyWithWarning } from '../define-scenario.ts';
import { without } from '../ionapi-file.ts';
import type { Scenario } from '../scenario.ts';

/** Files that are JSON of the right kind, but not the file that was wanted. */
export const fileContentScenarios: readonly Scenario[] = [
  defineScenario({
    id: 'property-missing',
    tenantId: 'PROPERTYMISSING_TST',
    title: 'The file has lost two of its properties',
    family: 'file',
    expect: notReady('file-properties', 'property-missing'),
    edit: (file) => without(file, 'cs', 'ot'),
  }),
  defineScenario({
    id: 'service-account-missing',
    tenantId: 'NOACCOUNT_TST',
    title: 'Create Service Account was off',
    family: 'file',
    // The network checks need the addresses only, so they run and pass.
    expect: notReady('service-account', 'service-account-missing'),
    edit: (file) => without(file, 'saak', 'sask'),
  }),
  defineScenario({
    id: 'app-type-interactive',
    tenantId: 'INTERACTIVE_TST',
    title: 'The app is of type Web, not Backend Service',
    family: 'file',
    expect: notReady('service-account', 'app-type-interactive'),
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
    expect: notReady('service-account', 'service-account-incomplete'),
    edit: (file) => without(file, 'sask'),
  }),
  defineScenario({
    id: 'tenant-mismatch',
    tenantId: 'MISMATCH_TST',
    title: 'The service account says that it is from another tenant',
    family: 'file',
    expect: readyWithWarning('file-consistency', 'tenant-mismatch'),
    // That such a pair works at all is made up: it shows the warning on its own.
    accessKeyTenant: 'MISMATCH_TRN',
  }),
];
