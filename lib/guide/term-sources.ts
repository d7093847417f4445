import type { InforTerms } from './infor-terms';
import type { SourceKey } from './sources';

/** Where Infor's labels and menu paths are from: a message that names one rests on these. */
export const termSources: Record<keyof InforTerms, SourceKey> = {
  apiGateway: 'menu-apps',
  authorizedAppsPath: 'menu-apps',
  usersPath: 'menu-users',
  serviceAccountsPath: 'menu-accounts',
  availableApisPath: 'menu-apis',
  authorizedApps: 'menu-apps',
  addNewApp: 'menu-apps',
  nameField: 'app-fields',
  type: 'app-fields',
  backendService: 'app-fields',
  description: 'app-fields',
  grantType: 'grant-type',
  passwordCredentials: 'grant-type',
  clientCredentials: 'grant-type',
  save: 'app-fields',
  downloadCredentials: 'account-dialog',
  createServiceAccount: 'account-dialog',
  userField: 'account-dialog',
  download: 'account-dialog',
  serviceAccounts: 'menu-accounts',
  securityRoles: 'roles-tab',
  addAndClose: 'roles-tab',
  gridAdministrator: 'grid-two-roles',
  gridRunAsM3User: 'grid-two-roles',
  gridSystemAdministrator: 'grid-on-premises-roles',
};
