import type { CheckResult } from './check';
import { isHostName } from '../file/file-judgement';
import { fail, ok, type Result } from '../result';
import { visibleText } from '../text/visible-text';

/** A host that is looked at, as the report names it: with its port where that is not the scheme's own. */
export interface ProbeTarget {
  host: string;
  isTls: boolean;
}

export const probeShells = ['sh', 'powershell'] as const;
export type ProbeShell = (typeof probeShells)[number];

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

const detailLengthMax = 200;
const answerLengthMax = 20_000;
const hostsMax = 4;

/** Splits what the report calls a host; null where it could be more than a host and a port to a shell. */
export function targetParts({ host, isTls }: ProbeTarget): { name: string; port: string } | null {
  const [, name = '', port = isTls ? '443' : '80'] = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::(\d{1,5}))?$/i.exec(host) ?? [];
  return name.startsWith('[') || isHostName(name) ? { name, port } : null;
}

/**
 * A program for the reader's own computer that looks at the hosts: name, port and certificate. It holds no credential,
 * reads none, sends nothing but `GET /`, and prints lines that `readProbeAnswer` reads.
 */
export function probeScript(shell: ProbeShell, targets: readonly ProbeTarget[]): string {
  const calls = targets.flatMap((target) => {
    const parts = targetParts(target);
    if (parts === null) return [];
    return shell === 'sh'
      ? [`look '${target.isTls ? 'https' : 'http'}' '${parts.name}' '${parts.port}'`]
      : [`  Look '${parts.name.replace(/[[\]]/g, '')}' ${parts.port} $${String(target.isTls)}`];
  });
  return shell === 'sh' ? shScript(calls) : powershellScript(calls);
}

/** curl is on every Mac and nearly every Linux. Its exit codes: curl(1), EXIT CODES. */
const shScript = (calls: readonly string[]): string => `look() {
  said=$(LC_ALL=C curl --disable --globoff --silent --show-error --verbose --output /dev/null \\
    --connect-timeout 10 --max-time 20 --write-out '\\nstation-ip=%{remote_ip}\\n' "$1://$2:$3/" 2>&1)
  code=$?
  echo "host=$2:$3"
  echo "curl=$code"
  case $said in *'Uses proxy env variable'*) echo 'way=proxy' ;; esac
  case $said in *efused*) echo 'port=refused' ;; *'onnected to'* | *'stablished connection'*) echo 'port=open' ;; esac
  case $code:$said in
    0:*) ;;
    *expired* | *'not yet valid'*) echo 'fault=expired' ;;
    *'does not match'* | *'alternative certificate subject name'*) echo 'fault=name' ;;
    *'certificate problem'* | *'verification failed'*) echo 'fault=untrusted' ;;
  esac
  if [ "$code" = 60 ] || [ "$code" = 51 ]; then
    said=$(LC_ALL=C curl --disable --globoff --insecure --silent --verbose --output /dev/null \\
      --connect-timeout 10 --max-time 20 --write-out '\\nstation-ip=%{remote_ip}\\n' "$1://$2:$3/" 2>&1)
  fi
  echo "$said" | tr -d '\\r' | sed -n -e 's/^station-ip=\\(..*\\)/address=\\1/p' \\
    -e 's/^\\* *issuer: */issuer=/p' -e 's/^\\* *expire date: */until=/p' | head -n 3
}
echo '--- ionboard 1'
command -v curl > /dev/null || echo 'fault=curl is missing'
${calls.join('\n')}
echo '--- end'`;

/** For Windows PowerShell 5.1 and PowerShell 7: .NET's own classes, because both have them. */
const powershellScript = (calls: readonly string[]): string => `& {
  function Look($name, $port, $tls) {
    "host=\${name}:$port"
    try { $address = [Net.Dns]::GetHostAddresses($name)[0]; "address=$address" }
    catch { 'name=fault'; return }
    $client = [Net.Sockets.TcpClient]::new($address.AddressFamily)
    try {
      if (-not $client.ConnectAsync($address, $port).Wait(10000)) { 'port=timeout'; return }
    } catch {
      if ("$($_.Exception.GetBaseException().SocketErrorCode)" -eq 'ConnectionRefused') { 'port=refused' } else { 'port=fault' }
      return
    }
    'port=open'
    if ($tls) {
      $seen = @{}
      $judge = [Net.Security.RemoteCertificateValidationCallback] {
        param($sender, $certificate, $chain, $errors)
        $seen.errors = "$errors"
        $seen.chain = ($chain.ChainStatus | ForEach-Object { $_.Status }) -join ' '
        $seen.issuer = $certificate.Issuer
        $seen.until = $certificate.GetExpirationDateString()
        $true
      }
      $stream = [Net.Security.SslStream]::new($client.GetStream(), $false, $judge)
      try { $stream.AuthenticateAsClient($name, $null, [Security.Authentication.SslProtocols]::Tls12, $false) }
      catch { 'fault=tls' }
      if ($seen.errors -match 'NameMismatch') { 'fault=name' }
      elseif ($seen.chain -match 'NotTimeValid') { 'fault=expired' }
      elseif ($seen.errors -match 'Chain') { 'fault=untrusted' }
      elseif ($seen.errors -eq 'None') { 'certificate=good' }
      if ($seen.issuer) { "issuer=$($seen.issuer)"; "until=$($seen.until)" }
    }
    $client.Close()
  }
  '--- ionboard 1'
${calls.join('\n')}
  '--- end'
}`;

/**
 * Reads what the program printed, as it was pasted: with prompts and other lines around it. All of it is hostile text.
 *
 * @returns `no-answer` where nothing of it is there, `cut-off` where its end is not
 */
export function readProbeAnswer(
  text: string,
  targets: readonly ProbeTarget[],
): Result<HostSight[], 'no-answer' | 'cut-off'> {
  const lines = text
    .slice(0, answerLengthMax)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const begin = lines.lastIndexOf('--- ionboard 1');
  if (begin < 0) return fail('no-answer');
  const end = lines.indexOf('--- end', begin);
  if (end < 0) return fail('cut-off');
  const hosts: Map<string, string>[] = [];
  for (const line of lines.slice(begin + 1, end)) {
    const [, key, value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (key === undefined) continue;
    if (key === 'host') hosts.push(new Map());
    hosts.at(-1)?.set(key, visibleText(value, detailLengthMax));
  }
  const sights = hosts.slice(0, hostsMax).flatMap((facts) => {
    const target = targets.find((one) => isSameHost(one, facts.get('host') ?? ''));
    return target ? [sightOf(facts, target)] : [];
  });
  return sights.length === 0 ? fail('no-answer') : ok(sights);
}

/** The program says the port always, and an address of IPv6 without its brackets. */
function isSameHost(target: ProbeTarget, said: string): boolean {
  const parts = targetParts(target);
  const plain = (host: string) => host.toLowerCase().replace(/[[\]]/g, '');
  return parts !== null && plain(`${parts.name}:${parts.port}`) === plain(said);
}

/** curl's exit codes that say where it ended. A host that takes the connection and says nothing is called as the server calls it. */
const beforeTheName = ['5', '6'];
const withoutAnswer = ['7', '28', '52', '56', '97'];
const atTheCertificate = ['35', '51', '60'];

function sightOf(facts: ReadonlyMap<string, string>, { host, isTls }: ProbeTarget): HostSight {
  const is = (key: string, ...values: string[]) => values.includes(facts.get(key) ?? '');
  const hasFault = facts.has('fault');
  const isNameBad = is('name', 'fault') || is('curl', ...beforeTheName);
  const isShut = is('port', 'refused', 'timeout', 'fault') || is('curl', ...withoutAnswer);
  const isOpen = !isShut && (is('port', 'open') || is('curl', '0') || (facts.has('curl') && hasFault));
  const isTlsBad = hasFault || is('curl', ...atTheCertificate);
  const isTlsGood = is('certificate', 'good') || (facts.has('curl') && isOpen && !isTlsBad);
  const connection = isOpen ? 'good' : isShut ? 'fault' : 'unknown';
  const certificate = isTlsBad ? 'fault' : isTlsGood ? 'good' : 'unknown';
  const details = ['address', 'issuer', 'until', 'fault', 'port'].flatMap((key) => facts.get(key) ?? []);
  return {
    host,
    name: isNameBad ? 'fault' : 'good',
    connection: isNameBad ? 'unknown' : connection,
    certificate: isTls ? (isNameBad || connection !== 'good' ? 'unknown' : certificate) : null,
    details: details.filter((detail) => detail !== 'open'),
    isThroughProxy: is('way', 'proxy'),
  };
}

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
