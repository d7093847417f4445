import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { isCrossSite } from '@/lib/http/same-site';
import { runtime } from '@/lib/runtime';

/**
 * Ends an action that another site made a browser send. A script may post an action to whatever page it likes, also
 * where `proxy.ts` does not look, and Next itself compares `Origin` with `Host` only: under a foreign name that leads
 * here both are the attacker's.
 */
export async function ownSiteOnly(): Promise<void> {
  if (isCrossSite(await headers(), runtime().settings.PUBLIC_URL)) notFound();
}
