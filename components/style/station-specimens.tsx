import { Station, StationLine, StationSign, type StationState } from '@/components/ui/station';
import { Group, Specimen } from './specimen';

const states: Record<StationState, string> = {
  passed: 'passed: proved by a check',
  warning: 'warning: works, and something is to be said',
  failed: 'failed: the break',
  undecided: 'undecided: the answer could not be had',
  skipped: 'skipped: could not be tried behind the break',
  running: 'running, or in progress',
  waiting: 'waiting: not begun',
  current: 'current: where one stands',
  open: 'open: has to be done',
  blocked: 'blocked: cannot go on',
  said: 'said: a person says that it is done',
  stale: 'stale: was proved, but not for this file',
};

/** The recurring figure: a line with stations, drawn as far as something is proved. */
export function StationSpecimens() {
  const names = Object.keys(states) as StationState[];
  return (
    <Group title="Stations">
      <Specimen name="StationSign, beside its word">
        <ul className="grid gap-2 sm:grid-cols-2">
          {names.map((state) => (
            <li key={state} className="flex gap-3">
              <StationSign state={state} />
              <span className="pt-0.5">{states[state]}</span>
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen name="StationLine: reaches, breaks, is pale behind the break">
        <StationLine label="A line">
          {(['passed', 'passed', 'failed', 'skipped', 'skipped'] as const).map((state, i, all) => (
            <Station key={i} state={state} isLast={i === all.length - 1}>
              {state}
            </Station>
          ))}
        </StationLine>
      </Specimen>
    </Group>
  );
}
