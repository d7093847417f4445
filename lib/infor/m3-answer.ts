import { isJsonObject, jsonObjectOf } from './answer';

/** A refusal inside an answer of M3's API ("NOK"), in any of its shapes. Values are trimmed: M3 pads them. */
export interface M3Refusal {
  message: string;
  code: string;
  field: string;
  type: string;
}

export type M3Answer =
  | { kind: 'record'; record: Readonly<Record<string, string>> }
  | { kind: 'refused'; refusal: M3Refusal }
  | { kind: 'unreadable' };

/**
 * Reads an answer of `/m3api-rest/v2/execute` or of its first version. With HTTP 400 the error members stand at top
 * level, with 200 in `results[0]`; version 1 says `@type` and `Message`, flat or inside `ErrorMessage`
 * (infor-cloud/m3-h5-sdk, mi/runtime.ts).
 */
export function readM3Answer(body: string): M3Answer {
  const root = jsonObjectOf(body);
  if (!root) return { kind: 'unreadable' };
  const result = firstOf(root['results']);
  const refusal =
    refusalIn(result) ?? refusalIn(root) ?? refusalIn(root['ErrorMessage'], true) ?? refusalWithoutWords(root);
  if (refusal) return { kind: 'refused', refusal };
  const record = (result ? recordOfVersion2(result) : null) ?? recordOfVersion1(root);
  return record ? { kind: 'record', record } : { kind: 'unreadable' };
}

/** Old versions write a list of one as the entry itself. */
function firstOf(value: unknown): Record<string, unknown> | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isJsonObject(first) ? first : null;
}

function refusalIn(value: unknown, isWrapped = false): M3Refusal | null {
  if (!isJsonObject(value)) return null;
  const text = (...names: string[]) => {
    const found = names.map((name) => value[name]).find((member) => typeof member === 'string');
    return typeof found === 'string' ? found.replace(/\s+/g, ' ').trim() : '';
  };
  // gateways say `Message` too: it is M3's only beside M3's other members, or inside `ErrorMessage`
  const isVersion1 = isWrapped || ['@type', '@code', '@field', '@cfg'].some((name) => name in value);
  const code = text('errorCode', '@code');
  const field = text('errorField', '@field');
  const message = text('errorMessage') || (isVersion1 ? text('Message') : '') || text('terminationReason');
  const type = text('errorType', '@type', 'terminationErrorType');
  if (message === '' && code === '' && type === '') return null;
  return { message: withoutPrefix(message, code, field), code, field, type };
}

/** M3 repeats code and field in front of its sentence, padded: `XAU0008CONO      Not authorized …`. */
function withoutPrefix(message: string, code: string, field: string): string {
  const behindCode = code !== '' && message.startsWith(code) ? message.slice(code.length).trim() : message;
  if (behindCode === message || field === '') return behindCode || message;
  const isField = behindCode.startsWith(`${field} `);
  return (isField ? behindCode.slice(field.length).trim() : behindCode) || message;
}

/** How Infor's SDK tells a refusal (mi/runtime.ts), where the answer has no words for it. */
function refusalWithoutWords(root: Record<string, unknown>): M3Refusal | null {
  const isRefused = root['wasTerminated'] === true || Number(root['nrOfFailedTransactions'] ?? 0) > 0;
  return isRefused ? { message: '', code: '', field: '', type: '' } : null;
}

function recordOfVersion2(result: Record<string, unknown>): Record<string, string> | null {
  const record = firstOf(result['records']);
  return record ? trimmed(Object.entries(record)) : null;
}

function recordOfVersion1(root: Record<string, unknown>): Record<string, string> | null {
  const values = firstOf(root['MIRecord'])?.['NameValue'];
  const list: unknown[] = Array.isArray(values) ? values : values === undefined ? [] : [values];
  const pairs = list.filter(isJsonObject).map((pair): [string, unknown] => [String(pair['Name']), pair['Value']]);
  return pairs.length > 0 ? trimmed(pairs) : null;
}

function trimmed(entries: readonly [string, unknown][]): Record<string, string> | null {
  const known = entries.filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return known.length > 0 ? Object.fromEntries(known.map(([name, value]) => [name, String(value).trim()])) : null;
}
