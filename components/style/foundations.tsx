import { Group, Specimen } from './specimen';

const surfaces = {
  paper: 'bg-paper',
  sheet: 'bg-sheet',
  well: 'bg-well',
  'accent-wash': 'bg-accent-wash',
  'failed-wash': 'bg-failed-wash',
  'warning-wash': 'bg-warning-wash',
  'undecided-wash': 'bg-undecided-wash',
};
const inks = {
  ink: 'text-ink',
  soft: 'text-soft',
  accent: 'text-accent',
  passed: 'text-passed',
  failed: 'text-failed',
  warning: 'text-warning',
  undecided: 'text-undecided',
};
const sizes = {
  verdict: 'text-verdict font-bold',
  finding: 'text-finding font-bold',
  xl: 'text-xl font-bold',
  lg: 'text-lg',
  base: 'text-base',
  note: 'text-note',
  sm: 'text-sm',
  xs: 'text-xs',
};

const spaces = { 1: 'h-1', 2: 'h-2', 3: 'h-3', 4: 'h-4', 6: 'h-6', 8: 'h-8', 12: 'h-12' };

/** Colour, type, space and motion (app/styles/tokens.css). */
export function Foundations() {
  return (
    <>
      <Group title="Colour">
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
          {Object.entries(surfaces).map(([name, surface]) => (
            <li key={name} className={`rounded-md border border-rule p-3 ${surface}`}>
              <span className="block font-mono text-sm" translate="no">
                {name}
              </span>
              {Object.entries(inks).map(([ink, look]) => (
                <span key={ink} className={`block ${look}`}>
                  {ink}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </Group>
      <Group title="Type">
        {Object.entries(sizes).map(([name, look]) => (
          <Specimen key={name} name={name}>
            <p className={look}>The service account has no user: I l 1, 0 O, 120 ms</p>
          </Specimen>
        ))}
        <Specimen name="mono">
          <p className="font-mono">ACME_TST#aHR0cDovL2xvY2FsaG9zdA I l 1 0 O</p>
        </Specimen>
      </Group>
      <Group title="Space and motion">
        <div className="flex items-end gap-3">
          {Object.entries(spaces).map(([name, look]) => (
            <span key={name} className="grid justify-items-center gap-1 font-mono text-xs">
              <span className={`block w-6 bg-accent ${look}`} />
              {name}
            </span>
          ))}
        </div>
        <Specimen name="animate-grow, animate-arrive: the line that grows and the row that arrives, and nothing else">
          <div className="flex h-16 items-center gap-4">
            <span className="h-full w-0.5 origin-top animate-grow bg-ink" />
            <span className="animate-arrive">Passed</span>
          </div>
        </Specimen>
      </Group>
    </>
  );
}
