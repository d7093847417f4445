import { isIP } from 'node:net';
import { z } from 'zod';
import { ok } from './domain/result';
import { AllowedHosts } from './infor/address-policy';
import { parseProxy, type ProxySettings } from './infor/corporate-proxy';

const wholeNumber = (name: string, min: number, max: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error: `${name} must be a whole number from ${String(min)} to ${String(max)}` })
    .transform(Number)
    .refine((value) => value >= min && value <= max, {
      error: `${name} must be a whole number from ${String(min)} to ${String(max)}`,
    })
    .default(fallback);

/** Scheme, host and port alone: anything else would stand in links, or be lost from them. */
function isOrigin(value: string): boolean {
  const url = /^https?:\/\//i.test(value) ? URL.parse(value) : null;
  return url !== null && url.href === `${url.origin}/`;
}

/** An address or a host name, as `listen` takes it. */
const isListenAddress = (value: string) => isIP(value) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value);

/** `on` and `off`, and what people write for them. */
const onOrOff = (name: string) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^(on|off|true|false|yes|no|1|0)$/, { error: `${name} must be on or off` })
    .transform((value) => /^(on|true|yes|1)$/.test(value))
    .default(false);

const httpUrl = (name: string) =>
  z
    .string()
    .refine(isOrigin, { error: `${name} must be an address such as https://ionboard.example.com, without a path` })
    .transform((value) => new URL(value).origin);

/** What the operator may set. Names, defaults and meanings: README, settings. */
const settingsSchema = z.object({
  PORT: wholeNumber('PORT', 1, 65_535, 3000),
  LISTEN_ADDRESS: z
    .string()
    .refine(isListenAddress, { error: 'LISTEN_ADDRESS must be an address such as 127.0.0.1 or 0.0.0.0' })
    .default('127.0.0.1'),
  PUBLIC_URL: httpUrl('PUBLIC_URL').optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(file:(?!$)|postgres(ql)?:\/\/)/i, {
      error: 'DATABASE_URL must be file:./data/ionboard.sqlite or postgres://user:password@host/database',
    })
    .refine((value) => value.toLowerCase().startsWith('file:') || URL.canParse(value), {
      error: 'DATABASE_URL must be an address such as postgres://user:password@host/database',
    })
    .default('file:./data/ionboard.sqlite'),
  CHECKLIST_RETENTION_DAYS: wholeNumber('CHECKLIST_RETENTION_DAYS', 1, 36_500, 180),
  ALLOWED_TENANT_HOSTS: z
    .string()
    .default('')
    .transform((value, context) => {
      const { hosts, faults } = AllowedHosts.parse(value);
      for (const fault of faults) {
        context.addIssue({
          code: 'custom',
          message: `ALLOWED_TENANT_HOSTS: "${fault}" is not host[:port], *.suffix[:port] or [ipv6]:port`,
        });
      }
      return hosts;
    }),
  TENANT_TIMEOUT_MS: wholeNumber('TENANT_TIMEOUT_MS', 100, 600_000, 60_000),
  VERIFICATIONS_PER_MINUTE: wholeNumber('VERIFICATIONS_PER_MINUTE', 1, 1_000_000, 20),
  VERIFICATIONS_PER_CREDENTIAL_PER_HOUR: wholeNumber('VERIFICATIONS_PER_CREDENTIAL_PER_HOUR', 1, 1_000_000, 20),
  SERVER_KEY: z.string().min(16, { error: 'SERVER_KEY must have at least 16 characters' }).optional(),
  ACCESS_TOKEN_SHA256: z
    .string()
    .trim()
    .regex(/^[0-9a-f]{64}$/i, {
      error: 'ACCESS_TOKEN_SHA256 must be 64 hexadecimal digits, the SHA-256 of the token: npm run access-token',
    })
    .optional(),
  PRACTICE_TENANT_URL: httpUrl('PRACTICE_TENANT_URL').optional(),
  TRUSTED_PROXY_HOPS: wholeNumber('TRUSTED_PROXY_HOPS', 0, 10, 0),
  EXTRA_CA_FILE: z.string().optional(),
  HTTPS_PROXY: z.string().optional(),
  NO_PROXY: z.string().default(''),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent',
    })
    .default('info'),
  METRICS: onOrOff('METRICS'),
});

export type Settings = Omit<z.infer<typeof settingsSchema>, 'PUBLIC_URL' | 'HTTPS_PROXY' | 'NO_PROXY'> &
  Record<'PUBLIC_URL', string> & {
    /** made of `HTTPS_PROXY` and `NO_PROXY`; null: no proxy. The address as it was given, maybe with a password, ends here */
    proxy: ProxySettings | null;
  };

/**
 * Reads the settings from the environment, once, at boot. Answers all faults at once, each a sentence that names the
 * setting; a blank value counts as not set.
 */
export function readSettings(env: Record<string, string | undefined>): { settings: Settings } | { faults: string[] } {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = settingsSchema.safeParse(given);
  const proxy =
    given['HTTPS_PROXY'] === undefined ? ok(null) : parseProxy(given['HTTPS_PROXY'], given['NO_PROXY'] ?? '');
  if (!parsed.success || !proxy.ok) {
    const faults = (parsed.error?.issues ?? []).map(({ path, message }) =>
      message.startsWith(String(path[0])) ? message : `${String(path[0])}: ${message}`,
    );
    return { faults: proxy.ok ? faults : [...faults, proxy.fault] };
  }
  const { PUBLIC_URL = `http://localhost:${String(parsed.data.PORT)}`, HTTPS_PROXY, NO_PROXY, ...rest } = parsed.data;
  return { settings: { ...rest, PUBLIC_URL, proxy: proxy.value } };
}
