import type { JsonObject, JsonValue, M3Nok, Reply } from './scenario.ts';

export type M3Call = {
  readonly program: string;
  readonly transaction: string;
  readonly query: URLSearchParams;
};

/** One record, in the shape of that version of the API. */
export function recordBody(version: 1 | 2, call: M3Call, record: JsonObject): JsonObject {
  return version === 1 ? v1Record(call, record) : v2Record(call, record);
}

function v2Record(call: M3Call, record: JsonObject): JsonObject {
  return {
    results: [{ transaction: call.transaction, records: [record] }],
    wasTerminated: false,
    nrOfSuccessfullTransactions: 1, // spelt so (infor-cloud/m3-h5-sdk, mi/runtime.ts)
    nrOfFailedTransactions: 0,
  };
}

/** Values are texts there, padded to the width of their columns. */
function v1Record({ program, transaction }: M3Call, record: JsonObject): JsonObject {
  const fields = Object.entries(record).map(([name, value]) => ({ name, text: padded(value) }));
  return {
    Program: program,
    Transaction: transaction,
    Metadata: {
      Field: fields.map(({ name, text }) => ({
        '@name': name,
        '@type': 'A',
        '@length': String(text.length),
        '@description': name,
      })),
    },
    MIRecord: [{ RowIndex: 0, NameValue: fields.map(({ name, text }) => ({ Name: name, Value: text })) }],
  };
}

/** A value as M3's columns have it: blanks behind it, up to their width. */
export function padded(value: JsonValue): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).padEnd(10);
}

export function nokReply(call: M3Call, given: M3Nok): Reply {
  switch (given.shape) {
    case 'v2':
      return { kind: 'json', status: 200, body: v2Nok(call, given) };
    case 'v2-top-level':
      return { kind: 'json', status: 400, body: v2Error(given) };
    case 'v1':
      return { kind: 'json', status: 200, body: v1Nok(given) };
    case 'v1-wrapped':
      return { kind: 'json', status: 200, body: { ErrorMessage: v1Nok(given) } };
  }
}

function v2Nok(call: M3Call, given: M3Nok): JsonValue {
  return {
    results: [{ transaction: call.transaction, ...v2Error(given), notProcessed: false, records: [] }],
    wasTerminated: true,
    terminationReason: given.message,
    terminationErrorType: given.errorType,
    nrOfSuccessfullTransactions: 0,
    nrOfFailedTransactions: 1,
  };
}

function v2Error(given: M3Nok): Readonly<Record<string, string>> {
  return {
    errorMessage: paddedMessage(given),
    errorType: given.errorType,
    errorCode: given.code,
    errorCfg: '',
    errorField: given.field,
  };
}

function v1Nok(given: M3Nok): JsonObject {
  return {
    '@type': given.errorType,
    '@code': given.code,
    '@field': given.field,
    '@cfg': '',
    Message: paddedMessage(given),
  };
}

/** M3 often repeats code and field in front of its sentence, padded to columns (infor-cloud/m3-h5-sdk, mi/runtime.ts). */
function paddedMessage({ code, field, message }: M3Nok): string {
  return code === '' ? message : `${code}${field.padEnd(10)}${message}`.padEnd(100);
}
