import type { Endpoint, Reply, Scenario } from './scenario.ts';
import type { Turns } from './turns.ts';

/**
 * The reply of an endpoint as the scenario wants it sent: something else to the first of every two requests, and JSON
 * in its way of delivery. `client` tells apart whose turns are counted.
 */
export function asBehaved(
  turns: Turns,
  { id, behaviour }: Scenario,
  endpoint: Endpoint,
  client: string,
  answer: () => Reply,
): Reply {
  const first = behaviour.first[endpoint];
  const isOut = first !== undefined && turns.isFirst(`${id} ${endpoint} ${client}`);
  const reply = isOut ? first : answer();
  const delivery = behaviour.delivery[endpoint];
  return reply.kind === 'json' && delivery !== undefined ? { ...reply, delivery } : reply;
}
