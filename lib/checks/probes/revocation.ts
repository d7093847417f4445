import { revokeTokens } from '../../infor/revocation-endpoint';
import { propertiesFor, tokenFor } from './credentials';
import { type Probe, shortDeadlineMs } from './define-probe';

/** Gives the run's tokens back. */
export const probeRevocation: Probe<'revocation'> = async (context) => {
  const [file, token] = await Promise.all([propertiesFor(context), tokenFor(context)]);
  const { expiresInSeconds } = token;
  if (file.revocationPath === null) return { isOffered: false, exchanges: [], expiresInSeconds };
  const exchanges = await revokeTokens(file, file.revocationPath, token, context.transport, shortDeadlineMs(context));
  return { isOffered: true, exchanges, expiresInSeconds };
};
