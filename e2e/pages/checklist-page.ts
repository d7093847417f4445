import type { Locator, Page } from '@playwright/test';
import { tokenIn } from '../support/checklist-client';

/** The page of a checklist, by what a person sees on it. */
export class ChecklistPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Starts a checklist from the start page, as a person does. */
  static async start(page: Page, name: string): Promise<ChecklistPage> {
    await page.goto('/');
    await page.getByRole('link', { name: /Set up with colleagues/ }).click();
    await page.getByLabel('Name of the setup').fill(name);
    await page.getByRole('button', { name: 'Start the checklist' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    return new ChecklistPage(page);
  }

  get token(): string {
    return tokenIn(new URL(this.page.url()).pathname);
  }

  /** The row of a task, by its id. */
  task(id: string): Locator {
    return this.page.locator(`#task-${id}`);
  }

  get tasks(): Locator {
    return this.page.locator('li[id^="task-"]');
  }

  async openTask(id: string): Promise<Locator> {
    const row = this.task(id);
    if (!(await row.getByRole('group', { name: 'Change the state' }).isVisible()))
      await row.locator('summary').first().click();
    return row;
  }

  /** Sets a state as a person does. */
  async setState(id: string, state: 'To do' | 'In progress' | 'Blocked' | 'Done', reason?: string): Promise<void> {
    const row = await this.openTask(id);
    await row.getByRole('radio', { name: state, exact: true }).check();
    if (reason !== undefined) await row.getByLabel('What stops it').fill(reason);
    await row.getByRole('button', { name: /^Save/ }).click();
  }

  /** Makes a link for one owner's tasks with one press, and answers its token. */
  async linkFor(owner: string): Promise<string> {
    await this.page.getByRole('button', { name: `Make a link: ${owner}` }).click();
    return tokenIn(await this.page.getByLabel('Address of the new link').inputValue());
  }
}
