'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { nameLengthMax, startRequestSchema } from '@/lib/domain/checklist/checklist-requests';
import type { StartState } from '@/lib/domain/checklist/link-form-state';
import { clientAddressOf } from '@/lib/http/client-address';
import type { Words } from '@/lib/i18n/words';
import { runtime } from '@/lib/runtime';
import { cookieEdition } from '../cookie-edition';
import { ownSiteOnly } from '../own-site';
import { requestWords } from '../request-words';

/** Starts a checklist and leads to it, by the link that manages it. */
export async function startChecklist(_previous: StartState, form: FormData): Promise<StartState> {
  await ownSiteOnly();
  const words = await requestWords();
  const given = form.get('name');
  const name = typeof given === 'string' ? given : '';
  const refuse = (field: 'name' | null, text: string): StartState => ({ name, problem: { field, text } });
  const request = startRequestSchema.safeParse({ name });
  if (!request.success) return refuse('name', nameFault(name, words));

  const { settings, access, startLimit, checklists, isOutage } = runtime();
  const sent = await headers();
  if (!access.mayStart(sent)) return refuse(null, words('problem.access-detail'));
  const seconds = startLimit.count(clientAddressOf(sent, settings.TRUSTED_PROXY_HOPS));
  if (seconds !== null) return refuse(null, words('share.start-limited', { seconds }));
  const started = await checklists
    .start(request.data.name, words('checklist.first-link-label'), await cookieEdition())
    .catch((error: unknown) => {
      if (isOutage(error)) return null;
      throw error;
    });
  if (!started) return refuse(null, words('share.start-outage'));
  redirect(`/c/${started.token}?new=1`);
}

function nameFault(name: string, words: Words): string {
  const { length } = [...name.trim()];
  return length === 0
    ? words('share.start-name-empty')
    : words('share.start-name-long', { count: length, max: nameLengthMax });
}
