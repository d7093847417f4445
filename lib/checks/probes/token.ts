import { requestToken } from '../../infor/token-endpoint';
import { readTokenClaims } from '../../infor/token-claims';
import { propertiesFor, tokenFor } from './credentials';
import { type Probe, shortDeadlineMs } from './define-probe';

/** Asks for the run's one token. */
export const probeToken: Probe<'token'> = async (context) =>
  requestToken(await propertiesFor(context), context.transport, {
    deadlineMs: shortDeadlineMs(context),
    reader: context.reader,
  });

/** Reads the token's claims; nothing is sent. */
export const probeClaims: Probe<'claims'> = async (context) => {
  const [file, { accessToken }, answer] = await Promise.all([
    propertiesFor(context),
    tokenFor(context),
    context.artifact('token'),
  ]);
  const outcome = answer.exchanges.at(-1)?.outcome;
  const date = outcome?.ok ? Date.parse(outcome.value.headers.get('date') ?? '') : Number.NaN;
  return {
    claims: readTokenClaims(accessToken),
    fileTenant: file.tenantId,
    hasScopes: file.scopes.length > 0,
    receivedAt: context.now(),
    serverTime: Number.isNaN(date) ? null : date,
  };
};
