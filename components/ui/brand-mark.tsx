/** The mark: the line with stations, the middle one being proved. The name stands beside it. */
export function BrandMark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 24" className="h-6 w-4 shrink-0">
      <path d="M8 4v16" fill="none" stroke="currentColor" strokeWidth="2" />
      <circle cx="8" cy="3.5" r="2.5" fill="currentColor" />
      <circle cx="8" cy="12" r="5" className="fill-accent" />
      <circle cx="8" cy="20.5" r="2.5" fill="currentColor" />
    </svg>
  );
}
