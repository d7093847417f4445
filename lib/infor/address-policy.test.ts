import { describe, expect, test } from 'vitest';
import { AllowedHosts, isAddressAllowed, judgeUrl } from './address-policy';

const none = AllowedHosts.parse('').hosts;
const parsed = AllowedHosts.parse(
  'gw.customer.example:7443, SSO.Customer.example ,*.corp.example:8443,[::1]:4400,127.0.0.1:4400,10.1.2.3',
);

describe('the setting', () => {
  test('takes hosts, suffixes, IPv6 and ports, in any case', () => {
    expect(parsed.faults).toEqual([]);
    expect(parsed.hosts.toString()).toBe(
      'gw.customer.example:7443,sso.customer.example,*.corp.example:8443,[::1]:4400,127.0.0.1:4400,10.1.2.3',
    );
  });
  test.each([
    'https://a.example',
    'a.example/path',
    'a b',
    '*',
    'a:0',
    'a:70000',
    '*.10.0.0.1',
    '::1',
    'user@a',
    '*.*.example',
    '$(id).example',
    'a;b.example',
  ])('%j is a fault', (entry) => {
    expect(AllowedHosts.parse(`ok.example,${entry}`).faults).toEqual([entry]);
  });
});

describe('which addresses may be requested', () => {
  test.each([
    'https://mingle-ionapi.inforcloudsuite.com/',
    'https://mingle-sso.eu1.inforcloudsuite.com:443/ACME_TST/as/token.oauth2',
    'https://mingle35-ionapi.inforgov.com',
    'https://gw.customer.example:7443/infor',
    'https://sso.customer.example/',
    'https://a.corp.example:8443',
    'https://a.b.corp.example:8443',
    'https://[::1]:4400',
    'http://[::1]:4400',
    'http://127.0.0.1:4400',
    'http://0x7f.1:4400',
  ])('%s may', (url) => {
    expect(judgeUrl(new URL(url), parsed.hosts)).toBeNull();
  });

  test.each([
    'https://inforcloudsuite.com',
    'https://mingle-ionapi.inforcloudsuite.com:8443',
    'https://mingle-ionapi.inforcloudsuite.com.',
    'https://mingle-ionapi.inforcloudsuite.com.evil.example',
    'https://evilinforcloudsuite.com',
    'https://mingle-ionapi.infor.com',
    'https://mingle-ionapi.inforcloudsuite.com@evil.example',
    'https://xn--inforcloudsute-7zb.com',
    'https://ınforcloudsuite.com',
    'https://gw.customer.example',
    'https://sso.customer.example:8443',
    'https://corp.example:8443',
    'https://evilcorp.example:8443',
    'http://gw.customer.example:7443',
    'http://127.0.0.1:4401',
    'http://127.0.0.1',
    'http://10.1.2.3',
    'https://2130706433',
    'https://0177.0.0.1',
    'https://[::ffff:127.0.0.1]',
    'ftp://gw.customer.example:7443',
  ])('%s may not', (url) => {
    expect(judgeUrl(new URL(url), parsed.hosts)).not.toBeNull();
  });

  test('nothing but the cloud without a list', () => {
    expect(judgeUrl(new URL('http://localhost'), none)).not.toBeNull();
    expect(judgeUrl(new URL('https://localhost'), none)).toBe('host-not-allowed');
  });
});

describe('which resolved addresses may be connected to', () => {
  test.each(['8.8.8.8', '2600:1f18::1', '::ffff:8.8.8.8', '64:ff9b::808:808'])('%s always', (address) => {
    expect(isAddressAllowed(address, false)).toBe(true);
  });
  test.each([
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '127.0.0.1',
    '100.64.0.1',
    '::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
  ])('%s only for a listed host', (address) => {
    expect(isAddressAllowed(address, false)).toBe(false);
    expect(isAddressAllowed(address, true)).toBe(true);
  });
  test.each([
    '169.254.169.254',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    '64:ff9b::a9fe:a9fe',
    '::ffff:169.254.169.254',
    '2002:a9fe:a9fe::1',
    '2001::1',
    '::7f00:1',
    'fec0::1',
    'nonsense',
  ])('%s never', (address) => {
    expect(isAddressAllowed(address, false)).toBe(false);
    expect(isAddressAllowed(address, true)).toBe(false);
  });
});
