const looks = {
  plain: 'border-control bg-paper text-soft',
  press: 'border-accent bg-paper text-accent',
  current: 'border-accent bg-accent text-on-accent',
} as const;

/** A numbered station of the guide's line; without a number, the small stop before or after the counted steps. */
export function StepDot({ number, look = 'plain' }: { number: number | null; look?: keyof typeof looks }) {
  return (
    <span
      aria-hidden="true"
      className="relative z-[1] grid size-7 shrink-0 place-items-center max-2xs:size-5"
      translate="no"
    >
      <span
        className={`grid place-items-center rounded-full border-2 text-sm leading-none font-bold tabular-nums ${looks[look]} ${number === null ? 'size-3.5' : 'size-7 max-2xs:size-5 max-2xs:text-xs'}`}
      >
        {number}
      </span>
    </span>
  );
}
