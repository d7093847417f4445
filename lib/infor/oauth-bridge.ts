import 'server-only';
import type { Exchange } from './exchange';
import type { OutboundRequest } from './transport';

type BridgedRequest = Pick<OutboundRequest, 'method' | 'url' | 'headers' | 'body'>;
type OauthFetch = (
  url: string,
  options: { method: 'POST'; headers: Record<string, string>; body: URLSearchParams },
) => Promise<Response>;

/**
 * Lets oauth4webapi build a request and sends it through the outbound door. The library's own judgement of answers is
 * not used: it throws away what we must tell apart (an error body behind `WWW-Authenticate`, HTML, size).
 */
export async function bridgeFetch(
  send: (request: BridgedRequest) => Promise<Exchange>,
  build: (fetch: OauthFetch) => Promise<Response>,
): Promise<Exchange> {
  const sent: Exchange[] = [];
  await build(async (url, { method, headers, body }) => {
    sent.push(await send({ method, url: new URL(url), headers, body: body.toString() }));
    return new Response(null);
  });
  const [exchange] = sent;
  if (!exchange) throw new Error('oauth4webapi built no request');
  return exchange;
}
