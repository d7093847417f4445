import { healthyScenario } from '../define-scenario.ts';
import { passed, readyShowing } from '../expectations.ts';
import { without, withText } from '../ionapi-file.ts';
import { withGroups } from '../persons.ts';
import type { Scenario } from '../scenario.ts';

/** Tenants where everything is as the guide says, each in another of the shapes that Infor has. */
export const healthyScenarios: readonly Scenario[] = [
  healthyScenario({
    id: 'healthy',
    tenantId: 'HEALTHY_TST',
    title: 'Everything is set up, and the user holds GRID-RunAsM3User',
    expect: readyShowing(passed('grid-role', 'role-held'), passed('token-revocation', 'revoked')),
  }),
  healthyScenario({
    id: 'healthy-administrator',
    tenantId: 'ADMINISTRATOR_TST',
    title: 'The user holds GRID-Administrator only',
    expect: readyShowing(passed('grid-role', 'role-held')),
    person: withGroups(['GRID-Administrator', 'M3BE-FndUser'], true),
  }),
  healthyScenario({
    id: 'healthy-production',
    tenantId: 'HEALTHY_PRD',
    title: 'The file is for a production tenant',
  }),
  healthyScenario({
    id: 'healthy-on-premises',
    edition: 'on-premises',
    title: 'The installation is on-premises',
    expect: readyShowing(passed('token-claims', 'token-opaque')),
  }),
  healthyScenario({
    id: 'healthy-on-premises-two-ports',
    edition: 'on-premises',
    title: 'On-premises, gateway and authorization server have ports of their own, and roots that answer otherwise',
    // As 7443 and 2443 on one host; a `pu` without its slash was seen there (public clients).
    hosts: ({ rootNotFound, rootFailing }) => ({ gateway: rootNotFound, authorization: rootFailing }),
    edit: (file) => withText(file, 'pu', (pu) => pu.replace(/\/$/, '')),
  }),
  healthyScenario({
    id: 'healthy-root-redirects',
    tenantId: 'ROOTREDIRECT_TST',
    title: 'The root of the gateway leads to the portal',
    hosts: ({ rootRedirecting, http }) => ({ gateway: rootRedirecting, authorization: http }),
  }),
  healthyScenario({
    id: 'healthy-root-fails',
    tenantId: 'ROOTFAILS_TST',
    title: 'The root of the gateway fails, and that of the authorization server leads elsewhere',
    hosts: ({ rootFailing, rootRedirecting }) => ({ gateway: rootFailing, authorization: rootRedirecting }),
  }),
  healthyScenario({
    id: 'healthy-opaque',
    tenantId: 'OPAQUE_TST',
    title: 'The token is opaque, so nothing can be read from it',
    expect: readyShowing(passed('token-claims', 'token-opaque')),
    behaviour: { token: { kind: 'issue', format: 'opaque' } },
  }),
  healthyScenario({
    id: 'healthy-no-revocation',
    tenantId: 'NOREVOCATION_TST',
    title: 'The file names no revocation endpoint',
    expect: readyShowing(passed('token-revocation', 'revocation-unavailable')),
    edit: (file) => without(file, 'or'),
  }),
  healthyScenario({
    id: 'healthy-run-as',
    tenantId: 'RUNAS_TST',
    title: 'Run as JOBOWNER: M3 lets the user act as another one',
    expect: readyShowing(passed('run-as', 'run-as-effective')),
    needs: { runAs: 'JOBOWNER' },
  }),
];
