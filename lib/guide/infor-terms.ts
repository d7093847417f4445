import type { Edition } from '../domain/reader/edition';
import { gridRoles } from '../domain/report/grid-roles';

/**
 * Infor's own labels and menu paths, by edition. They stay English in every language, because the screens that name
 * them were seen in English only. Messages hold them as arguments: `Open <ui>{authorizedAppsPath}</ui>.`
 *
 * Sources (docs.infor.com): API Gateway 2022–2026 kru1542798853244, oda1623328668051, yqw1698244624331; Infor ION API
 * with Ming.le ysp1599155475018, ionapi 2021-x; users and roles ost1594351132907, lpy1591713776721; service accounts
 * jho1449381897744; fields of Add New App alc1489670555897.
 */
export interface InforTerms {
  /** the component that holds authorized apps */
  apiGateway: string;
  /** the menu path to the list of apps */
  authorizedAppsPath: string;
  /** the menu path to one user's page */
  usersPath: string;
  /** the menu path to the list of service accounts */
  serviceAccountsPath: string;
  /** the menu path to the list of API suites and their proxy addresses */
  availableApisPath: string;
  authorizedApps: string;
  addNewApp: string;
  nameField: string;
  type: string;
  backendService: string;
  description: string;
  grantType: string;
  passwordCredentials: string;
  clientCredentials: string;
  save: string;
  downloadCredentials: string;
  createServiceAccount: string;
  userField: string;
  download: string;
  serviceAccounts: string;
  securityRoles: string;
  addAndClose: string;
  gridAdministrator: string;
  gridRunAsM3User: string;
  gridSystemAdministrator: string;
}

const labels = {
  authorizedApps: 'Authorized Apps',
  addNewApp: 'Add New App',
  nameField: 'Name',
  type: 'Type',
  backendService: 'Backend Service',
  description: 'Description',
  grantType: 'Grant Type',
  passwordCredentials: 'Password Credentials',
  clientCredentials: 'Client Credentials',
  save: 'Save',
  downloadCredentials: 'Download Credentials',
  createServiceAccount: 'Create Service Account',
  userField: 'User Name',
  download: 'Download',
  serviceAccounts: 'Service Accounts',
  securityRoles: 'Security Roles',
  addAndClose: 'Add & Close',
  gridAdministrator: gridRoles.administrator,
  gridRunAsM3User: gridRoles.runAsM3User,
  gridSystemAdministrator: gridRoles.systemAdministrator,
} as const;

const termsByEdition: Record<Edition, InforTerms> = {
  cloud: {
    ...labels,
    apiGateway: 'API Gateway',
    authorizedAppsPath: 'OS › API Gateway › Authorized Apps',
    usersPath: 'OS › Security › Manage › Users',
    serviceAccountsPath: 'OS › Security › Manage › Service Accounts',
    availableApisPath: 'OS › API Gateway › Available APIs',
  },
  'cloud-classic': {
    ...labels,
    apiGateway: 'Infor ION API',
    authorizedAppsPath: 'App Menu › Infor ION API › Authorized Apps',
    usersPath: 'user menu › User Management › Users',
    serviceAccountsPath: 'user menu › User Management › Manage › Service Accounts',
    availableApisPath: 'App Menu › Infor ION API › Available APIs',
  },
  'on-premises': {
    ...labels,
    apiGateway: 'Infor ION API',
    authorizedAppsPath: 'Infor Ming.le › App Menu › Infor ION API › Authorized Apps',
    usersPath: 'Infor Ming.le › Admin › User Management › Users',
    serviceAccountsPath: 'Infor Ming.le › Admin › User Management › Service Accounts',
    availableApisPath: 'Infor Ming.le › App Menu › Infor ION API › Available APIs',
  },
};

/** The terms that no page shows for this edition: they follow from its other menus, or from those of other editions. */
const inferredTerms: Record<Edition, readonly (keyof InforTerms)[]> = {
  cloud: ['availableApisPath'],
  'cloud-classic': ['serviceAccountsPath', 'availableApisPath'],
  'on-premises': ['usersPath', 'serviceAccountsPath', 'availableApisPath'],
};

/** Whether a term of an edition is inferred. */
export const isInferredTerm = (term: keyof InforTerms, edition: Edition): boolean =>
  inferredTerms[edition].includes(term);

/** What other releases of the same edition call a thing. */
const inOtherReleases: Record<Edition, Partial<Record<keyof InforTerms, readonly string[]>>> = {
  cloud: {
    addNewApp: ['+', '+ Add New App'],
    userField: ['Full Name', 'Search User'],
    usersPath: ['OS › User Management › Manage › Users'],
    serviceAccountsPath: ['OS › User Management › Manage › Service Accounts'],
  },
  'cloud-classic': { addNewApp: ['+'], userField: ['Full Name', 'Search User'] },
  'on-premises': { addNewApp: ['+'], userField: ['Full Name', 'Search User'] },
};

/** The other names of a term in releases of this edition; none where one is known only. */
export const namesInOtherReleases = (term: keyof InforTerms, edition: Edition): readonly string[] =>
  inOtherReleases[edition][term] ?? [];

/** Stands between the names of one thing; no name holds it, and the formatter puts the reader's "or" in its place. */
export const alternativesMark = '\u001f';

/**
 * The labels and paths of an edition, ready to be arguments of a message. Of several editions: where they differ, all
 * their names.
 */
export function inforTerms(edition: Edition | readonly Edition[]): InforTerms {
  if (typeof edition === 'string') return termsByEdition[edition];
  const names = (term: keyof InforTerms) => [...new Set(edition.map((each) => termsByEdition[each][term]))];
  const terms = Object.keys(termsByEdition.cloud).map((term) => [
    term,
    names(term as keyof InforTerms).join(alternativesMark),
  ]);
  return Object.fromEntries(terms) as InforTerms;
}
