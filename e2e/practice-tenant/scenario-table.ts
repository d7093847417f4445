import type { Expectation, Scenario } from './scenario.ts';

/** The scenarios as a Markdown table, for the README. */
export function scenarioTable(scenarios: readonly Scenario[]): string {
  const rows = scenarios.map(({ id, title, family, edition, tenantId, expect }) =>
    row(`\`${id}\``, title, family, edition, `\`${tenantId}\``, expect.verdict, diagnosis(expect)),
  );
  return [
    row('id', 'title', 'family', 'edition', 'tenant', 'verdict', 'diagnosis'),
    row('---', '---', '---', '---', '---', '---', '---'),
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
