import type { Owner } from '@/lib/domain/report/check';
import type { RequestWords } from '@/lib/domain/report/request-text';
import type { Words } from '@/lib/i18n/words';

/** The words of the requests that a report offers, finished on the server. */
export function requestWords(words: Words): RequestWords & { copy: Record<Owner, string> } {
  return {
    language: words.locale,
    copy: {
      'api-administrator': words('request.copy-api-administrator'),
      'user-administrator': words('request.copy-user-administrator'),
      'm3-security': words('request.copy-m3-security'),
      network: words('request.copy-network'),
      infor: words('request.copy-infor'),
      operator: words('request.copy-operator'),
    },
    intro: {
      'api-administrator': words('request.intro-api-administrator'),
      'user-administrator': words('request.intro-user-administrator'),
      'm3-security': words('request.intro-m3-security'),
      network: words('request.intro-network'),
      infor: words('request.intro-infor'),
      operator: words('request.intro-operator'),
    },
    seen: words('request.seen'),
    meaning: words('request.meaning'),
    todo: words('request.todo'),
    tenant: words.template('request.tenant', 'tenant'),
    user: words.template('request.user', 'name', 'user', 'id'),
    m3User: words.template('request.m3-user', 'user'),
    rolesFound: words.template('request.roles-found', 'roles'),
    rolesNone: words('request.roles-none'),
    checked: words.template('request.checked', 'date', 'time', 'id'),
    diagnosis: words.template('request.diagnosis', 'diagnosis'),
    noSecret: words('request.no-secret'),
  };
}
