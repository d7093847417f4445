import { cookies } from 'next/headers';
import { editionName, readEdition, type Edition } from '@/lib/domain/reader/edition';
import { runtime } from '@/lib/runtime';

const aYear = 31_536_000;

/** The edition that the reader has chosen; null for none. Only for what is made for each request. */
export const cookieEdition = async (): Promise<Edition | null> =>
  readEdition((await cookies()).get(editionName)?.value);

/** Keeps the reader's choice in their browser, or forgets it. */
export async function rememberEdition(edition: Edition | null): Promise<void> {
  const kept = await cookies();
  if (edition === null) {
    kept.delete(editionName);
    return;
  }
  const secure = runtime().settings.PUBLIC_URL.startsWith('https:');
  kept.set(editionName, edition, { path: '/', maxAge: aYear, sameSite: 'lax', secure });
}
