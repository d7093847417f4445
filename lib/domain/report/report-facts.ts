import type { Connection, Deployment, Identity, Roles } from './report';

/** A name with its value. A `word` is the product's own, anything else came from the file or the tenant. */
export interface ReportFact {
  name: string;
  value: string;
  look: 'word' | 'text' | 'code';
  hint?: string;
}

/** The words that the facts are named by. */
export interface ReportFactWords {
  deployment: Record<Deployment, string>;
  notRead: string;
  none: string;
  actsAsName: string;
  actsAsUser: string;
  actsAsId: string;
  actsAsM3User: string;
  actsAsCompany: string;
  actsAsDivision: string;
  connectionTenant: string;
  connectionEnvironment: string;
  connectionApplication: string;
  connectionDeployment: string;
  connectionRegion: string;
  connectionAuthorization: string;
  connectionGateway: string;
  connectionClient: string;
  connectionAccount: string;
  connectionFingerprint: string;
  connectionFingerprintHint: string;
}

/** What the file says about itself, keys masked: enough to tell one file from another, too little to use it. */
export function connectionFacts(connection: Connection, words: ReportFactWords): ReportFact[] {
  const { environment, region, applicationName, serviceAccount } = connection;
  return [
    text(words.connectionTenant, connection.tenantId),
    ...(environment === null ? [] : [text(words.connectionEnvironment, environment)]),
    ...(applicationName === '' ? [] : [text(words.connectionApplication, applicationName)]),
    word(words.connectionDeployment, words.deployment[connection.deployment]),
    ...(region === null ? [] : [text(words.connectionRegion, region)]),
    code(words.connectionAuthorization, connection.authorizationHost),
    code(words.connectionGateway, connection.gatewayHost),
    code(words.connectionClient, connection.clientId),
    serviceAccount === null ? word(words.connectionAccount, words.none) : code(words.connectionAccount, serviceAccount),
    { ...code(words.connectionFingerprint, connection.fingerprint), hint: words.connectionFingerprintHint },
  ];
}

/** Whom the service account acts as: Infor's user, and M3's view of it. */
export function identityFacts(identity: Identity, words: ReportFactWords): ReportFact[] {
  const { id, userName, division } = identity;
  const read = (name: string, value: string | null) => (value === null ? word(name, words.notRead) : text(name, value));
  return [
    text(words.actsAsName, identity.displayName),
    ...(userName === '' || userName === id ? [] : [text(words.actsAsUser, userName)]),
    code(words.actsAsId, id),
    read(words.actsAsM3User, identity.m3User),
    read(words.actsAsCompany, identity.company),
    division === '' ? word(words.actsAsDivision, words.none) : read(words.actsAsDivision, division),
  ];
}

const word = (name: string, value: string): ReportFact => ({ name, value, look: 'word' });
const text = (name: string, value: string): ReportFact => ({ name, value, look: 'text' });
const code = (name: string, value: string): ReportFact => ({ name, value, look: 'code' });

/** More than any user of a real tenant was seen with; a thousand would be pages of them. */
const rolesShownMax = 60;

/** The roles to show, those that are accepted first, and how many others there are. */
export function shownRoles({ held, accepted }: Roles): {
  shown: { name: string; isAccepted: boolean }[];
  more: number;
} {
  const names = new Set(accepted.map((name) => name.toLowerCase()));
  const sorted = held
    .map((name) => ({ name, isAccepted: names.has(name.toLowerCase()) }))
    .sort((a, b) => Number(b.isAccepted) - Number(a.isAccepted));
  return { shown: sorted.slice(0, rolesShownMax), more: Math.max(0, sorted.length - rolesShownMax) };
}
