import { Button } from '@/components/ui/button';
// Error boundaries run in the browser and get no words as props. These sentences are in their file anyway: the file is
// small, and a catalogue in the browser would be larger than the page.
import words from '@/lib/i18n/messages/en/common.json';

/** What is shown where a page could not be made. Loaded again, not retried in place: the whole page is in doubt. */
export function PageFault() {
  return (
    <div role="alert">
      <h1 className="text-verdict font-bold">{words['error-title']}</h1>
      <p className="mt-4 mb-8 max-w-[34rem]">{words['error-text']}</p>
      <Button onClick={() => window.location.reload()}>{words['error-retry']}</Button>
    </div>
  );
}
