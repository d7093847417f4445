/*
 * Forms as no browser makes them, all sent to the check of a file. Each says which answer it gets: 200 is a verdict on
 * a file, whatever was in it.
 */

export interface HostileForm {
  name: string;
  body: Buffer;
  status: number;
  /** other than that of `formType` */
  type?: string;
}

const boundary = 'obviously-hostile-boundary-0123456789';
export const formType = `multipart/form-data; boundary=${boundary}`;

const part = (headers: string, content: string) => `--${boundary}\r\n${headers}\r\n\r\n${content}\r\n`;
const disposition = (name: string, fileName?: string) =>
  `Content-Disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"`}`;
const file = (fileName = 'a.ionapi', content = '{}') => part(disposition('file', fileName), content);
const text = (name: string, value = 'x') => part(disposition(name), value);
const form = (name: string, status: number, parts: string, type?: string): HostileForm => ({
  name,
  status,
  body: Buffer.from(`${parts}--${boundary}--\r\n`, 'latin1'),
  ...(type === undefined ? {} : { type }),
});

export const hostileForms: readonly HostileForm[] = [
  form('a good one', 200, file()),
  form('nothing', 400, ''),
  form('a file that is text', 400, text('file', '{}')),
  form('two files', 400, file() + file()),
  form('a hundred files', 400, file().repeat(100)),
  form('seven hundred parts beside the file', 200, file() + text('a').repeat(700)),
  form(
    'a part for each property of an object',
    200,
    file() + ['__proto__', 'constructor', 'toString'].map((name) => text(name)).join(''),
  ),
  form('a language twice', 200, text('language', 'en') + text('language', 'xx') + file()),
  form('an edition that is none', 200, text('edition', '../cloud') + file()),
  form('a user with a line break', 200, text('runAs', 'A\r\nX-Injected: 1') + file()),
  form('a user of 10 000 characters', 200, text('runAs', 'A'.repeat(10_000)) + file()),
  form('a checklist that is a file', 401, part(disposition('checklist', 'a'), 'x') + file()),
  form('two checklists', 401, text('checklist').repeat(2) + file()),
  form('an empty checklist', 401, text('checklist', '') + file()),
  form('a checklist with a line break', 401, text('checklist', 'x\r\ny') + file()),
  ...[
    '../../../../etc/passwd',
    '..\\..\\windows\\win.ini',
    '/etc/passwd',
    'C:\\x',
    'a\u0000.ionapi',
    'a%00.ionapi',
    '<img src=x onerror=alert(1)>.ionapi',
    '"; rm -rf ~; ".ionapi'.replaceAll('"', '%22'),
    'a'.repeat(15_000),
    '',
    '\u001b]0;x\u0007',
  ].map((name) => form(`a file called ${name.slice(0, 20)}`, 200, file(name))),
  form('a file name in another encoding', 200, part(`${disposition('file', 'a')}; filename*=utf-8''%2e%2e%2fa`, '{}')),
  form(
    'a part in a part',
    200,
    part(`${disposition('file', 'a')}\r\nContent-Type: multipart/mixed; boundary=y`, '--y\r\n\r\n{}\r\n--y--'),
  ),
  form(
    'a form in a form',
    200,
    part(disposition('file', 'a'), `--y\r\n${disposition('file', 'b')}\r\n\r\n{}\r\n--y--`),
  ),
  form('a part that is encoded', 200, part(`${disposition('file', 'a')}\r\nContent-Transfer-Encoding: base64`, 'e30=')),
  form('headers of 10 000 characters', 200, part(`${disposition('file', 'a')}\r\nX: ${'a'.repeat(10_000)}`, '{}')),
  form('a part without a name', 400, part('Content-Disposition: form-data', '{}')),
  form('a part without headers', 400, `--${boundary}\r\n\r\n{}\r\n`),
  form('a disposition that is none', 400, part('Content-Disposition: attachment; name="file"; filename="a"', '{}')),
  form('a header that is none', 400, part(`${disposition('file', 'a')}\r\n: x`, '{}')),
  form('no boundary', 400, file(), 'multipart/form-data'),
  form('an empty boundary', 400, file(), 'multipart/form-data; boundary='),
  form('another boundary', 400, file(), 'multipart/form-data; boundary=y'),
  form('a boundary of 1 000 characters', 400, file(), `multipart/form-data; boundary=${'y'.repeat(1_000)}`),
  { name: 'no end', status: 400, body: Buffer.from(file().slice(0, -2)) },
  { name: 'bytes that are none of a form', status: 400, body: Buffer.alloc(5_000, 0xff) },
  { name: 'line breaks alone', status: 400, body: Buffer.from('\r\n'.repeat(10_000)) },
  { name: 'dashes alone', status: 400, body: Buffer.from('-'.repeat(60_000)) },
  form('a file that is one byte too large', 413, file('a', 'x'.repeat(65_537))),
  form('a file that is just not too large', 200, file('a', 'x'.repeat(65_536))),
  form('a form that is too large', 413, file() + text('a', 'x'.repeat(81_920))),
];
