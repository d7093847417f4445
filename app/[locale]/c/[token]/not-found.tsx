import { DeadLink } from '@/components/checklist/dead-link';
import { requestWords } from '../../request-words';

/** One page for every link that is not alive. Next gives it no parameters. */
export default async function LinkNotFound() {
  return <DeadLink words={await requestWords()} />;
}
