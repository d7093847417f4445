'use server';

import { redirect } from 'next/navigation';
import { readEdition } from '@/lib/domain/reader/edition';
import { findStep } from '@/lib/guide/registry';
import { runtime } from '@/lib/runtime';
import { ownSiteOnly } from '../../own-site';

/**
 * Says which edition's menus the checklist names, and leads back to the page, so that loading it again sends nothing. A
 * link that died, or a database that does not answer, is told by that page.
 */
export async function chooseEdition(token: string, step: string | null, form: FormData): Promise<void> {
  await ownSiteOnly();
  const edition = readEdition(form.get('edition'));
  const { checklists, isOutage } = runtime();
  try {
    const access = await checklists.open(token);
    if (access && edition) await checklists.chooseEdition(access, edition);
  } catch (error) {
    if (!isOutage(error)) throw error;
  }
  redirect(step !== null && findStep(step) ? `/c/${token}/guide/${step}` : `/c/${token}`);
}
