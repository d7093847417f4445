import { z } from 'zod';
import { recogniseOtherProduct, type OtherProduct } from './other-products';
import { decodeFileText, type FileText } from './file-text';
import { startsLikeHtml } from './html-start';
import { findJsonFault, positionAt, type JsonFault } from './json-fault';
import { maskKey, prefixOf } from './key-prefix';
import { fail, ok, type Result } from '../result';
import { Secret } from '../secret';
import { isServiceAccountCsv } from './service-account-csv';

/*
 * The only file that reads an `.ionapi` file by its keys (Infor: "Registering the client application",
 * lpa1489500371574, and what real files carry beyond it). Everywhere else the properties have the names of RFC 6749.
 */

/** A longer file is refused before it is read: real ones have about 1 000 bytes. */
export const fileBytesMax = 65_536;

/** Why the bytes are not one JSON object that looks like an ION API file. */
export type FormatFault =
  | { code: 'file-empty' }
  | { code: 'file-binary' }
  | { code: 'file-html' }
  | { code: 'file-service-account-csv' }
  | { code: 'file-sample'; line: number; column: number }
  | { code: 'file-truncated'; line: number; column: number }
  | { code: 'file-json-syntax'; line: number; column: number; smartQuotes: boolean }
  | { code: 'file-not-object'; found: 'array' | 'string' | 'number' | 'boolean' | 'null' }
  | { code: 'file-not-ionapi'; isRecognised: boolean; looksLike: OtherProduct | null };

/** Which required properties are not there, are blank, or are not text. */
export interface PropertyFault {
  code: 'property-missing' | 'property-blank' | 'property-type';
  /** the keys as the file spells them, so that people can look for them */
  properties: string[];
}

/** The file's properties under the names of the field. Nothing is judged yet but that they are there and are text. */
export interface IonapiProperties {
  tenantId: string;
  applicationName: string;
  clientId: string;
  clientSecret: Secret;
  gatewayUrl: string;
  authorizationServerUrl: string;
  tokenPath: string;
  revocationPath: string | null;
  authorizePath: string | null;
  accessKey: Secret | null;
  secretKey: Secret | null;
  /** empty where the file lists none */
  scopes: string[];
  /** a Web, native or mobile app: only their files carry a redirect URL */
  hasRedirectUrl: boolean;
  /** the tenant id in front of `~` in the client id; null where there is none */
  clientIdTenant: string | null;
  /** the tenant id in front of `#` in the access key; null where there is none */
  accessKeyTenant: string | null;
  /** fit to be shown: the tenant prefix and at most four more characters */
  masked: { clientId: string; accessKey: string | null };
}

/** The bytes as an object, with what is left to judge about its properties. */
export interface IonapiFile {
  text: Omit<FileText, 'text' | 'endsInsideCharacter'>;
  properties: Result<IonapiProperties, PropertyFault>;
  /** every secret that the object holds, also where its properties are at fault: what must be redacted */
  secrets: Secret[];
}

const requiredKeys = ['ti', 'ci', 'cs', 'iu', 'pu', 'ot'] as const;
const accountKeys = ['saak', 'sask'] as const;

/** White space as Unicode has it, and characters without width: nothing that a person could see. */
const isBlank = (value: string) => /^[\s\p{White_Space}\p{Cf}]*$/u.test(value);

const text = z.string().refine((value) => !isBlank(value), { error: 'blank' });
const optionalText = text.nullish();
/** What is neither required nor decisive never fails a file: another type counts as absent. */
const lenientText = z.string().nullish().catch(null);

/** Infor adds keys now and then: unknown ones, `__proto__` among them, are left out. */
const propertiesSchema = z.object({
  ti: text,
  ci: text,
  cs: text,
  iu: text,
  pu: text,
  ot: text,
  saak: optionalText,
  sask: optionalText,
  cn: lenientText,
  or: lenientText,
  oa: lenientText,
  ru: z.unknown().optional(),
  sc: z.array(z.unknown()).nullish().catch(null),
});

/**
 * Reads the bytes of an uploaded file, whatever they are: an answer for each kind of wrong file, never an exception.
 * Pure and the same in the browser (a courtesy) and on the server (the judge).
 */
export function readIonapiFile(bytes: Uint8Array): Result<IonapiFile, FormatFault> {
  const decoded = decodeFileText(bytes);
  if (!decoded.ok) return fail({ code: 'file-binary' });
  const { text: content, endsInsideCharacter, ...how } = decoded.value;
  if (content.trim() === '' && !endsInsideCharacter) return fail({ code: 'file-empty' });

  const fault = findJsonFault(content);
  const explained = fault && explainSyntax(content, fault);
  // half a character is the end of a file that was cut off there, but nothing that a whole text has
  if (endsInsideCharacter && (!explained || explained.code === 'file-json-syntax'))
    return fail({ code: 'file-binary' });
  if (explained) return fail(explained);
  const value: unknown = JSON.parse(content);
  if (!isObject(value)) return fail({ code: 'file-not-object', found: kindOf(value) });
  if (!['ci', 'cs', 'iu', 'pu'].some((key) => Object.hasOwn(value, key))) {
    const looksLike = recogniseOtherProduct(value);
    return fail({ code: 'file-not-ionapi', isRecognised: looksLike !== null, looksLike });
  }
  return ok({ text: how, properties: readProperties(value), secrets: secretsIn(value) });
}

/** A text that is no JSON: another kind of file, a manual's sample, cut off, or mistyped (docs/diagnoses.md, file-format). */
function explainSyntax(content: string, { offset, isInText }: JsonFault): FormatFault {
  const position = positionAt(content, offset);
  const rest = content.slice(offset, offset + 2);
  if (!isInText && (rest === '//' || rest === '/*')) return { code: 'file-sample', ...position };
  if (startsLikeHtml(content)) return { code: 'file-html' };
  if (isServiceAccountCsv(content)) return { code: 'file-service-account-csv' };
  // an editor may have put a line break behind a text that was cut off
  if (/^[ \t\r\n]*$/.test(content.slice(offset))) return { code: 'file-truncated', ...position };
  return { code: 'file-json-syntax', ...position, smartQuotes: typographicQuote.test(content) };
}

/** What word processors and chats make of straight quotes; also primes, ornaments and East Asian forms. */
const typographicQuote = /[\u2018-\u201f\u2039\u203a\u00ab\u00bb\u2032-\u2037\u275b-\u275e\u301d-\u301f\uff02\uff07]/;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function kindOf(value: unknown): 'array' | 'string' | 'number' | 'boolean' | 'null' {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'null';
}

function readProperties(object: Record<string, unknown>): Result<IonapiProperties, PropertyFault> {
  // own properties only: `__proto__` or `constructor` in a file are names like any other
  const own: Record<string, unknown> = { __proto__: null, ...object };
  const parsed = propertiesSchema.safeParse(own);
  if (!parsed.success) return fail(propertyFault(own, parsed.error));

  const wire = parsed.data;
  const clientIdTenant = prefixOf(wire.ci, '~', wire.ti);
  const accessKeyTenant = wire.saak ? prefixOf(wire.saak, '#', wire.ti) : null;
  return ok({
    tenantId: wire.ti,
    applicationName: wire.cn ?? '',
    clientId: wire.ci,
    clientSecret: new Secret(wire.cs),
    gatewayUrl: wire.iu,
    authorizationServerUrl: wire.pu,
    tokenPath: wire.ot,
    revocationPath: emptyAsNull(wire.or),
    authorizePath: emptyAsNull(wire.oa),
    accessKey: wire.saak ? new Secret(wire.saak) : null,
    secretKey: wire.sask ? new Secret(wire.sask) : null,
    scopes: (wire.sc ?? []).filter((scope) => typeof scope === 'string').filter((scope) => scope.trim() !== ''),
    hasRedirectUrl: wire.ru !== undefined && wire.ru !== null && !(typeof wire.ru === 'string' && isBlank(wire.ru)),
    clientIdTenant,
    accessKeyTenant,
    masked: {
      clientId: maskKey(wire.ci, '~', wire.ti),
      accessKey: wire.saak ? maskKey(wire.saak, '#', wire.ti) : null,
    },
  });
}

/** The fault that stands first in the table: missing, then blank, then of another type. */
function propertyFault(own: Record<string, unknown>, error: z.ZodError): PropertyFault {
  const wrong = new Map(error.issues.map((issue) => [String(issue.path[0]), issue.code]));
  const keys = [...requiredKeys, ...accountKeys].filter((key) => wrong.has(key));
  const missing = keys.filter((key) => own[key] === undefined);
  if (missing.length > 0) return { code: 'property-missing', properties: missing };
  const blank = keys.filter((key) => wrong.get(key) === 'custom');
  if (blank.length > 0) return { code: 'property-blank', properties: blank };
  return { code: 'property-type', properties: keys };
}

function secretsIn(object: Record<string, unknown>): Secret[] {
  const found = ['cs', ...accountKeys].map((key) => (Object.hasOwn(object, key) ? object[key] : undefined));
  return found
    .filter((value) => typeof value === 'string')
    .filter((value) => value.trim() !== '')
    .map((value) => new Secret(value));
}

/** A path of blanks is not absent but unsafe: the address check says so. */
const emptyAsNull = (value: string | null | undefined) => (value === undefined || value === '' ? null : value);
