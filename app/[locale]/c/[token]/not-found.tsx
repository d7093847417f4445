import { DeadLink } from '@/components/checklist/dead-link';
import { requestWords } from '../../request-words';

/** What is seen where a link dies while its page is open; asked for anew, it leads to `/no-checklist` (`proxy.ts`). */
export default async function LinkNotFound() {
  return <DeadLink words={await requestWords()} />;
}
