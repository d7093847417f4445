import 'server-only';
import { type PracticeScenario, practiceScenariosSchema } from './domain/report/practice-scenario';
import { jsonObjectOf } from './infor/answer';
import type { HttpAnswer, Transport } from './infor/transport';

/** The practice tenant's files. It is a program of its own beside the wizard; the wizard knows its address only. */
export interface Practice {
  url: string;
  /** null: the practice tenant does not answer */
  scenarios: () => Promise<PracticeScenario[] | null>;
  /** null: there is no such scenario, or no answer */
  file: (id: string) => Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null>;
}

const deadlineMs = 5_000;

/** Reads from the practice tenant through the same outbound door as everything else. */
export function createPractice(url: URL, open: () => Transport): Practice {
  const get = async (path: string): Promise<HttpAnswer | null> => {
    const transport = open();
    try {
      const signal = new AbortController().signal;
      const answer = await transport.send({ method: 'GET', url: new URL(path, url), headers: {}, deadlineMs, signal });
      return answer.ok && answer.value.status === 200 ? answer.value : null;
    } finally {
      await transport.close();
    }
  };
  const scenarios = async () => {
    const answer = await get('/scenarios');
    if (!answer) return null;
    const parsed = practiceScenariosSchema.safeParse(jsonObjectOf(answer.body));
    return parsed.success ? parsed.data.scenarios : null;
  };
  return {
    url: url.href,
    scenarios,
    file: async (id) => {
      const scenario = (await scenarios())?.find((candidate) => candidate.id === id);
      const answer = scenario ? await get(`/scenarios/${encodeURIComponent(id)}/file`) : null;
      return scenario && answer ? { name: scenario.fileName, bytes: new Uint8Array(answer.bytes) } : null;
    },
  };
}
