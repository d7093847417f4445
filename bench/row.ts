/** One line of the table: what was measured, and the bound that it has to keep. */
export interface Row {
  what: string;
  value: number;
  unit: '' | 'bytes' | 'ms' | 'audits';
  /** null: measured for comparison only */
  atMost: number | null;
  /** what else is worth knowing, such as which audits failed */
  note?: string;
}

export const isKept = ({ value, atMost }: Row): boolean => atMost === null || value <= atMost;

/** The middle one of an odd number of measurements. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** All rows as a table for a terminal. */
export function printed(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    `${Number.isInteger(row.value) ? row.value : row.value.toFixed(3)} ${row.unit}`.trim(),
    row.atMost === null ? '' : `≤ ${row.atMost}`,
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
