import 'server-only';
import type { LinkAccess } from '../checklists/link-access';
import { wordTask } from '../i18n/checklist-words';
import type { Locale } from '../i18n/locales';
import { wordsFor } from '../i18n/words';
import type { Runtime } from '../runtime';
import { tooManyStreams } from './checklist-problems';
import { eventStreamResponse, type ServerSentEvent } from './event-stream';
import { problemResponse } from './problem';

type Deps = Pick<Runtime, 'checklistEvents' | 'streamSlots' | 'stopping'>;

/**
 * What happens on a checklist as server-sent events, worded in the reader's language; a problem where too many are
 * watching already.
 */
export function checklistStream(
  access: LinkAccess,
  request: Request,
  locale: Locale,
  { checklistEvents, streamSlots, stopping }: Deps,
): Response {
  const release = streamSlots(access.linkId);
  if (!release) return problemResponse(tooManyStreams(wordsFor(locale)));
  const produce = (signal: AbortSignal) => {
    const { events, ended } = checklistEvents(access, request.headers.get('last-event-id'), signal);
    return { events: worded(events, locale), ended };
  };
  return eventStreamResponse([request.signal, stopping], produce, release);
}

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
