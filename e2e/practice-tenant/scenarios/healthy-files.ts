import { healthyScenario } from '../define-scenario.ts';
import { minified, utf16WithBom, utf8, without, withText } from '../ionapi-file.ts';
import type { IonapiFile } from '../ionapi-file.ts';
import type { Scenario } from '../scenario.ts';

/** Good files that look otherwise: of other releases, saved again, or with what only some of them have. */
export const healthyFileScenarios: readonly Scenario[] = [
  healthyScenario({
    id: 'healthy-resaved',
    tenantId: 'RESAVED_TST',
    title: 'The file was saved again by a Windows editor, in UTF-16 with other line ends',
    write: (file) => utf16WithBom(pretty(file).replaceAll('\n', '\r\n')),
  }),
  healthyScenario({
    id: 'healthy-utf8-bom',
    tenantId: 'UTF8BOM_TST',
    title: 'The file was saved again with a byte order mark and other line ends',
    write: (file) => utf8(`\uFEFF${pretty(file).replaceAll('\n', '\r\n')}`),
  }),
  healthyScenario({
    id: 'healthy-pretty-printed',
    tenantId: 'PRETTY_TST',
    title: 'The file has a line for each property, and blank ones behind them',
    write: (file) => utf8(`${pretty(file)}\n\n`),
  }),
  healthyScenario({
    id: 'healthy-renamed-file',
    tenantId: 'RENAMED_TST',
    title: 'The file has another ending',
    extension: '.txt',
  }),
  healthyScenario({
    id: 'healthy-scopes-listed',
    tenantId: 'SCOPES_TST',
    title: 'Scopes are enforced, and the file lists those that are wanted',
    scopes: ['INFOR-IFS', 'Infor-M3', 'Infor-ION'],
    behaviour: { enforcesScopes: true },
  }),
  healthyScenario({
    id: 'healthy-scopes-empty',
    tenantId: 'NOSCOPES_TST',
    title: 'The file is of version 1.1 with an empty list of scopes',
    edit: (file) => ({ ...file, sc: [], v: '1.1' }),
  }),
  healthyScenario({
    id: 'healthy-scopes-null',
    tenantId: 'NULLSCOPES_TST',
    title: 'The list of scopes in the file is null, and its version is a number',
    edit: (file) => ({ ...file, sc: null, v: 1.1 }),
  }),
  healthyScenario({
    id: 'healthy-unknown-properties',
    tenantId: 'UNKNOWNKEYS_TST',
    title: 'The file has properties that nobody knows yet, and a higher version',
    edit: (file) => ({ ...file, v: '2.0', zz: { practice: ['of a later release', 1, null] } }),
  }),
  healthyScenario({
    id: 'healthy-few-properties',
    tenantId: 'FEWKEYS_TST',
    title: 'The file has only the properties that are needed',
    edit: (file) => without(file, 'dt', 'ev', 'v', 'oa'),
  }),
  healthyScenario({
    id: 'healthy-nulls',
    tenantId: 'NULLS_TST',
    title: 'Properties that nobody needs are null in the file',
    edit: (file) => ({ ...file, dt: null, ev: null, oa: null, ru: null }),
  }),
  healthyScenario({
    id: 'healthy-reversed-order',
    tenantId: 'REVERSED_TST',
    title: 'The properties stand in another order',
    edit: (file) => Object.fromEntries(Object.entries(file).reverse()),
  }),
  healthyScenario({
    id: 'healthy-no-slash',
    tenantId: 'NOSLASH_TST',
    title: 'The address of the authorization server has no slash at its end, that of the gateway has one',
    edit: (file) =>
      withText(
        withText(file, 'pu', (pu) => pu.replace(/\/$/, '')),
        'iu',
        (iu) => `${iu}/`,
      ),
  }),
  healthyScenario({
    id: 'healthy-upper-case-host',
    tenantId: 'UPPERHOST_TST',
    title: 'The addresses are by name, in capitals',
    // Addresses of this computer by another name; a port stands behind each of them.
    edit: (file) => withText(withText(file, 'iu', byName), 'pu', byName),
  }),
  healthyScenario({
    id: 'healthy-odd-tenant',
    tenantId: 'QA2FNBZCKUAUH7QB_DEM',
    title: 'The tenant has a name that is random',
  }),
];

function pretty(file: IonapiFile): string {
  return JSON.stringify(JSON.parse(minified(file)), null, 2);
}

function byName(address: string): string {
  return address.replace('//127.0.0.1:', '//LOCALHOST:');
}
