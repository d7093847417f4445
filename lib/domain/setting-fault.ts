/** What can be wrong with a setting; `setting.<code>` in the catalogue says it in words. */
export type SettingFaultCode =
  | 'whole-number'
  | 'on-or-off'
  | 'origin'
  | 'listen-address'
  | 'database-address'
  | 'postgresql-address'
  | 'host-entry'
  | 'too-short'
  | 'token-hash'
  | 'log-level'
  | 'proxy-address'
  | 'certificate-file'
  | 'database-silent'
  | 'database-closed';

/** A setting that the process cannot start with. Never with its value, where that may hold a password. */
export interface SettingFault {
  /** the name of the environment variable */
  setting: string;
  code: SettingFaultCode;
  values?: Readonly<Record<string, string>>;
}
