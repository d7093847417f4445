import { defineScenario, ready } from '../define-scenario.ts';
import { utf16WithBom, without } from '../ionapi-file.ts';
import { withGroups } from '../persons.ts';
import type { Scenario } from '../scenario.ts';

/** Tenants where everything is as the guide says, each in another of the shapes that Infor has. */
export const healthyScenarios: readonly Scenario[] = [
  defineScenario({
    id: 'healthy',
    tenantId: 'HEALTHY_TST',
    title: 'Everything is set up, and the user holds GRID-RunAsM3User',
    family: 'healthy',
    expect: ready,
  }),
  defineScenario({
    id: 'healthy-administrator',
    tenantId: 'ADMINISTRATOR_TST',
    title: 'The user holds GRID-Administrator only',
    family: 'healthy',
    expect: ready,
    person: withGroups(['GRID-Administrator', 'M3BE-FndUser'], true),
  }),
  defineScenario({
    id: 'healthy-production',
    tenantId: 'HEALTHY_PRD',
    title: 'The file is for a production tenant',
    family: 'healthy',
    expect: ready,
  }),
  defineScenario({
    id: 'healthy-on-premises',
    edition: 'on-premises',
    title: 'The installation is on-premises',
    family: 'healthy',
    expect: ready,
  }),
  defineScenario({
    id: 'healthy-opaque',
    tenantId: 'OPAQUE_TST',
    title: 'The token is opaque, so nothing can be read from it',
    family: 'healthy',
    expect: ready,
    behaviour: { token: { kind: 'issue', format: 'opaque' } },
  }),
  defineScenario({
    id: 'healthy-no-revocation',
    tenantId: 'NOREVOCATION_TST',
    title: 'The file names no revocation endpoint',
    family: 'healthy',
    expect: ready,
    edit: (file) => without(file, 'or'),
  }),
  defineScenario({
    id: 'healthy-resaved',
    tenantId: 'RESAVED_TST',
    title: 'The file was saved again by a Windows editor, in UTF-16 with other line ends',
    family: 'healthy',
    expect: ready,
    write: (file) => utf16WithBom(`${JSON.stringify(file, null, 2)}\n`.replaceAll('\n', '\r\n')),
  }),
];
