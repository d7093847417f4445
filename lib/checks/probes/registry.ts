import type { Artifacts } from '../artifacts';
import { probeAuthorizationServer, probeGateway } from './contact';
import type { Probe } from './define-probe';
import { probeIdentity, probeM3, probeM3User, probeRunAs } from './gateway';
import { probeRevocation } from './revocation';
import { probeClaims, probeToken } from './token';

/** What a run is given; everything else is gathered. */
export type GivenArtifact = 'file' | 'input';

/** Which probe gathers which artifact. */
export const probes: { [Name in Exclude<keyof Artifacts, GivenArtifact>]: Probe<Name> } = {
  authorizationServerContact: probeAuthorizationServer,
  gatewayContact: probeGateway,
  token: probeToken,
  claims: probeClaims,
  identity: probeIdentity,
  m3: probeM3,
  m3User: probeM3User,
  runAs: probeRunAs,
  revocation: probeRevocation,
};
