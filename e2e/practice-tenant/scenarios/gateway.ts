import { defineScenario, notReady, undecided } from '../define-scenario.ts';
import { UNAUTHORIZED, UNAVAILABLE } from '../gateway-replies.ts';
import type { Scenario } from '../scenario.ts';

/** What the gateway and IFS can say about the token and its user. */
export const gatewayScenarios: readonly Scenario[] = [
  defineScenario({
    id: 'token-rejected',
    tenantId: 'TOKENREJECTED_TST',
    title: 'The gateway refuses the token',
    family: 'gateway',
    expect: notReady('identity', 'token-rejected'),
    behaviour: { identity: UNAUTHORIZED, m3: UNAUTHORIZED },
  }),
  defineScenario({
    id: 'scope-missing',
    tenantId: 'SCOPEMISSING_TST',
    title: 'Scopes are enforced, and the app lacks the one for IFS',
    family: 'gateway',
    expect: notReady('identity', 'scope-missing'),
    scopes: ['Infor-M3'],
    behaviour: { enforcesScopes: true },
  }),
  defineScenario({
    id: 'user-missing',
    tenantId: 'USERMISSING_TST',
    title: 'The service account has no user, and only IFS shows it',
    family: 'gateway',
    expect: notReady('identity', 'user-missing'),
    person: null,
    behaviour: { token: { kind: 'issue', format: 'opaque' } },
  }),
  defineScenario({
    id: 'gateway-failed',
    tenantId: 'GATEWAYFAILED_TST',
    title: 'The gateway is out of service',
    family: 'gateway',
    // Its root still answers, so that the network check passes. M3 is undecided too, but comes later.
    expect: undecided('identity', 'gateway-failed'),
    behaviour: { identity: UNAVAILABLE, m3: UNAVAILABLE },
  }),
];
