import { guideStepIds } from '@/lib/domain/reader/guide-step-id';
import { pageAt, unfold, type State } from './state';

/** Start, guide, editions, help, and what is not there. */
export const guideStates: State[] = [
  pageAt('start', '/'),
  pageAt('guide-overview', '/guide'),
  ...guideStepIds.map((id) => pageAt(`guide-${id}`, `/guide/${id}`)),
  pageAt('guide-grid-role-cloud', '/guide/grid-role?edition=cloud'),
  pageAt('guide-create-app-on-premises', '/guide/create-app?edition=on-premises'),
  {
    name: 'guide-create-app-unfolded',
    open: async ({ page }) => {
      await page.goto('/guide/create-app');
      await unfold(page);
    },
  },
  { ...pageAt('guide-create-app-without-javascript', '/guide/create-app'), as: 'without-javascript' },
  pageAt('edition', '/edition'),
  pageAt('help-role-missing', '/help/grid-role/role-missing'),
  pageAt('help-invalid-grant-cloud', '/help/access-token/invalid-grant?edition=cloud'),
  pageAt('practice', '/practice'),
  pageAt('nowhere', '/nowhere'),
];
