import type { Scenario } from '../scenario.ts';
import { encryptionScenarios } from './encryption.ts';
import { fileAddressScenarios } from './file-addresses.ts';
import { fileContentScenarios } from './file-content.ts';
import { fileFormatScenarios } from './file-format.ts';
import { gatewayScenarios } from './gateway.ts';
import { healthyAnswerScenarios } from './healthy-answers.ts';
import { healthyFileScenarios } from './healthy-files.ts';
import { healthyM3Scenarios } from './healthy-m3.ts';
import { healthyScenarios } from './healthy.ts';
import { m3ApiScenarios } from './m3-api.ts';
import { m3Scenarios } from './m3.ts';
import { networkScenarios } from './network.ts';
import { oauthOutageScenarios } from './oauth-outages.ts';
import { oauthScenarios } from './oauth.ts';
import { roleScenarios } from './roles.ts';
import { runAsScenarios } from './run-as.ts';
import { tokenScenarios } from './tokens.ts';

/** Every scenario, in the order in which a person would meet them. */
export const scenarios: readonly Scenario[] = [
  ...healthyScenarios,
  ...healthyFileScenarios,
  ...healthyAnswerScenarios,
  ...healthyM3Scenarios,
  ...fileFormatScenarios,
  ...fileContentScenarios,
  ...fileAddressScenarios,
  ...networkScenarios,
  ...encryptionScenarios,
  ...oauthScenarios,
  ...oauthOutageScenarios,
  ...tokenScenarios,
  ...gatewayScenarios,
  ...roleScenarios,
  ...m3ApiScenarios,
  ...m3Scenarios,
  ...runAsScenarios,
];
