import { fail, ok, type Result } from '../result';
import { visibleText } from '../text/visible-text';
import { detailLengthMax, type HostSight } from './network-sight';
import { targetParts, type ProbeTarget } from './probe-program';

const answerLengthMax = 20_000;
const hostsMax = 4;

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
