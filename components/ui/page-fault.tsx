export interface FaultWords {
  title: string;
  text: string;
  retry: string;
}

/** What is shown where a page could not be made. Loaded again, not retried in place: the whole page is in doubt. */
export function PageFault({ title, text, retry }: FaultWords) {
  return (
    <div role="alert">
      <h1 className="text-verdict font-bold">{title}</h1>
      <p className="mt-4 mb-8 max-w-[34rem]">{text}</p>
      <button type="button" className="button button-primary" onClick={() => location.reload()}>
        {retry}
      </button>
    </div>
  );
}
