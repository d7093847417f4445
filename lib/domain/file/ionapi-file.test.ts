import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIonapiFile } from './ionapi-file';

const good = {
  ti: 'ACME_TST',
  cn: 'Flow',
  dt: '12',
  ci: 'ACME_TST~not-a-secret-client-id-0000000000000000000',
  cs: 'not-a-secret-client-secret',
  iu: 'https://mingle-ionapi.eu1.inforcloudsuite.com',
  pu: 'https://mingle-sso.eu1.inforcloudsuite.com:443/ACME_TST/as/',
  oa: 'authorization.oauth2',
  ot: 'token.oauth2',
  or: 'revoke_token.oauth2',
  ev: 'U147858101',
  v: '1.0',
  saak: 'ACME_TST#not-a-secret-access-key',
  sask: 'not-a-secret-secret-key',
};
const text = JSON.stringify(good);
const bytes = (content: string) => new TextEncoder().encode(content);
const utf16 = (content: string, isBigEndian: boolean) => {
  const buffer = Buffer.from(`\ufeff${content}`, 'utf16le');
  return new Uint8Array(isBigEndian ? buffer.swap16() : buffer);
};
/** Keys of the file that `good` lacks: with other values they would change its meaning. */
const knownKeys = new Set(['ru', 'sc', '__proto__']);
const read = (content: string) => readIonapiFile(bytes(content));

describe('what is an ION API file', () => {
  test.each<[string, Uint8Array, object]>([
    ['minified', bytes(text), { encoding: 'utf-8', hasByteOrderMark: false, hasCarriageReturns: false }],
    ['pretty, CRLF', bytes(JSON.stringify(good, null, 2).replaceAll('\n', '\r\n')), { hasCarriageReturns: true }],
    ['UTF-8 with mark', bytes(`\ufeff${text}`), { encoding: 'utf-8', hasByteOrderMark: true }],
    ['UTF-16 LE', utf16(text, false), { encoding: 'utf-16le', hasByteOrderMark: true }],
    ['UTF-16 BE', utf16(text, true), { encoding: 'utf-16be', hasByteOrderMark: true }],
    ['white space around', bytes(`\n ${text} \n\n`), {}],
  ])('%s', (_name, content, how) => {
    const reading = readIonapiFile(content);
    expect(reading.ok && reading.value.text).toMatchObject(how);
    expect(reading.ok && reading.value.properties).toMatchObject({ ok: true, value: { tenantId: 'ACME_TST' } });
  });

  test('unknown, duplicate and prototype keys do no harm', () => {
    const reading = read(`{"__proto__":{"ti":"EVIL"},"constructor":1,"ti":"FIRST",${text.slice(1)}`);
    expect(reading.ok && reading.value.properties).toMatchObject({ ok: true, value: { tenantId: 'ACME_TST' } });
    expect(({} as Record<string, unknown>)['ti']).toBeUndefined();
  });

  test('a name on the prototype is no property', () => {
    const reading = read('{"ci":"x","__proto__":{"ti":"ACME_TST","cs":"c","iu":"i","pu":"p","ot":"o"}}');
    expect(reading.ok && reading.value.properties).toMatchObject({
      fault: { code: 'property-missing', properties: ['ti', 'cs', 'iu', 'pu', 'ot'] },
    });
  });
});

test('a prototype in the file gives no property to what is absent', () => {
  const { ti, ci, cs, iu, pu, ot } = good;
  const inherited = '"saak":"X#y","sask":"y","or":"r","oa":"a","ru":"u","sc":["s"],"cn":"n"';
  const reading = read(
    `{"__proto__":{${inherited}},"prototype":{${inherited}},${JSON.stringify({ ti, ci, cs, iu, pu, ot }).slice(1)}`,
  );
  expect(reading.ok && reading.value.properties).toMatchObject({
    value: {
      accessKey: null,
      secretKey: null,
      revocationPath: null,
      authorizePath: null,
      hasRedirectUrl: false,
      scopes: [],
      applicationName: '',
    },
  });
});

test('whatever keeps the meaning of a file keeps it good', () => {
  const entries = Object.entries(good);
  const unknown = fc.dictionary(
    fc.string({ unit: 'binary', maxLength: 8 }).filter((key) => !Object.hasOwn(good, key) && !knownKeys.has(key)),
    fc.jsonValue(),
    { maxKeys: 3 },
  );
  fc.assert(
    fc.property(
      fc.shuffledSubarray(entries, { minLength: entries.length }),
      fc.subarray(entries),
      unknown,
      fc.constantFrom(0, 1, 2, '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom('utf-8', 'mark', 'le', 'be'),
      (shuffled, repeated, more, indent, lineEnd, encoding) => {
        const object = JSON.stringify({ ...Object.fromEntries(shuffled), ...more }, null, indent);
        const duplicates = repeated.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)},`).join('');
        const whole = `{${duplicates}${object.slice(1)}\n`.replaceAll('\n', lineEnd);
        const written =
          encoding === 'utf-8'
            ? bytes(whole)
            : encoding === 'mark'
              ? bytes(`\ufeff${whole}`)
              : utf16(whole, encoding === 'be');
        const reading = readIonapiFile(written);
        expect(reading.ok && reading.value.properties).toMatchObject({ ok: true, value: { tenantId: 'ACME_TST' } });
      },
    ),
  );
});

describe('what is none', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', bytes(''), 'file-empty'],
    ['white space', bytes(' \r\n\t '), 'file-empty'],
    ['a mark alone', bytes('\ufeff'), 'file-empty'],
    ['a zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0]), 'file-binary'],
    ['Latin-1', new Uint8Array([0x7b, 0xe4, 0x7d]), 'file-binary'],
    ['UTF-16 without mark', new Uint8Array(Buffer.from(text, 'utf16le')), 'file-binary'],
    ['a login page', bytes('<!DOCTYPE html><html><title>Sign in</title>'), 'file-html'],
    ['a page with white space first', bytes('\n  <HTML lang="en">'), 'file-html'],
    [
      'a service account CSV',
      bytes('Access Key,Secret Key\r\nACME_TST#abcdefghijklmnopqrstuvwxyz,abcdef\r\n'),
      'file-service-account-csv',
    ],
    [
      'the CSV without header',
      bytes('ACME_TST#abcdefghijklmnopqrstuvwxyz;abcdefghijklmnopqrstuvwxyz'),
      'file-service-account-csv',
    ],
    ['the CSV upright, quoted', bytes('"accessKey","ACME#x"\n"secretKey","y"\n'), 'file-service-account-csv'],
    ['the CSV as UTF-16', utf16('Access Key\tSecret Key\r\na\tb\r\n', false), 'file-service-account-csv'],
    ['another CSV', bytes('name,age\nA,1\n'), 'file-json-syntax'],
    ['a line comment', bytes('{\n  // the tenant\n  "ti": "ACME"\n}'), 'file-sample'],
    ['a comment behind a value', bytes('{"iu":"https://x", /* gateway */ "ti":"A"}'), 'file-sample'],
    ['a comment at the start', bytes('// sample\n{}'), 'file-sample'],
    ['cut off in a text', bytes(text.slice(0, 200)), 'file-truncated'],
    ['cut off behind a comma', bytes('{"ti":"A",'), 'file-truncated'],
    ['cut off and commented later', bytes('{"iu":"https://x'), 'file-truncated'],
    ['typographic quotes', bytes(text.replaceAll('"', '”')), 'file-json-syntax'],
    ['a trailing comma', bytes('{"ti":"A",}'), 'file-json-syntax'],
    ['two objects', bytes(`${text}\n${text}`), 'file-json-syntax'],
    ['a list', bytes(`[${text}]`), 'file-not-object'],
    ['a text that looks like HTML', bytes('"<html>"'), 'file-not-object'],
    ['null', bytes('null'), 'file-not-object'],
    ['a Google key', bytes('{"type":"service_account","private_key":"x"}'), 'file-not-ionapi'],
    ['an empty object', bytes('{}'), 'file-not-ionapi'],
  ])('%s', (_name, content, code) => {
    expect(readIonapiFile(content)).toMatchObject({ ok: false, fault: { code } });
  });

  test('line and column count from 1, in characters, without the byte order mark', () => {
    expect(read('\ufeff{\n "a": "😀" x}')).toMatchObject({ fault: { line: 2, column: 11, smartQuotes: false } });
    expect(read('{“ti”: 1}')).toMatchObject({ fault: { line: 1, column: 2, smartQuotes: true } });
    expect(read('{"ti":"A",\n}')).toMatchObject({ fault: { line: 2, column: 1 } });
  });

  test.each([
    ['behind a whole object', '{"ti":"A"} // x', 1, 12],
    ['of the other kind', '{"ti":"A" /* x */}', 1, 11],
    ['behind a number', '{"v":1// x\n}', 1, 7],
    ['behind a comma', '{"iu":"https://x.example",\n  // x\n}', 2, 3],
    ['in a sample that is cut off', '{"ti":"A", // the ten', 1, 12],
  ])('a comment %s is where a sample stops being JSON', (_name, content, line, column) => {
    expect(read(content)).toEqual({ ok: false, fault: { code: 'file-sample', line, column } });
  });

  test.each([
    ['a comment behind another fault', '{"ti" "A" // x\n}', 1, 7],
    ['a hash, which begins no comment here', '{\n# x\n}', 2, 1],
    ['a slash alone', '{ / }', 1, 3],
    ['what looks like a comment inside a text', '{"a":"\\u//x"}', 1, 9],
    ['a comma too many', '{"a":1,,"b":2}', 1, 8],
    ['a trailing comma: the bracket behind it', '{"a":[1,\r\n]}', 2, 1],
    ['a name without quotes', '{ti:"A"}', 1, 2],
    ['single quotes', "{'ti':'A'}", 1, 2],
    ['NaN', '{"a":NaN}', 1, 6],
    ['a line break in a text', '{"a":"x\ny"}', 1, 8],
    ['a tab in a text', '{"a":"x\ty"}', 1, 8],
    ['text behind the object', '{"a":1}\n\n x', 3, 2],
    ['a no-break space between', '{\u00a0"a":1}', 1, 2],
    ['a no-break space behind', '{"a":1}\u00a0', 1, 8],
    ['a second mark', '\ufeff\ufeff{}', 1, 1],
    ['old line ends', '{\r"a":1,\r}', 3, 1],
    ['a separator that ends no line', '{"a":"\u2028",}', 1, 10],
    ['characters outside the first plane', '{"\u{1f600}\u{1f600}":x}', 1, 7],
    ['UTF-32 letters as escapes', '{"a":"\\u12"}', 1, 11],
  ])('%s is a mistake in JSON, by line and column', (_name, content, line, column) => {
    expect(read(content)).toMatchObject({ fault: { code: 'file-json-syntax', line, column } });
  });

  test.each([...'\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u00ab\u00bb\u2039\u203a\u2032\u2033\uff02'])(
    'the typographic quote %s is named',
    (quote) => {
      expect(read(`{${quote}ti${quote}:1}`)).toMatchObject({ fault: { code: 'file-json-syntax', smartQuotes: true } });
      expect(read(`{"cn":"${quote}",}`)).toMatchObject({ fault: { code: 'file-json-syntax', smartQuotes: true } });
      expect(read(`{"ci":"${quote}"}`).ok).toBe(true);
    },
  );

  test('the longest files of the worst kinds are read in no time', () => {
    const start = performance.now();
    const longest = ['{"a":', '[', '"', ' ', '\n', ',', 'a,b\n', '{"ti":"\\', '<!--', '\ufeff', '"a"\t', '\u{1f600}'];
    for (const piece of longest) expect(read(piece.repeat(Math.floor(65_536 / bytes(piece).length))).ok).toBe(false);
    const deep = `{"ci":"x","x":${'['.repeat(32_000)}${']'.repeat(32_000)}}`;
    expect(read(deep).ok).toBe(true);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test('names the product that a file belongs to', () => {
    expect(read('{"type":"service_account"}')).toMatchObject({ fault: { looksLike: 'google_service_account' } });
    expect(read('{"_postman_variable_scope":"environment"}')).toMatchObject({
      fault: { looksLike: 'postman_environment' },
    });
    expect(read('{"hello":"world"}')).toMatchObject({ fault: { looksLike: null } });
  });
});

describe('properties', () => {
  const properties = (change: Record<string, unknown>) => {
    const reading = read(JSON.stringify({ ...good, ...change }));
    return reading.ok ? reading.value.properties : reading;
  };
  test.each<[string, Record<string, unknown>, object]>([
    ['missing', { ti: undefined, ot: undefined }, { code: 'property-missing', properties: ['ti', 'ot'] }],
    ['missing goes before blank', { ti: undefined, ot: ' ' }, { code: 'property-missing', properties: ['ti'] }],
    ['blank', { cs: '  ', sask: '' }, { code: 'property-blank', properties: ['cs', 'sask'] }],
    ['blank goes before type', { cs: 7, pu: '' }, { code: 'property-blank', properties: ['pu'] }],
    ['blank by other white space', { ti: '\u00a0\u2003' }, { code: 'property-blank', properties: ['ti'] }],
    ['half a service account is blank', { saak: '' }, { code: 'property-blank', properties: ['saak'] }],
    [
      'names stand in the order of the table',
      { ot: 1, sask: 1, ti: null, pu: true, saak: [] },
      { code: 'property-type', properties: ['ti', 'pu', 'ot', 'saak', 'sask'] },
    ],
    ['missing goes before type', { ti: null, cs: undefined }, { code: 'property-missing', properties: ['cs'] }],
    ['null is not a text', { cs: null }, { code: 'property-type', properties: ['cs'] }],
    ['a number', { saak: 5 }, { code: 'property-type', properties: ['saak'] }],
    ['an object', { iu: {} }, { code: 'property-type', properties: ['iu'] }],
  ])('%s', (_name, change, fault) => {
    expect(properties(change)).toMatchObject({ ok: false, fault });
  });

  test.each<[string, Record<string, unknown>, object]>([
    [
      'null keys count as absent',
      { saak: null, sask: null, or: null, oa: null, sc: null },
      { accessKey: null, secretKey: null, revocationPath: null, scopes: [] },
    ],
    [
      'what is not required may be of any type',
      { cn: 5, or: [], oa: 1, sc: 'x', v: 1.1, dt: {} },
      { applicationName: '', revocationPath: null, scopes: [] },
    ],
    ['a redirect URL that is blank', { ru: ' ' }, { hasRedirectUrl: false }],
    ['a redirect URL that is null', { ru: null }, { hasRedirectUrl: false }],
    ['paths that are empty', { or: '', oa: '' }, { revocationPath: null, authorizePath: null }],
    ['paths of blanks, for the address check', { or: ' ' }, { revocationPath: ' ' }],
    ['scopes', { sc: ['INFOR-IFS', '', 5, 'Infor-M3'] }, { scopes: ['INFOR-IFS', 'Infor-M3'] }],
    ['a redirect URL', { ru: 'https://example.com' }, { hasRedirectUrl: true }],
  ])('%s', (_name, change, expected) => {
    expect(properties(change)).toMatchObject({ ok: true, value: expected });
  });

  test('shown keys are masked: the tenant prefix and at most four more characters', () => {
    expect(properties({})).toMatchObject({
      value: { masked: { clientId: 'ACME_TST~not-…', accessKey: 'ACME_TST#not-…' } },
    });
    const long = 'x'.repeat(60);
    expect(properties({ ci: `${long}~abc`, saak: long })).toMatchObject({
      value: { masked: { clientId: '…', accessKey: 'xxxx…' } },
    });
  });

  test('secrets are known for redaction also where properties are at fault', () => {
    const reading = read(JSON.stringify({ ...good, ti: undefined }));
    expect(reading.ok && reading.value.secrets).toHaveLength(3);
  });
});

test('no bytes make the reader throw', () => {
  const mutated = fc
    .tuple(
      fc.constantFrom(text, JSON.stringify(good, null, 2)),
      fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 4 })), { maxLength: 4 }),
    )
    .map(([base, changes]) =>
      changes.reduce(
        (all, [at, noise]) => all.slice(0, at % all.length) + noise + all.slice((at % all.length) + 1),
        base,
      ),
    );
  fc.assert(
    fc.property(
      fc.oneof(fc.uint8Array({ maxLength: 300 }), mutated.map(bytes)),
      (content) => typeof readIonapiFile(content).ok === 'boolean',
    ),
    {
      numRuns: 3_000,
    },
  );
});
