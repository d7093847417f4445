import type { Expectation, Needs, Scenario } from './scenario.ts';

/** The scenarios as a Markdown table, for the README. */
export function scenarioTable(scenarios: readonly Scenario[]): string {
  const rows = scenarios.map(({ id, title, family, edition, tenantId, expect, needs: wanted }) =>
    row(`\`${id}\``, title, family, edition, `\`${tenantId}\``, expect.verdict, diagnosis(expect), needs(wanted)),
  );
  return [
    row('id', 'title', 'family', 'edition', 'tenant', 'verdict', 'diagnosis', 'needs'),
    row('---', '---', '---', '---', '---', '---', '---', '---'),
    ...rows,
  ].join('\n');
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function diagnosis({ check, code, warning }: Expectation): string {
  if (warning !== undefined) {
    return `warning: \`${warning.check}\` / \`${warning.code}\``;
  }
  return check === null || code === null ? '' : `\`${check}\` / \`${code}\``;
}

/** What is to be typed in, or how the surroundings of the wizard are; empty where the file is enough. */
function needs(wanted: Needs | null): string {
  return Object.entries(wanted ?? {})
    .map(([name, value]) => `${name} \`${value.trim()}\``)
    .join(', ');
}
