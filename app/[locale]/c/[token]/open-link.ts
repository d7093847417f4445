import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { readersLabel, withOwnLabels } from '@/lib/i18n/own-labels';
import { runtime } from '@/lib/runtime';

/** Opens a link once for a request, however many parts of the page ask; null for one that is not alive. */
export const openLink = cache((token: string) => runtime().checklists.open(token));

/** What a link shows, and what the link is called, for a reader; the page for dead links where it shows nothing. */
export const openView = cache(async (token: string, locale: Locale) => {
  const access = await openLink(token);
  const view = access && (await runtime().checklists.view(access));
  if (!access || !view) return notFound();
  return { access, view: withOwnLabels(view, locale), label: readersLabel(access.label, locale) };
});
