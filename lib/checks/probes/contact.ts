import type { IonapiProperties } from '../../domain/file/ionapi-file';
import { contactHost } from '../../infor/gateway';
import type { ContactArtifact } from '../artifacts';
import { propertiesFor } from './credentials';
import { type ProbeContext, shortDeadlineMs } from './define-probe';

/** First contact with the host that one of the file's addresses names. */
const contactProbe =
  (addressOf: (file: IonapiProperties) => string) =>
  async (context: ProbeContext): Promise<ContactArtifact> => {
    const url = new URL(addressOf(await propertiesFor(context)));
    const exchange = await contactHost(url.href, context.transport, {
      deadlineMs: shortDeadlineMs(context),
      reader: context.reader,
    });
    return {
      url,
      exchanges: [exchange],
      proxy: context.transport.proxyFor(url),
      certificateValidTo: context.transport.certificateOf(url)?.validTo ?? null,
      at: context.now(),
    };
  };

export const probeAuthorizationServer = contactProbe((file) => file.authorizationServerUrl);
export const probeGateway = contactProbe((file) => file.gatewayUrl);
