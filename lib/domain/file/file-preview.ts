import type { CheckId, Owner, Params, Status } from '../report/check';
import { judgeConsistency, judgeEndpoints, judgeServiceAccount } from './file-judgement';
import { readIonapiFile, type IonapiProperties } from './ionapi-file';
import { otherProducts } from './other-products';

/** A fault that the file alone shows: what a check of the stage `file` would answer. */
export interface FileFault {
  check: CheckId;
  code: string;
  params: Params;
}

/** The words of a code with its parameters left open as `{name}`: finished in the browser by `fillTemplate`. */
export interface FaultTemplate {
  status: Status;
  title: string;
  observed: string;
  meaning: string;
  fix: string[];
  owner: Owner | null;
  guideStep: string | null;
}

/** Where the wording of a code depends on a parameter: that parameter, and the facts of each wording. */
export const wordingChoices: Record<string, { parameter: string; facts: readonly Params[] }> = {
  'file-json-syntax': { parameter: 'smartQuotes', facts: [{ smartQuotes: true }, { smartQuotes: false }] },
  'file-not-object': {
    parameter: 'found',
    facts: ['array', 'string', 'number', 'boolean', 'null'].map((found) => ({ found })),
  },
  'file-not-ionapi': {
    parameter: 'looksLike',
    facts: [{ isRecognised: false }, ...otherProducts.map((looksLike) => ({ isRecognised: true, looksLike }))],
  },
};

/** Where the words of a fault stand among the templates: `check/code`, with the choice behind it where there is one. */
export function faultTemplateKey({ check, code, params }: FileFault): string {
  const choice = wordingChoices[code];
  return choice ? `${check}/${code}/${String(params[choice.parameter] ?? '')}` : `${check}/${code}`;
}

/** The facts of a judgement as flat parameters: lists are joined by a blank, what is null is left out. */
export function paramsOf(fault: { code: string } & Record<string, unknown>): Params {
  const params: Params = {};
  for (const [name, value] of Object.entries(fault)) {
    if (name === 'code' || value === null || value === undefined) continue;
    if (Array.isArray(value)) params[name] = value.map(String).join(' ');
    else if (typeof value === 'number' || typeof value === 'boolean') params[name] = value;
    else if (typeof value === 'string') params[name] = value;
  }
  return params;
}

/** What the browser can say of a chosen file before anything is sent: the first fault, or what the file is for. */
export type FilePreview =
  { fault: FileFault; properties: null } | { fault: null; warning: FileFault | null; properties: IonapiProperties };

/**
 * Reads a file as the checks of the stage `file` do, in their order. Which hosts are allowed is not known here: an
 * unlisted one is the server's to refuse, before anything is sent.
 */
export function previewFile(bytes: Uint8Array): FilePreview {
  const stop = (check: CheckId, fault: { code: string }): FilePreview => ({
    fault: { check, code: fault.code, params: paramsOf({ ...fault }) },
    properties: null,
  });
  const file = readIonapiFile(bytes);
  if (!file.ok) return stop('file-format', file.fault);
  const properties = file.value.properties;
  if (!properties.ok) return stop('file-properties', properties.fault);

  const account = judgeServiceAccount(properties.value);
  if (account && account.code !== 'service-account-prefix') return stop('service-account', account);
  const endpoints = judgeEndpoints(properties.value, () => true);
  if (endpoints) return stop('file-endpoints', endpoints);
  const warnings = [
    { check: 'service-account', found: account },
    { check: 'file-consistency', found: judgeConsistency(properties.value, null) },
  ] as const;
  const warning = warnings.find(({ found }) => found !== null);
  return {
    fault: null,
    warning: warning?.found
      ? { check: warning.check, code: warning.found.code, params: paramsOf({ ...warning.found }) }
      : null,
    properties: properties.value,
  };
}
