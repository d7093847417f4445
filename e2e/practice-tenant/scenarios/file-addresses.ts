import { defineScenario, notReady } from '../define-scenario.ts';
import { warned } from '../expectations.ts';
import { withText } from '../ionapi-file.ts';
import type { Scenario } from '../scenario.ts';

/** Files whose addresses must not be used as they stand. Nothing is sent for any of them. */
export const fileAddressScenarios: readonly Scenario[] = [
  defineScenario({
    id: 'endpoint-malformed',
    tenantId: 'ENDPOINTBLANK_TST',
    title: 'The address of the gateway was broken by a line end',
    family: 'file',
    expect: notReady('file-endpoints', 'endpoint-malformed', { owner: 'api-administrator' }),
    edit: (file) => withText(file, 'iu', (iu) => iu.replace('://', '://\n')),
  }),
  defineScenario({
    id: 'endpoint-malformed-query',
    tenantId: 'ENDPOINTQUERY_TST',
    title: 'The address of the authorization server was copied from a browser',
    family: 'file',
    expect: notReady('file-endpoints', 'endpoint-malformed', { owner: 'api-administrator' }),
    edit: (file) => withText(file, 'pu', (pu) => `${pu}?session=practice#top`),
  }),
  defineScenario({
    id: 'endpoint-insecure',
    edition: 'on-premises',
    title: 'The address of the gateway is not encrypted',
    family: 'file',
    expect: notReady('file-endpoints', 'endpoint-insecure', { owner: 'api-administrator' }),
    hosts: ({ unlistedGateway, http }) => ({
      gateway: unlistedGateway.replace('https:', 'http:'),
      authorization: http,
    }),
  }),
  defineScenario({
    id: 'endpoint-path-unsafe',
    tenantId: 'ENDPOINTPATH_TST',
    title: 'The token path in the file is a whole address, of another host',
    family: 'file',
    expect: notReady('file-endpoints', 'endpoint-path-unsafe', { owner: 'api-administrator' }),
    edit: (file) => ({ ...file, ot: 'https://authorization.unlisted.example/as/token.oauth2' }),
  }),
  defineScenario({
    id: 'host-not-allowed',
    tenantId: 'HOSTNOTALLOWED_TST',
    title: 'The operator has not allowed the hosts in the file',
    family: 'network',
    // A judgement of the file, made before anything is sent.
    expect: notReady('file-endpoints', 'host-not-allowed', { owner: 'operator' }),
    hosts: ({ unlistedGateway, unlistedAuthorization }) => ({
      gateway: unlistedGateway,
      authorization: unlistedAuthorization,
    }),
  }),
  defineScenario({
    id: 'region-mismatch',
    tenantId: 'REGIONMISMATCH_TST',
    title: 'Gateway and authorization server are of two regions, and of a port that the cloud does not have',
    family: 'file',
    // Infor's own names, so that there is a region: the port keeps every request away from them.
    expect: notReady('file-endpoints', 'host-not-allowed', {
      owner: 'operator',
      also: [warned('file-consistency', 'region-mismatch', 'api-administrator')],
    }),
    hosts: () => ({
      gateway: 'https://mingle-ionapi.eu1.inforcloudsuite.com:4400',
      authorization: 'https://mingle-sso.se1.inforcloudsuite.com:4400',
    }),
  }),
];
