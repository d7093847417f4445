import { describe, expect, test } from 'vitest';
import type { CheckResult } from './check';
import { compareSights, serverView } from './network-sight';
import { readProbeAnswer } from './probe-answer';
import { probeScript, type ProbeTarget } from './probe-program';

const gateway: ProbeTarget = { host: 'mingle-ionapi.inforcloudsuite.com', isTls: true };
const other: ProbeTarget = { host: '[fd00::5]:7443', isTls: true };

/** As it stands in a terminal: with what was typed before, and a prompt behind. */
const pasted = (...lines: string[]) => ['$ sh', '--- ionboard 1', ...lines, '--- end', '$ '].join('\n');
const sightOf = (...lines: string[]) => {
  const read = readProbeAnswer(pasted('host=mingle-ionapi.inforcloudsuite.com:443', ...lines), [gateway]);
  return read.ok ? read.value[0] : read.fault;
};

const contact = (code: string, params: CheckResult['params'] = {}): CheckResult => ({
  id: 'gateway',
  stage: 'network',
  status: code === 'ok' ? 'passed' : 'failed',
  code,
  title: '',
  observed: '',
  meaning: '',
  fix: [],
  owner: null,
  guideStep: null,
  skippedBecause: null,
  params: { host: gateway.host, isTls: true, ...params },
  evidence: [],
  durationMs: 1,
});

describe('the program', () => {
  test.each(['sh', 'powershell'] as const)('for %s names the hosts and nothing else', (shell) => {
    const script = probeScript(shell, [gateway, other]);
    expect(script).toContain("'mingle-ionapi.inforcloudsuite.com'");
    expect(script).toContain('fd00::5');
    expect(script).toContain('7443');
    // no file is read, and none is written but the null device
    expect(script).not.toMatch(/\.ionapi|Authorization|--data|> *[^/& ]|Out-File|Set-Content/);
  });
  test.each(["a'; rm -rf ~; '", 'a$(id)', 'a`id`', 'a b', 'a:1:2', 'a:999999', 'a;id', 'a\nid', 'a"', ''])(
    'has no line for what is no host: %j',
    (host) => {
      for (const shell of ['sh', 'powershell'] as const)
        expect(probeScript(shell, [{ host, isTls: true }])).toBe(probeScript(shell, []));
    },
  );
});

describe('its answer', () => {
  test.each([
    [['curl=0', 'port=open', 'address=1.2.3.4'], 'good', 'good', 'good'],
    [['curl=6'], 'fault', 'unknown', 'unknown'],
    [['curl=7', 'port=refused'], 'good', 'fault', 'unknown'],
    [['curl=28'], 'good', 'fault', 'unknown'],
    // it takes the connection, and does not answer
    [['curl=28', 'port=open'], 'good', 'fault', 'unknown'],
    [['curl=52', 'port=open'], 'good', 'fault', 'unknown'],
    [['curl=35', 'port=open'], 'good', 'good', 'fault'],
    [['curl=60', 'port=open', 'fault=untrusted', 'issuer=CN=Corp'], 'good', 'good', 'fault'],
    [['name=fault'], 'fault', 'unknown', 'unknown'],
    [['port=timeout'], 'good', 'fault', 'unknown'],
    [['port=open', 'certificate=good'], 'good', 'good', 'good'],
    [['port=open', 'fault=tls'], 'good', 'good', 'fault'],
    [['port=open', 'fault=name', 'issuer=x'], 'good', 'good', 'fault'],
    [[], 'good', 'unknown', 'unknown'],
  ])('%j: name %s, connection %s, certificate %s', (lines, name, connection, certificate) => {
    expect(sightOf(...lines)).toMatchObject({ host: gateway.host, name, connection, certificate });
  });

  test('is shown as hostile text', () => {
    const sight = sightOf('curl=60', 'fault=untrusted', `issuer=\u202eevil\u001b[2J${'x'.repeat(500)}`, 'until=Jan 1');
    if (typeof sight !== 'object') throw new Error('not read');
    expect(sight.details[0]).toMatch(/^‹U\+202E›evil‹ESC›/);
    expect(sight.details[0]?.length).toBeLessThan(260);
    expect(sight.details).toContain('Jan 1');
  });

  test('is refused where it is another thing, cut off, or about other hosts', () => {
    const fault = (text: string) => {
      const read = readProbeAnswer(text, [gateway]);
      return read.ok ? 'ok' : read.fault;
    };
    expect(fault('bash: curl: command not found')).toBe('no-answer');
    expect(fault('--- ionboard 1\nhost=mingle-ionapi.inforcloudsuite.com:443\ncurl=0')).toBe('cut-off');
    expect(fault(pasted('host=elsewhere.example:443', 'curl=0'))).toBe('no-answer');
    expect(fault(pasted('fault=curl is missing'))).toBe('no-answer');
    // of two answers the last one counts
    expect(sightOf('curl=6', '--- end', '--- ionboard 1', `host=${gateway.host}:443`, 'curl=0')).toMatchObject({
      name: 'good',
    });
  });

  test('names an address of IPv6 with or without brackets', () => {
    for (const host of ['[fd00::5]:7443', 'FD00::5:7443'])
      expect(readProbeAnswer(pasted(`host=${host}`, 'curl=0'), [other])).toMatchObject({
        ok: true,
        value: [{ host: other.host }],
      });
  });
});

describe('beside what the server saw', () => {
  test('a report that got through to both hosts has nothing to compare', () => {
    expect(serverView({ checks: [contact('ok'), contact('certificate-expiring')] })).toBeNull();
  });
  test.each([
    ['name-not-found', 'fault', 'unknown', 'unknown'],
    ['connection-refused', 'good', 'fault', 'unknown'],
    ['proxy-failed', 'good', 'fault', 'unknown'],
    ['certificate-untrusted', 'good', 'good', 'fault'],
    ['tls-failed', 'good', 'good', 'fault'],
  ])('%s', (code, name, connection, certificate) => {
    const view = serverView({ checks: [contact('ok', { host: 'a.example' }), contact(code)] });
    expect(view?.targets.map(({ host }) => host)).toEqual(['a.example', gateway.host]);
    expect(view?.sights[1]).toMatchObject({ name, connection, certificate });
  });
  test('a host that is asked by plain http has no certificate; one that two checks ask is looked at once', () => {
    const view = serverView({ checks: [contact('connection-refused', { isTls: false }), contact('ok')] });
    expect(view?.targets).toEqual([{ host: gateway.host, isTls: false }]);
    expect(view?.sights[0]?.certificate).toBeNull();
  });
  test('says whose way is at fault', () => {
    const [good, bad] = [sightOf('curl=0'), sightOf('curl=6')];
    if (typeof good !== 'object' || typeof bad !== 'object') throw new Error('not read');
    expect([
      compareSights(bad, good),
      compareSights(bad, bad),
      compareSights(good, bad),
      compareSights(good, good),
    ]).toEqual(['server-fault', 'both-fault', 'own-fault', 'both-good']);
  });
});
