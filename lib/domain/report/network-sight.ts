import type { CheckResult } from './check';
import { visibleText } from '../text/visible-text';
import type { ProbeTarget } from './probe-program';

/** How far one got: what comes behind a fault could not be seen. */
export type Sight = 'good' | 'fault' | 'unknown';

/** What one place in the network sees of a host. */
export interface HostSight {
  host: string;
  name: Sight;
  connection: Sight;
  /** null: the host is asked without TLS */
  certificate: Sight | null;
  /** what was seen beside that, in the words of the program that saw it: an address, an issuer, a day, a fault */
  details: string[];
  isThroughProxy: boolean;
}

/** The longest text of a detail that is shown. */
export const detailLengthMax = 200;

/** Where the server's own look ended, by the code of its check. */
const faultOf: Readonly<Record<string, 'name' | 'connection' | 'certificate'>> = {
  'name-not-found': 'name',
  'name-lookup-failed': 'name',
  'address-not-allowed': 'name',
  'connection-refused': 'connection',
  'connection-timed-out': 'connection',
  'connection-reset': 'connection',
  'proxy-failed': 'connection',
  'certificate-untrusted': 'certificate',
  'certificate-expired': 'certificate',
  'certificate-name': 'certificate',
  'tls-failed': 'certificate',
};

/** The codes of a host that could not be reached. */
export const networkCodes: readonly string[] = Object.keys(faultOf);

/** What the server saw of a host, in the same terms; null for a check that did not look. */
function serverSight({ code, status, params }: CheckResult): HostSight | null {
  const target = targetOf(params);
  if (target === null || status === 'skipped') return null;
  const { host, isTls } = target;
  const fault = faultOf[code];
  const stations = ['name', 'connection', 'certificate'] as const;
  const at = fault === undefined ? stations.length : stations.indexOf(fault);
  const sights = stations.map((_, index): Sight => (index < at ? 'good' : index === at ? 'fault' : 'unknown'));
  const [name = 'unknown', connection = 'unknown', certificate = 'unknown'] = sights;
  const details = [params['validTo'], params['names']].flatMap((detail) =>
    typeof detail === 'string' && detail !== '' ? [visibleText(detail, detailLengthMax)] : [],
  );
  return {
    host,
    name,
    connection,
    certificate: isTls ? certificate : null,
    details,
    isThroughProxy: params['hasProxy'] === true,
  };
}

/** The host that a network check looked at, by its parameters; null where it did not look. */
function targetOf({ host, isTls }: CheckResult['params']): ProbeTarget | null {
  // runs that were kept before this was said: only loopback hosts are asked without TLS
  return typeof host === 'string' ? { host, isTls: isTls !== false } : null;
}

/** The hosts of a report and what the server saw of them; null where it got through to both. */
export function serverView({
  checks,
}: {
  checks: readonly CheckResult[];
}): { targets: ProbeTarget[]; sights: HostSight[] } | null {
  const looks = checks.filter(({ stage }) => stage === 'network');
  if (!looks.some(({ code }) => code in faultOf)) return null;
  const targets = looks.flatMap(({ params }) => targetOf(params) ?? []);
  const sights = looks.flatMap((check) => serverSight(check) ?? []);
  const isFirst = <Item extends { host: string }>({ host }: Item, index: number, all: Item[]) =>
    all.findIndex((one) => one.host === host) === index;
  return { targets: targets.filter(isFirst), sights: sights.filter(isFirst) };
}

/** Whether a look got through to the end. */
const isGood = ({ name, connection, certificate }: HostSight): boolean =>
  name === 'good' && connection === 'good' && certificate !== 'fault';

/** What two looks at one host say together, for whoever must act. */
export type Comparison = 'both-good' | 'both-fault' | 'server-fault' | 'own-fault';

export function compareSights(server: HostSight, own: HostSight): Comparison {
  if (isGood(server)) return isGood(own) ? 'both-good' : 'own-fault';
  return isGood(own) ? 'server-fault' : 'both-fault';
}
