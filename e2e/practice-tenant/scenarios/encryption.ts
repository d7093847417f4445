import { defineScenario, readyWithWarning } from '../define-scenario.ts';
import { warned } from '../expectations.ts';
import { both, bothFail } from '../network-expectations.ts';
import type { Scenario } from '../scenario.ts';

/** What can be wrong with the encryption. */
export const encryptionScenarios: readonly Scenario[] = [
  defineScenario({
    id: 'certificate-untrusted',
    edition: 'on-premises',
    title: 'The server signed its certificate itself',
    family: 'network',
    expect: bothFail('certificate-untrusted'),
    hosts: both(({ selfSigned }) => selfSigned),
  }),
  defineScenario({
    id: 'certificate-unknown-authority',
    edition: 'on-premises',
    title: 'The certificate is from an authority that nobody knows',
    family: 'network',
    expect: bothFail('certificate-untrusted'),
    hosts: both(({ unknownAuthority }) => unknownAuthority),
  }),
  defineScenario({
    id: 'certificate-chain-incomplete',
    edition: 'on-premises',
    title: 'The server sends its certificate without the one between it and the authority',
    family: 'network',
    expect: bothFail('certificate-untrusted'),
    hosts: both(({ incompleteChain }) => incompleteChain),
  }),
  defineScenario({
    id: 'certificate-expired',
    tenantId: 'CERTEXPIRED_TST',
    title: 'The certificate of the server has expired',
    family: 'network',
    expect: bothFail('certificate-expired'),
    hosts: both(({ expired }) => expired),
  }),
  defineScenario({
    id: 'certificate-not-yet-valid',
    tenantId: 'CERTEARLY_TST',
    title: 'The certificate of the server is not valid yet',
    family: 'network',
    expect: bothFail('certificate-expired'),
    hosts: both(({ notYetValid }) => notYetValid),
  }),
  defineScenario({
    id: 'certificate-name',
    tenantId: 'CERTNAME_TST',
    title: 'The certificate of the server is for another name',
    family: 'network',
    expect: bothFail('certificate-name'),
    hosts: both(({ otherName }) => otherName),
  }),
  defineScenario({
    id: 'certificate-expiring',
    edition: 'on-premises',
    title: 'The certificate of the server ends in ten days',
    family: 'network',
    expect: readyWithWarning('authorization-server', 'certificate-expiring', {
      owner: 'network',
      also: [warned('gateway', 'certificate-expiring', 'network')],
    }),
    hosts: both(({ expiring }) => expiring),
  }),
  defineScenario({
    id: 'tls-failed',
    edition: 'on-premises',
    title: 'The server is not encrypted, although its address says so',
    family: 'network',
    expect: bothFail('tls-failed'),
    hosts: both(({ notTls }) => notTls),
  }),
  defineScenario({
    id: 'tls-failed-old-version',
    edition: 'on-premises',
    title: 'The server knows only versions of TLS that are no longer safe',
    family: 'network',
    expect: bothFail('tls-failed'),
    hosts: both(({ oldTls }) => oldTls),
  }),
];
