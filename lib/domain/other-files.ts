/*
 * Files that people upload by mistake. Recognising them saves the reader a search: "this is the CSV of a service
 * account" tells what to press, "invalid JSON" does not.
 */

/** Other products whose key files are JSON too. No hyphens: messages choose their wording by these names. */
export const otherProducts = [
  'google_service_account',
  'google_oauth_client',
  'azure_credentials',
  'aws_credentials',
  'postman_environment',
  'postman_collection',
  'openapi',
  'npm_package',
  'ionboard_report',
] as const;
export type OtherProduct = (typeof otherProducts)[number];

/** Names the kind of a text that is not JSON at all; null where it is just broken JSON. */
export function recogniseOtherFile(content: string): 'file-html' | 'file-service-account-csv' | null {
  if (/^\s*<(?:!doctype\s+html|html|head|body|title|meta|script|!--)/i.test(content)) return 'file-html';
  return isServiceAccountCsv(content) ? 'file-service-account-csv' : null;
}

const accountWord = /access[\s_-]*key|secret[\s_-]*key|service[\s_-]*account|\bsaak\b|\bsask\b/i;
const tenantKey = /^[^#\s]{1,40}#[\w-]{20,}$/;
const longKey = /^[\w-]{30,}$/;

/**
 * The CSV that Security / User Management › Service Accounts downloads: access key and secret key, nothing else
 * (Infor dEPM hif1596794884129). Its exact spelling is not documented, so headers, separators, quotes and the
 * upright form (a name and a value a line) are all taken.
 */
function isServiceAccountCsv(content: string): boolean {
  const lines = content.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  if (lines.length === 0 || lines.length > 50) return false;
  for (const separator of [',', ';', '\t']) {
    const rows = lines.map((line) =>
      line.split(separator).map((cell) =>
        cell
          .trim()
          .replace(/^"(.*)"$/, '$1')
          .trim(),
      ),
    );
    // a line of JSON has a colon behind a quoted name; a cell of this CSV has not
    if (!rows.every((row) => row.length === 2 && row.every((cell) => !/[{}[\]<>]|"\s*:/.test(cell)))) continue;
    const cells = rows.flat();
    if (cells.some((cell) => accountWord.test(cell) || tenantKey.test(cell))) return true;
    if (rows.some((row) => row.every((cell) => longKey.test(cell)))) return true;
  }
  return false;
}

const has = (object: Record<string, unknown>, ...keys: string[]) => keys.every((key) => Object.hasOwn(object, key));

/** Names the product whose JSON file this is, by keys that only its files have; null where none is known. */
export function recogniseOtherProduct(object: Record<string, unknown>): OtherProduct | null {
  if (object['type'] === 'service_account' || has(object, 'private_key', 'client_email'))
    return 'google_service_account';
  if (['web', 'installed'].some((key) => Object.hasOwn(object, key) && isClientHolder(object[key])))
    return 'google_oauth_client';
  if (has(object, 'clientId', 'clientSecret', 'tenantId') || has(object, 'appId', 'password', 'tenant'))
    return 'azure_credentials';
  if (has(object, 'AccessKeyId', 'SecretAccessKey') || has(object, 'AccessKey')) return 'aws_credentials';
  if (has(object, '_postman_variable_scope')) return 'postman_environment';
  if (has(object, 'info', 'item')) return 'postman_collection';
  if (has(object, 'openapi') || has(object, 'swagger')) return 'openapi';
  if (has(object, 'reportVersion', 'verdict')) return 'ionboard_report';
  if (has(object, 'name', 'version') && (has(object, 'dependencies') || has(object, 'scripts'))) return 'npm_package';
  return null;
}

const isClientHolder = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'client_id');
