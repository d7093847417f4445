import { defineScenario, notReady, undecided } from '../define-scenario.ts';
import { both, bothFail, bothUndecided } from '../network-expectations.ts';
import type { Scenario } from '../scenario.ts';

/** What can go wrong before a tenant has said anything. Certificates have a list of their own. */
export const networkScenarios: readonly Scenario[] = [
  defineScenario({
    id: 'connection-refused',
    edition: 'on-premises',
    title: 'Nothing listens where the gateway should be',
    family: 'network',
    // Only the gateway, whose port 7443 is the one that firewalls keep closed: the token is still given.
    expect: notReady('gateway', 'connection-refused', { owner: 'network' }),
    hosts: ({ closed, http }) => ({ gateway: closed, authorization: http }),
  }),
  defineScenario({
    id: 'connection-refused-both',
    edition: 'on-premises',
    title: 'Nothing listens at either address',
    family: 'network',
    expect: bothFail('connection-refused'),
    hosts: both(({ closed }) => closed),
  }),
  defineScenario({
    id: 'connection-timed-out',
    edition: 'on-premises',
    title: 'The hosts take the connection and are silent',
    family: 'network',
    expect: bothUndecided('connection-timed-out'),
    hosts: both(({ silent }) => silent),
  }),
  defineScenario({
    id: 'connection-reset',
    edition: 'on-premises',
    title: 'A firewall cuts every connection',
    family: 'network',
    expect: bothUndecided('connection-reset'),
    hosts: both(({ resetting }) => resetting),
  }),
  defineScenario({
    id: 'connection-reset-in-handshake',
    edition: 'on-premises',
    title: 'A firewall cuts every encrypted connection before it stands',
    family: 'network',
    expect: bothUndecided('connection-reset'),
    hosts: both(({ resetting }) => resetting.replace('http:', 'https:')),
  }),
  defineScenario({
    id: 'connection-reset-not-http',
    edition: 'on-premises',
    title: 'The port of the gateway is that of a mail server',
    family: 'network',
    expect: undecided('gateway', 'connection-reset', { owner: 'network' }),
    hosts: ({ notHttp, http }) => ({ gateway: notHttp, authorization: http }),
  }),
  defineScenario({
    id: 'name-not-found',
    tenantId: 'NAMENOTFOUND_TST',
    title: 'The host names in the file do not exist',
    family: 'network',
    expect: bothFail('name-not-found'),
    hosts: both(({ unknownName }) => unknownName),
  }),
  defineScenario({
    id: 'name-lookup-failed',
    tenantId: 'NAMELOOKUP_TST',
    title: 'The name server does not answer',
    family: 'network',
    expect: bothUndecided('name-lookup-failed'),
    hosts: both(({ unansweredName }) => unansweredName),
    needs: { nameServer: 'silent' },
  }),
  defineScenario({
    id: 'address-not-allowed',
    edition: 'on-premises',
    title: 'The address in the file is one that nobody may be sent to',
    family: 'network',
    expect: bothFail('address-not-allowed', 'operator'),
    hosts: both(({ linkLocal }) => linkLocal),
  }),
  defineScenario({
    id: 'proxy-failed',
    tenantId: 'PROXYFAILED_TST',
    title: 'The company’s proxy wants to know who asks',
    family: 'network',
    expect: bothFail('proxy-failed', 'operator'),
    hosts: both(({ tls }) => tls),
    needs: { proxy: 'refusing' },
  }),
];
