import { CheckPage } from '../pages/check-page';
import { pageAt, unfold, type State } from './state';

const verdict = (name: string, practiceId: string, then?: (check: CheckPage) => Promise<void>): State => ({
  name,
  open: async ({ page }) => {
    const check = new CheckPage(page);
    await check.open();
    await check.verifyPractice(practiceId);
    await then?.(check);
  },
});
const chosen = (name: string, practiceId: string, then: (check: CheckPage) => Promise<void>): State => ({
  name,
  open: async ({ page }) => {
    const check = new CheckPage(page);
    await check.open();
    await check.choosePractice(practiceId);
    await then(check);
  },
});
const previewed = (check: CheckPage) => check.start.waitFor();
/** A file with a fault ends at a verdict of its own, before anything is sent. */
const faulty = async (check: CheckPage) => {
  await check.page.getByRole('heading', { level: 1, name: /^Not ready/ }).waitFor();
};

/** The check before, during and after a run. */
export const checkStates: State[] = [
  pageAt('check-before', '/check'),
  { ...pageAt('check-before-without-javascript', '/check'), as: 'without-javascript' },
  {
    name: 'check-nothing-chosen',
    open: async ({ page }) => {
      await page.goto('/check');
      await page.getByRole('button', { name: 'Check the file' }).click();
      await page.getByRole('link', { name: /No file/ }).waitFor();
    },
  },
  pageAt('check-too-large', '/check?refused=too-large'),
  {
    name: 'check-pasting',
    open: async ({ page }) => {
      await page.goto('/check');
      await page.getByText('Paste the text instead').click();
      await page.getByLabel('Text of the ION API file').fill('{"ti": "ACME_TST"');
    },
  },
  chosen('check-fault-truncated', 'file-truncated', faulty),
  chosen('check-preview', 'healthy', previewed),
  chosen('check-preview-production', 'healthy-production', previewed),
  chosen('check-running', 'token-timed-out', async (check) => {
    await check.start.click();
    await check.cancel.waitFor();
    await check.page
      .getByText(/^Still waiting for/)
      .first()
      .waitFor();
  }),
  chosen('check-cancelled', 'token-timed-out', async (check) => {
    await check.start.click();
    await check.cancel.click();
    await check.runAgain.waitFor();
  }),
  chosen('check-offline', 'healthy', async (check) => {
    await previewed(check);
    await check.page.route('**/api/verifications', (route) => route.abort('internetdisconnected'));
    await check.start.click();
    await check.runAgain.waitFor();
  }),
  chosen('check-refused', 'healthy', async (check) => {
    await previewed(check);
    await check.page.route('**/api/verifications', (route) =>
      route.fulfill({
        status: 429,
        headers: { 'content-type': 'application/problem+json', 'retry-after': '40' },
        json: {
          type: 'about:blank',
          title: 'Too many checks',
          status: 429,
          detail: 'Too many checks were started from this address.',
        },
      }),
    );
    await check.start.click();
    await check.runAgain.waitFor();
  }),
  verdict('verdict-ready', 'healthy'),
  verdict('verdict-ready-with-warnings', 'revocation-failed'),
  verdict('verdict-not-ready-role-missing', 'role-missing'),
  verdict('verdict-not-ready-invalid-client', 'invalid-client'),
  verdict('verdict-not-ready-connection-refused', 'connection-refused'),
  verdict('verdict-not-ready-m3-user-unknown', 'm3-user-unknown'),
  verdict('verdict-undecided', 'role-unreadable'),
  verdict('verdict-not-ready-unfolded', 'role-missing', ({ page }) => unfold(page)),
  verdict('verdict-ready-unfolded', 'healthy', ({ page }) => unfold(page)),
  {
    name: 'verdict-not-ready-without-javascript',
    as: 'without-javascript',
    open: async ({ page }) => {
      const check = new CheckPage(page);
      await page.goto('/check?practice=role-missing');
      await page.getByRole('button', { name: 'Check the file' }).click();
      await check.page.getByRole('heading', { level: 1, name: /^Not ready/ }).waitFor();
    },
  },
];
