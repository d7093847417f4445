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
  const refusal = refusalIn(result) ?? refusalIn(root) ?? refusalIn(root['ErrorMessage']);
  if (refusal) return { kind: 'refused', refusal };
  const record = (result ? recordOfVersion2(result) : null) ?? recordOfVersion1(root);
  return record ? { kind: 'record', record } : { kind: 'unreadable' };
}

/** Old versions write a list of one as the entry itself. */
function firstOf(value: unknown): Record<string, unknown> | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isJsonObject(first) ? first : null;
}

function refusalIn(value: unknown): M3Refusal | null {
  if (!isJsonObject(value)) return null;
  const text = (...names: string[]) => {
    const found = names.map((name) => value[name]).find((member) => typeof member === 'string');
    return typeof found === 'string' ? found.replace(/\s+/g, ' ').trim() : '';
  };
  const refusal = {
    message: text('errorMessage', 'Message', 'terminationReason'),
    code: text('errorCode', '@code'),
    field: text('errorField', '@field'),
    type: text('errorType', '@type', 'terminationErrorType'),
  };
  return refusal.message === '' && refusal.code === '' && refusal.type === '' ? null : refusal;
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
