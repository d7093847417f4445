'use client';

import { useEffect, useState, type ComponentProps } from 'react';
import { Button } from '@/components/ui/button';
import type { FileTargets } from './file-targets';

type Targets = typeof FileTargets;

/** Once it is here, another language shows it at once: what was unfolded in it is found again. */
let loaded: Targets | null = null;

/**
 * What reads keys is loaded when there is something to read, not with the page. A part that does not come is said here:
 * React's `lazy` would throw, and the verdict would go with it.
 */
export function LateTargets(props: ComponentProps<Targets>) {
  const [part, setPart] = useState<{ Targets: Targets } | 'awaited' | 'missing'>(
    loaded ? { Targets: loaded } : 'awaited',
  );
  useEffect(() => {
    if (part !== 'awaited') return;
    let isWanted = true;
    import('./file-targets').then(
      ({ FileTargets }) => {
        loaded = FileTargets;
        if (isWanted) setPart({ Targets: FileTargets });
      },
      () => isWanted && setPart('missing'),
    );
    return () => {
      isWanted = false;
    };
  }, [part]);

  if (part === 'awaited') return null;
  if (part !== 'missing') return <part.Targets {...props} />;
  return (
    <div role="alert" className="mb-4 space-y-3">
      <p>{props.words.notLoaded}</p>
      <Button look="secondary" onClick={() => setPart('awaited')}>
        {props.words.loadAgain}
      </Button>
    </div>
  );
}
