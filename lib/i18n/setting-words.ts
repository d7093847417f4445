import type { SettingFault } from '../domain/setting-fault';
import type { Words } from './words';

/** Why the process does not start: one sentence that names the setting. */
export const wordSettingFault = ({ setting, code, values }: SettingFault, words: Words): string =>
  words('setting.cannot-start', { fault: words(`setting.${code}`, { setting, ...values }) });
