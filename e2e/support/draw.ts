/** Whether all of everything is wanted: `npm run whole`. */
export const isWhole = process.env['E2E'] === 'whole';

/** Of many alike the first few, which stand for them in every run; all of them in `npm run whole`. */
export const draw = <Item>(all: readonly Item[], count: number): readonly Item[] =>
  isWhole ? all : all.slice(0, count);
