import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { isCrossSite } from '@/lib/http/same-site';
import { runtime } from '@/lib/runtime';

/**
 * Ends an action that another site made a browser send. Next runs an action at whatever address it is posted to, also
 * where `proxy.ts` does not look, and takes `Origin: null` for none.
 */
export async function ownSiteOnly(): Promise<void> {
  if (isCrossSite(await headers(), runtime().settings.PUBLIC_URL)) notFound();
}
