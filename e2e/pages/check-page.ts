import type { Locator, Page } from '@playwright/test';
import { practiceFile } from '../support/practice';

/** The page `/check`, by what a person sees on it. */
export class CheckPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/check');
  }

  get fileInput(): Locator {
    return this.page.getByLabel('ION API file', { exact: true });
  }

  get start(): Locator {
    return this.page.getByRole('button', { name: /^Start the check/ });
  }

  get cancel(): Locator {
    return this.page.getByRole('button', { name: 'Cancel the check' });
  }

  get runAgain(): Locator {
    return this.page.getByRole('button', { name: 'Run again' });
  }

  /** The verdict, or the heading of whatever the page shows first. */
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  async choosePractice(id: string): Promise<void> {
    await this.fileInput.setInputFiles(await practiceFile(this.page.request, id));
  }

  /** Chooses a practice file, starts the check and waits for the verdict. */
  async verifyPractice(id: string): Promise<void> {
    await this.choosePractice(id);
    await this.start.click();
    await this.runAgain.waitFor();
  }

  /** One of the checks in the line of stations, by its id, opened. */
  async openCheck(id: string): Promise<Locator> {
    const row = this.page.locator(`#check-${id}`);
    await row.locator('summary').first().click();
    return row;
  }
}
