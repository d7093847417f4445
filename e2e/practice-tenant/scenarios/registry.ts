import type { Scenario } from '../scenario.ts';
import { fileContentScenarios } from './file-content.ts';
import { fileFormatScenarios } from './file-format.ts';
import { gatewayScenarios } from './gateway.ts';
import { healthyScenarios } from './healthy.ts';
import { m3Scenarios } from './m3.ts';
import { networkScenarios } from './network.ts';
import { oauthScenarios } from './oauth.ts';
import { roleScenarios } from './roles.ts';

/** Every scenario, in the order in which a person would meet them. */
export const scenarios: readonly Scenario[] = [
  ...healthyScenarios,
  ...fileFormatScenarios,
  ...fileContentScenarios,
  ...networkScenarios,
  ...oauthScenarios,
  ...gatewayScenarios,
  ...roleScenarios,
  ...m3Scenarios,
];
