import { notFound } from 'next/navigation';
import { cache } from 'react';
import { runtime } from '@/lib/runtime';

/** Opens a link once for a request, however many parts of the page ask; null for one that is not alive. */
export const openLink = cache((token: string) => runtime().checklists.open(token));

/** What a link shows; the page for dead links where it shows nothing. */
export const openView = cache(async (token: string) => {
  const access = await openLink(token);
  const view = access && (await runtime().checklists.view(access));
  return access && view ? { access, view } : notFound();
});
