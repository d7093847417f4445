import { NoSuchPage } from '@/components/ui/no-such-page';
import { requestWords } from '../../../../request-words';

/** A step that there is not, by a link that is alive: those that are not never come here (`proxy.ts`). */
export default async function StepNotFound() {
  return <NoSuchPage words={await requestWords()} />;
}
