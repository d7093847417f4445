import { defineScenario, notReady } from '../define-scenario.ts';
import type { Origins, Scenario } from '../scenario.ts';

type Hosts = { readonly gateway: string; readonly authorization: string };

/** Both hosts of the file are the same one. */
function both(origin: (origins: Origins) => string): (origins: Origins) => Hosts {
  return (origins) => ({ gateway: origin(origins), authorization: origin(origins) });
}

/** What can go wrong before a tenant has said anything. Where both hosts fail, the authorization server comes first. */
export const networkScenarios: readonly Scenario[] = [
  defineScenario({
    id: 'connection-refused',
    edition: 'on-premises',
    title: 'Nothing listens where the gateway should be',
    family: 'network',
    // Only the gateway, whose port 7443 is the one that firewalls keep closed: the token is still given.
    expect: notReady('gateway', 'connection-refused'),
    hosts: ({ closed, http }) => ({ gateway: closed, authorization: http }),
  }),
  defineScenario({
    id: 'name-not-found',
    tenantId: 'NAMENOTFOUND_TST',
    title: 'The host names in the file do not exist',
    family: 'network',
    expect: notReady('authorization-server', 'name-not-found'),
    hosts: both(({ unknownName }) => unknownName),
  }),
  defineScenario({
    id: 'certificate-untrusted',
    edition: 'on-premises',
    title: 'The server signed its certificate itself',
    family: 'network',
    expect: notReady('authorization-server', 'certificate-untrusted'),
    hosts: both(({ selfSigned }) => selfSigned),
  }),
  defineScenario({
    id: 'certificate-expired',
    tenantId: 'CERTEXPIRED_TST',
    title: 'The certificate of the server has expired',
    family: 'network',
    expect: notReady('authorization-server', 'certificate-expired'),
    hosts: both(({ expired }) => expired),
  }),
  defineScenario({
    id: 'certificate-name',
    tenantId: 'CERTNAME_TST',
    title: 'The certificate of the server is for another name',
    family: 'network',
    expect: notReady('authorization-server', 'certificate-name'),
    hosts: both(({ otherName }) => otherName),
  }),
  defineScenario({
    id: 'host-not-allowed',
    tenantId: 'HOSTNOTALLOWED_TST',
    title: 'The operator has not allowed the hosts in the file',
    family: 'network',
    // A judgement of the file, made before anything is sent.
    expect: notReady('file-endpoints', 'host-not-allowed'),
    hosts: ({ unlistedGateway, unlistedAuthorization }) => ({
      gateway: unlistedGateway,
      authorization: unlistedAuthorization,
    }),
  }),
];
