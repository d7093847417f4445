import { isIP } from 'node:net';
import { z } from 'zod';
import { ok } from './domain/result';
import type { SettingFault, SettingFaultCode } from './domain/setting-fault';
import { AllowedHosts } from './infor/address-policy';
import { parseProxy, type ProxySettings } from './infor/corporate-proxy';

/** A fault of the setting at hand; which one that is, zod's path says. */
const fault = (code: SettingFaultCode, values?: SettingFault['values']) => ({ params: { code, values } });

const wholeNumber = (min: number, max: number, fallback: number) =>
  z
    .string()
    .refine(
      (text) => /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max,
      fault('whole-number', { min: String(min), max: String(max) }),
    )
    .transform(Number)
    .default(fallback);

/** Scheme, host and port alone: anything else would stand in links, or be lost from them. */
function isOrigin(value: string): boolean {
  const url = /^https?:\/\//i.test(value) ? URL.parse(value) : null;
  return url !== null && url.href === `${url.origin}/`;
}

/** An address or a host name, as `listen` takes it. */
const isListenAddress = (value: string) => isIP(value) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value);

/** `on` and `off`, and what people write for them. */
const onOrOff = z
  .string()
  .trim()
  .toLowerCase()
  .refine((value) => /^(on|off|true|false|yes|no|1|0)$/.test(value), fault('on-or-off'))
  .transform((value) => /^(on|true|yes|1)$/.test(value))
  .default(false);

const httpUrl = z
  .string()
  .refine(isOrigin, fault('origin'))
  .transform((value) => new URL(value).origin);

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];
const isLogLevel = (value: string): value is LogLevel => (logLevels as readonly string[]).includes(value);

const keyLengthMin = 16;

/** What the operator may set. Names, defaults and meanings: README, settings. */
const settingsSchema = z.object({
  PORT: wholeNumber(1, 65_535, 3000),
  LISTEN_ADDRESS: z.string().refine(isListenAddress, fault('listen-address')).default('127.0.0.1'),
  PUBLIC_URL: httpUrl.optional(),
  DATABASE_URL: z
    .string()
    .refine((value) => /^(file:(?!$)|postgres(ql)?:\/\/)/i.test(value), {
      ...fault('database-address'),
      abort: true,
    })
    .refine((value) => /^file:/i.test(value) || URL.canParse(value), fault('postgresql-address'))
    .default('file:./data/ionboard.sqlite'),
  CHECKLIST_RETENTION_DAYS: wholeNumber(1, 36_500, 180),
  ALLOWED_TENANT_HOSTS: z
    .string()
    .default('')
    .transform((value, context) => {
      const { hosts, faults } = AllowedHosts.parse(value);
      for (const entry of faults) context.addIssue({ code: 'custom', ...fault('host-entry', { entry }) });
      return hosts;
    }),
  TENANT_TIMEOUT_MS: wholeNumber(100, 600_000, 60_000),
  VERIFICATIONS_PER_MINUTE: wholeNumber(1, 1_000_000, 20),
  VERIFICATIONS_PER_CREDENTIAL_PER_HOUR: wholeNumber(1, 1_000_000, 20),
  SERVER_KEY: z
    .string()
    .refine((value) => value.length >= keyLengthMin, fault('too-short', { min: String(keyLengthMin) }))
    .optional(),
  ACCESS_TOKEN_SHA256: z
    .string()
    .trim()
    .refine((value) => /^[0-9a-f]{64}$/i.test(value), fault('token-hash'))
    .optional(),
  PRACTICE_TENANT_URL: httpUrl.optional(),
  TRUSTED_PROXY_HOPS: wholeNumber(0, 10, 0),
  EXTRA_CA_FILE: z.string().optional(),
  HTTPS_PROXY: z.string().optional(),
  NO_PROXY: z.string().default(''),
  LOG_LEVEL: z
    .string()
    .refine(isLogLevel, fault('log-level', { levels: logLevels.join(', ') }))
    .default('info'),
  METRICS: onOrOff,
});

export type Settings = Omit<z.infer<typeof settingsSchema>, 'PUBLIC_URL' | 'HTTPS_PROXY' | 'NO_PROXY'> &
  Record<'PUBLIC_URL', string> & {
    /** made of `HTTPS_PROXY` and `NO_PROXY`; null: no proxy. The address as it was given, maybe with a password, ends here */
    proxy: ProxySettings | null;
  };

/**
 * Reads the settings from the environment, once, at boot. Answers all faults at once; a blank value counts as not set.
 */
export function readSettings(
  env: Record<string, string | undefined>,
): { settings: Settings } | { faults: SettingFault[] } {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = settingsSchema.safeParse(given);
  const proxy =
    given['HTTPS_PROXY'] === undefined ? ok(null) : parseProxy(given['HTTPS_PROXY'], given['NO_PROXY'] ?? '');
  if (!parsed.success || !proxy.ok) {
    const faults = (parsed.error?.issues ?? []).map(settingFaultOf);
    return { faults: proxy.ok ? faults : [...faults, proxy.fault] };
  }
  const { PUBLIC_URL = `http://localhost:${String(parsed.data.PORT)}`, HTTPS_PROXY, NO_PROXY, ...rest } = parsed.data;
  return { settings: { ...rest, PUBLIC_URL, proxy: proxy.value } };
}

/** Every rule above is a `refine` with a `fault`: an issue without one is a bug. */
function settingFaultOf(issue: z.core.$ZodIssue): SettingFault {
  const params: unknown = issue.code === 'custom' ? issue.params : undefined;
  return { setting: String(issue.path[0]), ...(params as Pick<SettingFault, 'code' | 'values'>) };
}
