// Error boundaries run in the browser and get no words as props. The file has these sentences alone: every page loads it.
import words from '@/lib/i18n/messages/en/fault.json';

/** What is shown where a page could not be made. Loaded again, not retried in place: the whole page is in doubt. */
export function PageFault() {
  return (
    <div role="alert">
      <h1 className="text-verdict font-bold">{words.title}</h1>
      <p className="mt-4 mb-8 max-w-[34rem]">{words.text}</p>
      <button type="button" className="button button-primary" onClick={() => location.reload()}>
        {words.retry}
      </button>
    </div>
  );
}
