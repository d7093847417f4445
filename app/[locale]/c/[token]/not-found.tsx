import { DeadLink } from '@/components/checklist/dead-link';
import { requestWords } from '../../request-words';

/**
 * For a page that is open while its link dies; one that is opened later is answered by `proxy.ts`. Next gives it no
 * parameters.
 */
export default async function LinkNotFound() {
  const words = await requestWords();
  return (
    <>
      <title>{`${words('share.dead-title')} · ${words('common.product')}`}</title>
      <DeadLink words={words} />
    </>
  );
}
