import type { APIRequestContext, Page } from '@playwright/test';

/** A page in one of its states, and how a person gets there. */
export interface State {
  /** the name of its picture: `area-what` */
  name: string;
  open: (visit: Visit) => Promise<void>;
  /** how it is looked at, where not as on a screen with JavaScript */
  as?: 'printed' | 'without-javascript';
}

export interface Visit {
  page: Page;
  /** for what others have done before */
  request: APIRequestContext;
}

/** A page that needs nothing but its address. */
export const pageAt = (name: string, path: string): State => ({
  name,
  open: async ({ page }) => {
    await page.goto(path);
  },
});

/** Opens everything that folds. */
export const unfold = (page: Page) =>
  page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
