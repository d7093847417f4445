import Link from 'next/link';
import { StationSign } from '@/components/ui/station';
import { Foreign } from '@/components/report/foreign';
import type { CheckId } from '@/lib/domain/report/check';
import type { PracticeScenario } from '@/lib/domain/report/practice-scenario';
import type { Words } from '@/lib/i18n/words';
import { ProblemSummary } from '@/components/ui/problem-summary';

interface PracticeListProps {
  /** null where the practice tenant does not answer */
  scenarios: readonly PracticeScenario[] | null;
  words: Words;
  titles: Record<CheckId, string>;
  headlineOf: (check: string, code: string) => string | null;
}

const expectations = {
  ready: 'practice.expect-ready',
  'ready-with-warnings': 'practice.expect-ready-with-warnings',
  'not-ready': 'practice.expect-not-ready',
  undecided: 'practice.expect-undecided',
} as const;
const signOf = {
  ready: 'passed',
  'ready-with-warnings': 'warning',
  'not-ready': 'failed',
  undecided: 'undecided',
} as const;

const families = ['healthy', 'file', 'network', 'oauth', 'gateway', 'roles', 'm3'] as const;
type Family = (typeof families)[number] | 'other';

const familyOf = ({ family }: PracticeScenario): Family => families.find((known) => known === family) ?? 'other';

/** The files of the practice tenant by what they show, each with what to expect and the two ways to use it. */
export function PracticeList({ scenarios, ...wording }: PracticeListProps) {
  const { words } = wording;
  if (!scenarios) {
    return <ProblemSummary title={words('practice.silent-title')}>{words('practice.silent-text')}</ProblemSummary>;
  }
  const groups = [...families, 'other' as const]
    .map((family) => ({ family, members: scenarios.filter((scenario) => familyOf(scenario) === family) }))
    .filter(({ members }) => members.length > 0);
  return (
    <>
      <nav aria-label={words('practice.families')} className="mb-8">
        <ul className="flex flex-wrap gap-x-6">
          {groups.map(({ family }) => (
            <li key={family}>
              <a href={`#${family}`} className="inline-flex min-h-11 items-center">
                {words(`practice.family-${family}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="space-y-12">
        {groups.map(({ family, members }) => (
          <section key={family} aria-labelledby={family}>
            <h2 id={family} className="mb-1 border-b-2 border-ink pb-1 text-xl font-bold">
              {words(`practice.family-${family}`)}
            </h2>
            <ul>
              {byDiagnosis(members).map(([first, ...others]) => (
                <li key={first.id} className="border-b border-rule">
                  <ScenarioRow scenario={first} {...wording} />
                  {others.length === 0 ? null : (
                    <details className="pb-3">
                      <summary className="unfold">{words('practice.more', { count: others.length })}</summary>
                      <ul className="border-s-2 border-rule ps-4">
                        {others.map((scenario) => (
                          <li key={scenario.id} className="border-b border-rule last:border-0">
                            <ScenarioRow scenario={scenario} {...wording} />
                          </li>
                        ))}
                      </ul>
                    </details>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** One row for each diagnosis: many tenants lead to the same one in ways that only look different. */
function byDiagnosis(scenarios: readonly PracticeScenario[]): [PracticeScenario, ...PracticeScenario[]][] {
  const groups = new Map<string, [PracticeScenario, ...PracticeScenario[]]>();
  for (const scenario of scenarios) {
    const { verdict, check, code, warning } = scenario.expect;
    const key = [verdict, warning?.check ?? check, warning?.code ?? code].join(' ');
    const group = groups.get(key);
    if (group) group.push(scenario);
    else groups.set(key, [scenario]);
  }
  return [...groups.values()];
}

function ScenarioRow({
  scenario,
  words,
  titles,
  headlineOf,
}: Omit<PracticeListProps, 'scenarios'> & { scenario: PracticeScenario }) {
  const { id, title, expect } = scenario;
  const cause = expect.warning ?? expect;
  const checkTitle = Object.entries(titles).find(([check]) => check === cause.check)?.[1];
  const headline = cause.check === null || cause.code === null ? null : headlineOf(cause.check, cause.code);
  return (
    <div className="grid grid-cols-1 items-center gap-x-8 gap-y-2 py-4 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        {/* the practice tenant speaks English, like any other tenant some language of its own */}
        <h3 lang="en" className="font-semibold wrap-anywhere">
          <Foreign>{title}</Foreign>
        </h3>
        <p className="mt-1 flex gap-2 leading-snug">
          <StationSign state={signOf[expect.verdict]} />
          <span className="min-w-0 pt-0.5">
            <strong>{words(expectations[expect.verdict])}</strong>
            {headline === null ? null : <span className="block">{headline}</span>}
            {checkTitle === undefined || cause.code === null ? null : (
              <span className="block text-sm text-soft">
                <Foreign isCode>{cause.code}</Foreign> <span>{words('practice.at-check')}</span>{' '}
                <span>{checkTitle}</span>
              </span>
            )}
          </span>
        </p>
      </div>
      <p className="flex flex-wrap items-center gap-x-6">
        <Link
          href={`/check?practice=${id}`}
          prefetch={false}
          className="inline-flex min-h-11 items-center font-semibold"
          aria-label={words('practice.check-now-of', { name: title })}
        >
          {words('practice.check-now')}
        </Link>
        <a
          href={`/practice/${id}/file`}
          download
          className="inline-flex min-h-11 items-center"
          aria-label={words('practice.download-of', { name: title })}
        >
          {words('practice.download')}
        </a>
      </p>
    </div>
  );
}
