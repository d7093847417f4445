import type { LinkRefusal } from '@/lib/checklists/link-access';
import type { Result } from '@/lib/domain/result';
import type { Words } from '@/lib/i18n/words';
import { runtime } from '@/lib/runtime';

/** Why nothing was changed, as a sentence. */
const refusalSentence = ({ kind }: LinkRefusal, words: Words): string => words(`share.refused-${kind}`);

/** What a change came to, or the sentence why it was not made; that the database is out is one of them. */
export async function attempt<Value>(
  change: () => Promise<Result<Value, LinkRefusal>>,
  words: Words,
): Promise<Result<Value, string>> {
  try {
    const done = await change();
    return done.ok ? done : { ok: false, fault: refusalSentence(done.fault, words) };
  } catch (error) {
    if (runtime().isOutage(error)) return { ok: false, fault: words('share.refused-outage') };
    throw error;
  }
}
