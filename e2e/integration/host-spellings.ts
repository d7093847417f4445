/*
 * Ways to write a host so that it looks harmless, or like Infor's, and leads to this computer or into its network. In
 * each, what stands behind it is asked at the port of a trap.
 */

const numbers = [
  ...['127.0.0.1', '127.1', '127.0.1', '127.255.255.254', '127.0.0.1.', '127.000.000.001', '0.0.0.0', '0', '0x0'],
  ...['2130706433', '0x7f000001', '0x7f.1', '0x7f.0.0.1', '0x7F.0x0.0x0.0x1', '0177.0.0.1', '0177.1', '017700000001'],
  ...['127。0。0。1', '１２７.０.０.１', '①②⑦.0.0.1', '127%2e0%2e0%2e1', '%31%32%37.0.0.1', '0x7f。1'],
];
const version6 = [
  ...['[::1]', '[0:0:0:0:0:0:0:1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:ffff:7f00:1]'],
  ...['[::127.0.0.1]', '[::ffff:0:127.0.0.1]', '[64:ff9b::7f00:1]', '[64:ff9b::127.0.0.1]', '[64:ff9b:1::7f00:1]'],
  ...['[2002:7f00:1::]', '[2002:7f00:0001::1]', '[::1%25lo]', '[::1%lo]', '[fe80::1%25eth0]', '[fec0::1]', '[fd00::1]'],
];
const names = [
  ...[
    'localhost',
    'LOCALHOST',
    'localhost.',
    'x.localhost',
    'localhost.localdomain',
    'ip6-localhost',
    'ｌｏｃａｌｈｏｓｔ',
  ],
  ...['loc\u00adalhost', 'localho\u017ft', '127.0.0.1.nip.example', 'rebind.example', 'metadata.google.internal'],
];
const disguised = [
  ...['user@127.0.0.1', 'user:pw@127.0.0.1', 'mingle-ionapi.inforcloudsuite.com@127.0.0.1', '@127.0.0.1'],
  ...['mingle-ionapi.inforcloudsuite.com:443@127.0.0.1', 'mingle-ionapi.inforcloudsuite.com%40127.0.0.1'],
  ...['mingle-ionapi.inforcloudsuite.com\\@127.0.0.1', '127.0.0.1\\.inforcloudsuite.com', '127.0.0.1\t', ' 127.0.0.1'],
  ...['127.0.0.1\n', '127.0.0.1\u0000', 'mingle\r\nHost: 127.0.0.1', '127.0.0.1;.inforcloudsuite.com'],
];
const lookAlikes = [
  ...['inforcloudsuite.com', '.inforcloudsuite.com', 'mingle..inforcloudsuite.com', 'evilinforcloudsuite.com'],
  ...['mingle-ionapi.inforcloudsuite.com', 'mingle-ionapi.inforcloudsuite.com.', 'mingle-ionapi.inforcloudsuite.co'],
  ...['mingle-ionapi.inforcloudsuite.com.evil.example', 'mingle-ionapi.infor.com', 'mingle.inforgov.com.evil.example'],
  ...['inforgov.com', 'evil-inforgov.com', 'mingle.ınforcloudsuite.com', 'mingle.inforcloudsuit\u0435.com'],
  ...['mingle.\u0456nforcloudsuite.com', 'xn--inforcloudsute-7zb.com', 'mingle\u2024inforcloudsuite.com.evil.example'],
];
const inside = [
  ...['169.254.169.254', '0251.0376.0251.0376', '0xa9fea9fe', '2852039166', '[::ffff:169.254.169.254]'],
  ...['[fd00:ec2::254]', '10.0.0.1', '192.168.0.1', '172.16.0.1', '100.64.0.1', '198.18.0.1', '224.0.0.1'],
  ...['255.255.255.255', '[ff02::1]', '[2001::1]', '[2002:a9fe:a9fe::1]', '[64:ff9b::a9fe:a9fe]'],
];

/** Every spelling once. */
export const hostSpellings = [...new Set([...numbers, ...version6, ...names, ...disguised, ...lookAlikes, ...inside])];

/** What follows the host in the address that a file names: its port, and what tries to be read as the host instead. */
export const addressesOf = (host: string, port: number): string[] => [
  `https://${host}:${String(port)}`,
  `http://${host}:${String(port)}`,
  `https://${host}:${String(port)}#@mingle-ionapi.inforcloudsuite.com`,
  `https://${host}:${String(port)}?.inforcloudsuite.com/`,
  `https:\\\\${host}:${String(port)}`,
  `//${host}:${String(port)}`,
];
