import type { APIRequestContext, APIResponse } from '@playwright/test';
import { checklistSchema, type Checklist, type Task } from '@/lib/domain/checklist/checklist';

/** A link to a checklist, by the API. */
export class ChecklistClient {
  readonly request: APIRequestContext;
  readonly token: string;

  constructor(request: APIRequestContext, token: string) {
    this.request = request;
    this.token = token;
  }

  /** Starts a checklist and holds its managing link. */
  static async start(request: APIRequestContext, name = 'Acme to M3'): Promise<ChecklistClient> {
    const answer = await request.post('/api/checklists', { data: { name } });
    const { links } = (await answer.json()) as { links: { manage: string } };
    return new ChecklistClient(request, tokenIn(links.manage));
  }

  get page(): string {
    return `/c/${this.token}`;
  }

  send(method: string, path = '', data?: unknown, headers: Record<string, string> = {}): Promise<APIResponse> {
    return this.request.fetch(`/api/checklists/current${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, ...headers },
      ...(data === undefined ? {} : { data }),
    });
  }

  async read(): Promise<Checklist> {
    const answer = await this.send('GET');
    if (!answer.ok()) throw new Error(`the checklist answers ${answer.status()}`);
    return checklistSchema.parse(await answer.json());
  }

  async task(id: Task['id']): Promise<Task> {
    const task = (await this.read()).tasks.find((one) => one.id === id);
    if (!task) throw new Error(`the link shows no task ${id}`);
    return task;
  }

  /** Makes another link to the same checklist. */
  async link(request: Record<string, unknown>): Promise<ChecklistClient & { id: string }> {
    const answer = await this.send('POST', '/links', { label: 'Colleague', ...request });
    if (answer.status() !== 201) throw new Error(`no link: ${await answer.text()}`);
    const { id, url } = (await answer.json()) as { id: string; url: string };
    return Object.assign(new ChecklistClient(this.request, tokenIn(url)), { id });
  }

  /** Verifies a practice file and writes the result to this checklist. */
  async verify(practiceId: string): Promise<APIResponse> {
    const file = await this.request.get(`/practice/${practiceId}/file`);
    return this.request.post('/api/verifications', {
      headers: { accept: 'application/json' },
      multipart: {
        file: { name: 'practice.ionapi', mimeType: 'application/octet-stream', buffer: await file.body() },
        checklist: this.token,
      },
    });
  }
}

/** The token in a link's address. */
export const tokenIn = (url: string): string => /\/c\/([A-Za-z0-9_-]{43})(?:\?|$)/.exec(url)?.[1] ?? '';
