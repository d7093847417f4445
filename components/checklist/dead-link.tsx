import type { Words } from '@/lib/i18n/words';

/** Unknown, expired, revoked: the same words for all, and the way to a new link. */
export function DeadLink({ words }: { words: Words }) {
  return (
    <>
      <title>{`${words('share.dead-title')} · ${words('common.product')}`}</title>
      <h1 className="text-verdict font-bold text-balance">{words('share.dead-title')}</h1>
      <p className="mt-4 max-w-[34rem]">{words('share.dead-text')}</p>
      <p className="mt-3 max-w-[34rem] font-semibold">{words('share.dead-ask')}</p>
    </>
  );
}
