import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Which rules a page breaks. Colours are the only thing that a theme changes. */
export const violations = async (page: Page, rules: 'all' | 'colours' = 'all') => {
  const axe = new AxeBuilder({ page });
  if (rules === 'colours') axe.withRules(['color-contrast']);
  return (await axe.analyze()).violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
};
