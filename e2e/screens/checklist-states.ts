import { ChecklistPage } from '../pages/checklist-page';
import { ChecklistClient } from '../support/checklist-client';
import { crowdedChecklist } from '../support/crowded-checklist';
import { pageAt, unfold, type State, type Visit } from './state';

/** A setup in the middle of its work: a check has run, colleagues have answered. */
export async function workedOn({ request }: Visit): Promise<ChecklistClient> {
  const manager = await ChecklistClient.start(request, 'Webshop to M3, test');
  await manager.verify('m3-company-missing');
  await manager.verify('role-missing');
  const set = async (id: 'create-app' | 'network-access' | 'm3-user', change: object) => {
    const { version } = await manager.task(id);
    await manager.send('PATCH', `/tasks/${id}`, { version, ...change });
  };
  await set('network-access', { state: 'blocked', reason: 'The proxy asks for a change request', name: 'Ana' });
  await set('m3-user', { state: 'in-progress', name: 'Bo' });
  await manager.send('POST', '/tasks/grid-role/comments', { text: 'Asked for the role on Monday.', name: 'Ana' });
  await manager.link({ capability: 'contribute', label: 'Ana, network', owner: 'network' });
  return manager;
}

const on = (name: string, path: string, then?: (visit: Visit) => Promise<void>): State => ({
  name,
  open: async (visit) => {
    const { page } = await workedOn(visit);
    await visit.page.goto(`${page}${path}`);
    await then?.(visit);
  },
});
/** What a link of another kind shows of the same work. */
const by = (name: string, request: Record<string, unknown>, path = ''): State => ({
  name,
  open: async (visit) => {
    const link = await (await workedOn(visit)).link(request);
    await visit.page.goto(`${link.page}${path}`);
  },
});

/** A checklist as each kind of link shows it, and what can happen to it. */
export const checklistStates: State[] = [
  pageAt('checklist-start', '/c'),
  {
    name: 'checklist-start-without-name',
    open: async ({ page }) => {
      await page.goto('/c');
      await page.getByRole('button', { name: 'Start the checklist' }).click();
      await page.locator('[aria-invalid="true"]').waitFor();
    },
  },
  {
    name: 'checklist-new',
    open: async ({ page }) => {
      await ChecklistPage.start(page, 'Webshop to M3, test');
    },
  },
  on('checklist-owner', ''),
  on('checklist-owner-unfolded', '', ({ page }) => unfold(page)),
  {
    name: 'checklist-ready',
    open: async ({ page, request }) => {
      const manager = await ChecklistClient.start(request, 'Webshop to M3, test');
      await manager.verify('healthy');
      await page.goto(manager.page);
    },
  },
  by('checklist-narrowed', { capability: 'contribute', label: 'User administrator', owner: 'user-administrator' }),
  by('checklist-view-only', { capability: 'view', label: 'Project manager' }),
  by('checklist-view-only-check', { capability: 'view', label: 'Project manager' }, '/check'),
  on('checklist-check', '/check'),
  on('checklist-guide', '/guide/grid-role'),
  { ...on('checklist-print', '/print'), as: 'printed' },
  on('checklist-link-made', '', async ({ page }) => {
    await new ChecklistPage(page).linkFor('user administrator');
  }),
  on('checklist-deleting', '', async ({ page }) => {
    await page.getByText('Delete now').first().click();
  }),
  {
    name: 'checklist-deleted',
    open: async (visit) => {
      const { page } = await workedOn(visit);
      await visit.page.goto(page);
      await visit.page.getByText('Delete now').first().click();
      await visit.page
        .getByRole('button', { name: /^Delete/ })
        .last()
        .click();
      await visit.page.getByText('The checklist was deleted').waitFor();
    },
  },
  {
    name: 'checklist-conflict',
    open: async (visit) => {
      const manager = await workedOn(visit);
      await visit.page.goto(manager.page);
      const row = await new ChecklistPage(visit.page).openTask('create-app');
      await row.getByRole('radio', { name: 'Blocked' }).check();
      await row.getByLabel('What stops it').fill('Waiting for the name of the app');
      const { version } = await manager.task('create-app');
      await manager.send('PATCH', '/tasks/create-app', { version, state: 'in-progress', name: 'Ana' });
      await row.getByRole('button', { name: /^Save/ }).click();
      await row.getByText('Somebody was faster').waitFor();
    },
  },
  {
    name: 'checklist-ended',
    open: async (visit) => {
      const manager = await workedOn(visit);
      const link = await manager.link({ capability: 'contribute', label: 'Colleague' });
      await visit.page.goto(link.page);
      await manager.send('DELETE', `/links/${link.id}`);
      await visit.page.getByText('This link has ended').first().waitFor();
    },
  },
  pageAt('checklist-dead-link', `/c/${'A'.repeat(43)}`),
  {
    name: 'checklist-crowded',
    open: async ({ page, request }) => {
      const [manager] = await crowdedChecklist(request);
      await page.goto(manager?.page ?? '');
      await unfold(page);
    },
  },
];
