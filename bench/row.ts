/** One line of the table: what was measured, and the bound that it has to keep. */
export interface Row {
  what: string;
  value: number;
  unit: '' | 'bytes' | 'MB' | 'ms' | 'a second' | 'audits' | 'connections';
  /** null: no upper bound; without a lower one either it is measured for comparison only */
  atMost: number | null;
  atLeast?: number;
  /** what else is worth knowing, such as which audits failed */
  note?: string;
}

export const isKept = ({ value, atMost, atLeast }: Row): boolean =>
  (atMost === null || value <= atMost) && (atLeast === undefined || value >= atLeast);

/** The middle one of an odd number of measurements. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

const boundOf = ({ atMost, atLeast }: Row): string =>
  [atLeast === undefined ? '' : `≥ ${atLeast}`, atMost === null ? '' : `≤ ${atMost}`].join(' ').trim();

/** All rows as a table for a terminal. */
export function printed(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    `${Number.isInteger(row.value) ? row.value : row.value.toFixed(row.value < 10 ? 3 : 1)} ${row.unit}`.trim(),
    boundOf(row),
    isKept(row) ? '' : 'NOT KEPT',
    row.note ?? '',
  ]);
  const widths = [0, 1, 2, 3].map((i) => Math.max(...cells.map((line) => line[i]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
