import type { ComponentProps } from 'react';
import { CheckHistory } from './check-history';
import { LastCheck } from './last-check';

type ChecksColumnProps = ComponentProps<typeof LastCheck> & ComponentProps<typeof CheckHistory>;

/** What checks of files say about the checklist: the last one, and all that are kept. */
export function ChecksColumn({ runs, ...rest }: ChecksColumnProps) {
  return (
    <div className="space-y-10">
      <LastCheck {...rest} />
      <CheckHistory runs={runs} words={rest.words} />
    </div>
  );
}
