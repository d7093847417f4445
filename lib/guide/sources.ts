/**
 * How sure a claim about Infor is.
 *
 * - `documented`: a page of Infor says it
 * - `seen`: public code does it, or an answer of Infor was shown in public
 * - `vendor`: another vendor says it of its own product
 * - `standard`: it follows from a public standard that Infor's servers speak
 * - `inferred`: nobody writes it; it follows from what is known
 * - `unknown`: it was looked for and not found, and the product says so
 */
export type Certainty = 'documented' | 'seen' | 'vendor' | 'standard' | 'inferred' | 'unknown';

/** A claim about Infor, and where it is from. */
export interface Source {
  certainty: Certainty;
  /** the claim, as a sentence in ICU syntax without arguments */
  says: string;
  /** where it stands: pages of docs.infor.com by their topic ids, repositories, pages of others, standards; or why it is nowhere */
  where: string;
}

const documented = (says: string, where: string): Source => ({ certainty: 'documented', says, where });
const seen = (says: string, where: string): Source => ({ certainty: 'seen', says, where });
const vendor = (says: string, where: string): Source => ({ certainty: 'vendor', says, where });
const standard = (says: string, where: string): Source => ({ certainty: 'standard', says, where });
const inferred = (says: string, where: string): Source => ({ certainty: 'inferred', says, where });
const unknown = (says: string, where: string): Source => ({ certainty: 'unknown', says, where });

/** Ids of topics, a repository with a place in it, a standard, a page by its host: the same in every language. */
const place =
  /^(?:[a-z]{1,3}\d{8,}(?:, [a-z]{1,3}\d{8,})*|[\w.-]+\/[\w.-]+(?: README|, issue \d+)?|RFC [^a-z]+|[a-z.]+\.(?:com|kiwi)(?:[:,] .+)?)$/i;

/** Where a claim stands, piece by piece: names of places, and what is said in words. */
export const wherePieces = (where: string): { text: string; isPlace: boolean }[] =>
  where.split('; ').map((text) => ({ text, isPlace: place.test(text) }));

/**
 * Every claim about Infor that the guide and the checks make. A message names the keys of what it claims at the end of
 * the sentence, as `<src>key</src>`; what Infor's labels and menu paths are called has its sources in `termSources`.
 * `lib/i18n/claims.test.ts` holds all messages to this table.
 */
const table = {
  // menus and labels
  'menu-apps': documented(
    'The menu path to the authorized apps.',
    'kru1542798853244, och1699539969137, oda1623328668051, yqw1698244624331; with Infor Ming.le ysp1599155475018; cjrentier/ION-API-viaPostman',
  ),
  'menu-users': documented('The menu path to a user.', 'ost1594351132907, lpy1591713776721, vvh1763045399266'),
  'menu-accounts': documented('The menu path to the service accounts.', 'jho1449381897744'),
  'menu-apis': inferred('The menu path to the list of API suites.', 'follows from the path to the authorized apps'),
  'account-dialog': documented(
    'The dialog with Create Service Account, the user and Download.',
    'och1699539969137; docs.novacura.com: obtaining the Infor ION API file',
  ),

  // the app
  'app-roles': documented(
    'IONAPI-Administrator adds, edits and deletes apps. IONAPI-User views them and downloads credentials.',
    'juo1482188525862',
  ),
  'app-menu-hidden': inferred(
    'A menu without the entry for apps means that the role is missing.',
    'follows from the roles in juo1482188525862',
  ),
  'app-fields': documented('The fields of a new app and the list of types.', 'alc1489670555897'),
  'app-types': documented(
    'Web, native and mobile apps have a redirect URL and sign a person in. A Backend Service has a service account.',
    'alc1489670555897; infor-cloud/ion-api-sdk',
  ),
  'app-keys-on-save': documented(
    'Client id and secret are made on saving, and the download is offered afterwards.',
    'alc1489670555897, och1699539969137',
  ),
  'type-after-save': unknown('Whether the type of an app can be changed after saving.', 'no public page found'),
  'type-web-elsewhere': documented(
    'The guide for the M3 Business Document Mapper uses the type Web.',
    'egv1586256452653, wop1582789011631',
  ),
  'grant-type': documented(
    'In 2026 releases a Backend Service has a grant type: Password Credentials or Client Credentials.',
    'yqw1698244624331, xma2448436218014',
  ),
  'client-credentials-without-user': documented(
    'With client credentials the gateway has no user and passes none on.',
    'yqw1698244624331, ebv2411489351314',
  ),
  'client-credentials-file': documented(
    'The file of an app with client credentials is used by client id and secret alone.',
    'rzp3783087522217',
  ),
  'm3-needs-user': inferred(
    'M3 needs a token with a user.',
    'follows from yqw1698244624331 and from M3’s own users; no page says it in so many words',
  ),
  scopes: documented(
    'Where scopes are enforced, they are chosen on the app and on the service account, and asked for with the token.',
    'apv1777538461812, wmm1777538309073, dhk1777364622772',
  ),
  'scopes-file': seen('The file lists the scopes as sc.', 'cjrentier/ION-API-viaPostman'),
  'scopes-new-token': documented('A change of scopes acts with a new token.', 'wmm1777538309073, vya1611685179822'),
  'scopes-forbidden': documented('A token that lacks a suite’s scope is answered with 403.', 'wmm1777538309073'),
  'scope-ifs': inferred(
    'Asking who the user is needs the scope INFOR-IFS where scopes are enforced.',
    'follows from the name of the suite; seen in files that list it',
  ),
  'scope-m3': inferred(
    'M3 has a scope of its own, by the pattern Infor, hyphen, context.',
    'follows from the pattern in wmm1777538309073',
  ),
  'scopes-in-token': seen('A token says whether scopes are enforced for its app.', 'tokens shown in public code'),
  'backend-switches': documented(
    'Bridge authentication and impersonation are left off for a Backend Service.',
    'ulb1606402905946',
  ),
  'refresh-tokens': documented(
    'Infor’s guides for M3 and LN switch refresh tokens on.',
    'ulb1606402905946, och1699539969137',
  ),
  'token-life': documented('A token lives for two hours unless the app says otherwise.', 'ulb1606402905946'),
  'new-app-own': inferred(
    'An app of its own can be deleted without stopping other systems.',
    'follows from juo1482188525862',
  ),

  // the file
  'file-properties': documented('The properties of the file and what they are.', 'lpa1489500371574'),
  'file-shape': seen(
    'Prefixes, addresses and paths of real files, in the cloud and on-premises.',
    'cjrentier/ION-API-viaPostman and other public clients',
  ),
  'file-one-tenant': seen(
    'All parts of a file carry the same tenant and the same region.',
    'cjrentier/ION-API-viaPostman and other public clients',
  ),
  'file-suffix': seen('The ending of a tenant tells production from test and training.', 'public clients'),
  'file-tenant-infor': seen('On-premises the tenant is called infor.', 'infor-cloud/m3-h5-sdk; public clients'),
  'file-name': documented('The file is called like the app, with .ionapi behind it.', 'dvp1542799093561'),
  'file-keys-of-account': documented('saak and sask are the keys of the service account.', 'lpa1489500371574'),
  'file-without-account': seen(
    'Without the switch, or with another type or grant, the file has no service account.',
    'cjrentier/ION-API-viaPostman; rzp3783087522217',
  ),
  'file-both-keys': inferred(
    'Infor writes both keys of the service account or none.',
    'no file with one of them was seen',
  ),
  'file-edited': inferred(
    'A file with such a fault was edited, mixed or broken on its way.',
    'no such file is known to come from Infor',
  ),
  'file-not-comments': seen(
    'A manual’s sample holds comments; real files hold none.',
    'docs.novacura.com and public files',
  ),
  'file-old': inferred('A file from before a change may no longer fit its app.', 'follows from how keys are made'),
  'file-other-tenant': inferred(
    'A file is for one tenant: that of a test does not open production.',
    'follows from lpa1489500371574',
  ),
  'file-login-page': inferred(
    'A session that has ended can answer a download with its login page.',
    'usual for web portals; not documented',
  ),
  'file-leaks': seen(
    'Files with keys have been found in public repositories.',
    'docs.gitguardian.com: infor_ion_api_credentials',
  ),
  'service-account-csv': documented(
    'Service Accounts gives a CSV with the two keys of an account only.',
    'hif1596794884129',
  ),
  'hosts-cloud': seen(
    'The names of the cloud’s hosts, with a label for the region.',
    'public clients; Microsoft’s Entra tutorial',
  ),
  'hosts-on-premises': seen(
    'The usual ports on-premises: 7443 for the gateway, 443 or 2443 for the authorization server.',
    'cjrentier/ION-API-viaPostman and other public clients',
  ),

  // the service account and its user
  'account-no-person': documented(
    'The password grant is for service accounts; a person’s own login is not taken.',
    'infor-cloud/ion-api-sdk README',
  ),
  'account-acts-as-user': documented(
    'A service account can be linked to a user, and acts on behalf of it.',
    'infor-cloud/ion-api-sdk README',
  ),
  'account-blank-user': documented('The user may be left blank: enough for LN.', 'och1699539969137'),
  'account-field-names': seen('The field for the user is called otherwise in other releases.', 'guides of vendors'),
  'account-lists-ifs-users': inferred(
    'The field offers users of IFS, so that a user of M3 alone is not found.',
    'follows from the field’s search',
  ),
  'account-any-user': seen(
    'An administrator can make a service account for any user.',
    'community.infor.com, thread 35952',
  ),
  'account-each-download': seen(
    'Each download with the switch on makes another service account.',
    'guides of vendors that use it',
  ),
  'account-secret-once': vendor('The secret is shown once, at the download.', 'Kodaris'),
  'account-one-per-user': documented(
    'Infor’s M3 tools want one credential for a user, never several.',
    'det1592202792216, egx1591778730353',
  ),
  'account-one-per-user-elsewhere': unknown(
    'Whether several accounts for one user matter to other programs.',
    'no public page found',
  ),
  'account-disabled': documented(
    'With a service account that is disabled no token is given any more.',
    'jho1449381897744',
  ),
  'account-manage': documented(
    'Service accounts are described, disabled and deleted in their list.',
    'jho1449381897744',
  ),
  'account-expiry': unknown('Whether a service account ends by itself.', 'no public page found'),
  'app-secret-change': unknown('Whether the client secret of an app can be changed.', 'no public page found'),
  'flow-connect-fields': vendor(
    'The fields of Flow Connect’s REST connector, and what goes into them.',
    'docs.novacura.com: configure-rest-conenctor-with-ion-api-file',
  ),
  'flow-classic-fields': vendor(
    'The fields of Flow Classic’s Infor M3 REST connector, and what its designer reads.',
    'help.novacuraflow.com: configuring-infor-m3-rest-connector, technical-details',
  ),
  'account-of-person': inferred(
    'An account for a person breaks when the person leaves, and may do all that they may.',
    'follows from infor-cloud/ion-api-sdk README',
  ),
  'service-users': documented(
    'Service Users cannot sign in interactively and own service accounts.',
    'glj1730492116497, lym1731403278190',
  ),
  'm3-alias': documented('The M3 User Alias has at most ten capitals.', 'zek1702044746762'),
  'person-id': documented(
    'On-premises the Person ID is the M3 user id: at most ten characters, unique.',
    'ngu1502458307868, nhi1493403254443',
  ),

  // roles
  'user-admin-roles': documented('Who may give a user a role.', 'jho1456258935704'),
  'roles-tab': documented(
    'Roles are added on the tab Security Roles: plus, tick, Add & Close, Save.',
    'ost1594351132907, lpy1591713776721',
  ),
  'grid-two-roles': vendor(
    'The user of the service account needs GRID-Administrator or GRID-RunAsM3User, to start jobs on behalf of others.',
    'docs.novacura.com: obtaining the Infor ION API file',
  ),
  'grid-two-roles-infor': unknown(
    'Whether Infor asks for one of the two roles for calls through ION API.',
    'no public page found',
  ),
  'grid-run-as-smaller': inferred(
    'GRID-RunAsM3User is the smaller of the two roles.',
    'follows from upd1576017235052 and from what GRID-Administrator may do',
  ),
  'grid-run-as-missing': seen(
    'A list of one cloud tenant’s 275 roles lacks GRID-RunAsM3User.',
    'a public dump of that list',
  ),
  'grid-administrator': seen(
    'GRID-Administrator administers a tenant’s grid, such as key stores and OAuth credentials.',
    'a public dump of one tenant’s roles',
  ),
  'grid-administrator-missing': documented(
    'Where GRID-Administrator is not in the list, a UserAdmin adds it.',
    'zep1672235569871',
  ),
  'grid-administrator-cloud': documented(
    'GRID-Administrator is for the cloud and has no use on-premises.',
    'lzh1556138617791, tdl1493403323738',
  ),
  'grid-on-premises-roles': documented(
    'GRID-SystemAdministrator and GRID-Viewer are roles of on-premises grids.',
    'lzh1556138617791, tdl1493403323738',
  ),
  'grid-mapping': documented('On-premises a role of IFS acts in the grid only where it is mapped.', 'yzx1493403253460'),
  'grid-own-role': documented('The grid’s own role is run-as-m3user.', 'upd1576017235052'),
  'role-new-token': inferred(
    'A new role acts with a new token.',
    'follows from miv1743426439369: roles travel with the sign-in',
  ),
  'role-delay': unknown('How soon a new role acts.', 'no public page found'),
  'role-inherited': unknown('Whether IFS lists roles that are inherited through others.', 'no public page found'),
  'role-list': seen('IFS answers with the user’s roles.', 'public clients that compare them'),

  // M3
  'm3-user-sync': documented('A user is made in IFS and comes to M3’s MNS150 by a message.', 'L67050977971482'),
  'm3-user-delay': unknown('How long a new user takes to M3.', 'no public page found'),
  'm3-euid': seen(
    'The external id of the M3 user (EUID) is the user’s id in IFS.',
    'MNS150MI.GetUserByEUID in public code',
  ),
  'm3-company': seen(
    'A user needs a default company in MNS150 and access to it in MNS151.',
    'potatoit.kiwi, 2020-07-12; wsr1540538133624',
  ),
  'm3-authority': documented('Rights to programs are given in SES400.', 'L51917754425337'),
  'm3-active-dates': seen('MNS150 has a first and a last active date.', 'infor-cloud/m3-h5-sdk'),
  'm3-programs': seen('MRS001 lists programs and transactions.', 'infor-cloud/m3-h5-sdk; help.novacuraflow.com'),
  'm3-error-163': seen(
    'M3 answers a token without a user with error 163, illegal impersonation.',
    'guides and threads in public',
  ),
  'm3-error-141': seen(
    'M3’s grid can have sign-in by JWT switched off: error 141.',
    'infor-cloud/m3-h5-sdk, issue 126',
  ),
  'm3-context': inferred('The M3 suite may have another name in a tenant.', 'follows from how suites are named'),
  'm3-run-as': seen('A call can ask to run as another M3 user.', 'public scripts that use m3user'),
  'm3-run-as-refusal': unknown('What M3 says where the role for it is missing.', 'no public answer found'),
  'm3-release': inferred('A release may lack a transaction, or ask more of it.', 'follows from M3’s releases'),

  // servers
  'token-errors': standard(
    'What an error of the token endpoint means.',
    'RFC 6749 §5.2; Infor’s own texts were not found',
  ),
  'token-errors-infor': inferred(
    'Which fault at Infor leads to an error of the token endpoint.',
    'follows from RFC 6749 §5.2',
  ),
  'token-form': standard('The client signs in by header or in the form.', 'RFC 6749 §2.3.1'),
  'token-answer': standard('The form of an answer with a token.', 'RFC 6749 §5.1'),
  'token-500': seen(
    'The authorization server has been seen to answer 500 to wrong requests.',
    'infor-cloud/ion-api-sdk, issue 4',
  ),
  'token-claims': seen('What stands in a token of the cloud: tenant, user, scopes.', 'tokens shown in public code'),
  'token-times': standard('The times of a token.', 'RFC 7519 §4.1'),
  'token-opaque': inferred('Tokens of older and on-premises servers can be opaque.', 'follows from the kind of server'),
  'token-revoked': documented('A token is given back to the address of the file.', 'infor-cloud/ion-api-sdk; RFC 7009'),
  limits: documented(
    '20 sign-ins a minute, 1 000 a day, and 100 tokens a day for an app.',
    'uup1651243668177, fsh1588118300435',
  ),
  'gateway-status': documented(
    'What the gateway’s status codes mean; it waits at most 60 seconds.',
    'zdq1489511424303',
  ),
  'gateway-401': seen('The gateway answers 401 to a token that it does not take.', 'infor-cloud/m3-h5-sdk, issue 171'),
  'gateway-401-causes': inferred(
    'A token of another tenant or region, or one without a user, is not taken.',
    'follows from how tokens are bound',
  ),
  'gateway-400': seen(
    'Without a known tenant in the path the gateway answers 400, Bad Request.',
    'api-evangelist/infor',
  ),
  'gateway-redirect': inferred(
    'A redirect means the portal’s address, or a service that moves.',
    'usual for web servers; not documented',
  ),
  'gateway-other-answer': inferred(
    'A page in place of an answer is that of a proxy or of maintenance.',
    'usual for web servers; seen by public clients',
  ),
  'ifs-elsewhere': inferred(
    'Some installations have the user service elsewhere, or not at all.',
    'no page says where it always is',
  ),
  'ifs-empty': inferred(
    'IFS answers a service account without a user with an empty list.',
    'follows from how the user is told',
  ),
  'account-other-user': inferred(
    'A service account may have been given another user after the token.',
    'follows from both naming different users',
  ),
} as const satisfies Record<string, Source>;

export type SourceKey = keyof typeof table;

/** The table, by key. */
export const sources: Readonly<Record<SourceKey, Source>> = table;

/** Whether a text is a key of the table. */
export const isSourceKey = (key: string): key is SourceKey => Object.hasOwn(table, key);

/** The certainties that a page tells of, the weakest first. */
export const uncertain = ['unknown', 'inferred', 'vendor'] as const satisfies readonly Certainty[];
export type Uncertainty = (typeof uncertain)[number];

/** The weakest certainty among some sources; null where all are good. */
export const weakestCertainty = (keys: readonly SourceKey[]): Uncertainty | null =>
  uncertain.find((certainty) => keys.some((key) => sources[key].certainty === certainty)) ?? null;
