import type { ServerResponse } from 'node:http';

import type { RequestLog } from './request-log.ts';
import type { Origins, Scenario } from './scenario.ts';
import { send } from './send-reply.ts';

const FILE_PATH = /^\/scenarios\/(?<id>[a-z0-9-]+)\/file$/;

type PracticeInterface = {
  readonly scenarios: readonly Scenario[];
  readonly origins: Origins;
  readonly log: RequestLog;
  readonly caPem: string;
};

/**
 * Answers what no Infor tenant has: the list of scenarios, their files, the recorded requests and the CA.
 * Returns false where the path is none of these.
 */
export function answerPractice(
  practice: PracticeInterface,
  method: string,
  path: string,
  response: ServerResponse,
): boolean {
  const fileOf = FILE_PATH.exec(path)?.groups?.id;
  switch (path) {
    case '/scenarios':
      sendJson(response, { scenarios: practice.scenarios.filter(isShownByUpload).map(listEntry) });
      return true;
    case '/requests':
      if (method === 'DELETE') {
        practice.log.clear();
        send(response, 204, null, '');
      } else {
        sendJson(response, { requests: practice.log.all() });
      }
      return true;
    case '/ca.pem':
      send(response, 200, 'application/x-pem-file', practice.caPem);
      return true;
    default:
      if (fileOf === undefined) {
        return false;
      }
      sendFile(practice, fileOf, response);
      return true;
  }
}

/** The others need something of the wizard's surroundings, or what its page does not ask for. */
function isShownByUpload({ needs }: Scenario): boolean {
  return needs === null || (needs.runAs !== undefined && needs.nameServer === undefined && needs.proxy === undefined);
}

function listEntry(scenario: Scenario): object {
  const { id, title, family, edition, fileName, expect, needs } = scenario;
  return { id, title, family, edition, fileName, expect, needs, href: `/scenarios/${id}/file` };
}

function sendFile(practice: PracticeInterface, id: string, response: ServerResponse): void {
  const scenario = practice.scenarios.find((one) => one.id === id);
  if (scenario === undefined) {
    send(response, 404, 'application/json', JSON.stringify({ error: 'No such scenario' }));
    return;
  }
  send(response, 200, 'application/octet-stream', scenario.file(practice.origins), {
    'content-disposition': `attachment; filename="${scenario.fileName}"`,
    'cache-control': 'no-store',
  });
}

function sendJson(response: ServerResponse, body: object): void {
  send(response, 200, 'application/json', JSON.stringify(body), { 'cache-control': 'no-store' });
}
