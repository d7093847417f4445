import { expect, type Page } from '@playwright/test';

/** A person who has no mouse. */
export class Keyboard {
  readonly page: Page;
  /** stops at which nothing shows where one is */
  readonly invisible: string[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes on with the Tab key until what has the focus is called so. */
  async goTo(name: RegExp, tabsMax = 80): Promise<void> {
    const passed: string[] = [];
    for (let tabs = 0; tabs < tabsMax; tabs += 1) {
      await this.page.keyboard.press('Tab');
      const stop = await this.page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement)) return { name: '', isVisible: true };
        const labels = 'labels' in element ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
        const name =
          element.getAttribute('aria-label') ??
          [...labels.map((label) => label.textContent), element.textContent].join(' ').trim().slice(0, 80);
        const marked = [element, element.closest('.segment')].filter((one) => one !== null);
        const isVisible = marked.some((one) => getComputedStyle(one).outlineStyle !== 'none');
        return { name, isVisible: element === document.body || isVisible };
      });
      if (!stop.isVisible) this.invisible.push(stop.name);
      if (name.test(stop.name)) return;
      passed.push(stop.name);
    }
    throw new Error(`${String(name)} is not reached by the keyboard; passed: ${passed.join(' | ')}`);
  }

  /** Goes to a link or button and presses it. */
  async press(name: RegExp): Promise<void> {
    await this.goTo(name);
    await this.page.keyboard.press('Enter');
  }

  /** Presses a link and waits for its page: a next press would otherwise still find the links of the page before. */
  async follow(name: RegExp): Promise<void> {
    const title = this.page.getByRole('heading', { level: 1 });
    const before = (await title.textContent()) ?? '';
    await this.press(name);
    await expect(title).not.toHaveText(before);
  }
}
