import 'server-only';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { SettingFault } from './domain/setting-fault';
import { readSettings, type Settings } from './env';

/** The settings, and what they name outside of the environment. */
export interface Configuration {
  settings: Settings;
  /** PEM of the operator's private certificate authority; null where none is set */
  extraCa: string | null;
}

/** Reads the environment and the files that it names. All faults at once. */
export function readConfiguration(
  env: Record<string, string | undefined>,
): { configuration: Configuration } | { faults: SettingFault[] } {
  const read = readSettings(env);
  const extraCa = readExtraCa(env['EXTRA_CA_FILE'] ?? '');
  if ('faults' in read) return { faults: [...read.faults, ...extraCa.faults] };
  if (extraCa.faults.length > 0) return { faults: extraCa.faults };
  return { configuration: { settings: read.settings, extraCa: extraCa.pem } };
}

function readExtraCa(path: string): { pem: string | null; faults: SettingFault[] } {
  if (path.trim() === '') return { pem: null, faults: [] };
  try {
    const pem = readFileSync(path, 'utf8');
    new X509Certificate(pem);
    return { pem, faults: [] };
  } catch {
    return { pem: null, faults: [{ setting: 'EXTRA_CA_FILE', code: 'certificate-file', values: { path } }] };
  }
}
