import 'server-only';
import type { LinkAccess } from '../checklists/link-access';
import { wordTask } from '../i18n/checklist-words';
import type { Locale } from '../i18n/locales';
import type { Runtime } from '../runtime';
import { eventStreamResponse, type ServerSentEvent } from './event-stream';

type Deps = Pick<Runtime, 'checklistEvents' | 'stopping'>;

/** What happens on a checklist as server-sent events, worded in the reader's language. */
export const checklistStream = (
  access: LinkAccess,
  request: Request,
  locale: Locale,
  { checklistEvents, stopping }: Deps,
): Response =>
  eventStreamResponse([request.signal, stopping], (signal) => {
    const { events, ended } = checklistEvents(access, request.headers.get('last-event-id'), signal);
    return { events: worded(events, locale), ended };
  });

async function* worded(
  events: ReturnType<Deps['checklistEvents']>['events'],
  locale: Locale,
): AsyncGenerator<ServerSentEvent | null> {
  for await (const event of events) {
    switch (event.type) {
      case 'task':
        yield { id: event.id, type: 'task', data: wordTask(event.task, locale) };
        break;
      case 'verification':
        yield { id: event.id, type: 'verification', data: { id: event.runId } };
        break;
      case 'quiet':
        yield null;
    }
  }
}
