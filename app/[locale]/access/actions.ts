'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { AccessState } from '@/components/access/access-form';
import { safeBack } from '@/lib/domain/reader/edition-address';
import { runtime } from '@/lib/runtime';
import { ownSiteOnly } from '../own-site';
import { requestWords } from '../request-words';

/** Takes the operator's access token, gives the browser a pass, and leads back to the page that asked for it. */
export async function enterAccessToken(_previous: AccessState, form: FormData): Promise<AccessState> {
  await ownSiteOnly();
  const { access, log } = runtime();
  const token = textOf(form, 'token').trim();
  if (!access.isToken(token)) {
    const words = await requestWords();
    if (token === '') return { problem: words('access.token-empty') };
    log.warn('an access token was refused');
    return { problem: words('access.token-wrong') };
  }
  await setPass(access.newPass());
  redirect(safeBack(textOf(form, 'back')));
}

/** Takes the pass of this browser away, as before somebody else sits down at it. */
export async function forgetPass(form: FormData): Promise<void> {
  await ownSiteOnly();
  await setPass({ value: '', expires: new Date(0) });
  redirect(safeBack(textOf(form, 'back')));
}

/** A browser gives a `__Host-` cookie up only with the attributes that it was made with. */
async function setPass({ value, expires }: { value: string; expires: Date }): Promise<void> {
  const { name, isSecure } = runtime().access.cookie;
  (await cookies()).set(name, value, { path: '/', expires, httpOnly: true, sameSite: 'lax', secure: isSecure });
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
