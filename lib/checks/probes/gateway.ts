import { callGateway, gatewayCalls } from '../../infor/gateway';
import { asksForUserId, m3RecordIn, m3RefusalIn } from '../m3/m3-outcome';
import { gatewayAccess } from './credentials';
import { type Probe, shortDeadlineMs } from './define-probe';

/** Asks IFS who the token acts as, and which roles that user holds. */
export const probeIdentity: Probe<'identity'> = async (context) => {
  const access = await gatewayAccess(context);
  return {
    exchanges: [await callGateway(access, gatewayCalls.currentUser, { deadlineMs: shortDeadlineMs(context) })],
  };
};

/** Asks M3 for the data of its current user: what Infor's own H5 SDK does first. */
export const probeM3: Probe<'m3'> = async (context) => {
  const access = await gatewayAccess(context);
  return {
    exchanges: [await callGateway(access, gatewayCalls.m3UserData, { deadlineMs: context.tenantTimeoutMs })],
  };
};

/**
 * Some releases want the user id that others find out themselves (infor-cloud/m3-h5-sdk#23): then M3 is asked once who
 * the current user is, and for that user's data.
 */
export const probeM3User: Probe<'m3User'> = async (context) => {
  const first = (await context.artifact('m3')).exchanges.at(-1);
  const refusal = first ? m3RefusalIn(first.outcome) : null;
  if (!refusal || !asksForUserId(refusal)) return { exchanges: [], second: null };

  const access = await gatewayAccess(context);
  const deadlineMs = context.tenantTimeoutMs;
  const who = await callGateway(access, gatewayCalls.m3CurrentUser, { deadlineMs });
  const user = m3RecordIn(who.outcome)?.['USER'];
  if (user === undefined || user === '' || context.reader.aborted) return { exchanges: [who], second: null };
  const data = await callGateway(access, gatewayCalls.m3UserData, { deadlineMs, query: { USID: user } });
  return { exchanges: [who, data], second: data };
};

/** Compares M3's current user without and with `m3user=`. Both calls only read. */
export const probeRunAs: Probe<'runAs'> = async (context) => {
  const { runAs } = await context.artifact('input');
  const access = await gatewayAccess(context);
  const deadlineMs = context.tenantTimeoutMs;
  const own = await callGateway(access, gatewayCalls.m3CurrentUser, { deadlineMs });
  const user = m3RecordIn(own.outcome)?.['USER'] ?? '';
  const isSameUser = user.toUpperCase() === (runAs ?? '').trim().toUpperCase();
  if (user === '' || isSameUser || context.reader.aborted) return { exchanges: [own], own, asOther: null };
  const asOther = await callGateway(access, gatewayCalls.m3CurrentUser, {
    deadlineMs,
    query: { m3user: (runAs ?? '').trim() },
  });
  return { exchanges: [own, asOther], own, asOther };
};
