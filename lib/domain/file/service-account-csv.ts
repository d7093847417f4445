/*
 * The CSV that Security / User Management › Service Accounts downloads: access key and secret key, nothing else
 * (Infor dEPM hif1596794884129). Its exact spelling is not documented, so that headers in any case and order, the usual
 * separators, quotes and the upright form (a name and a value a line) are all taken.
 */

/** One account a line; whoever keeps more accounts than this in one file has another file. */
const rowsMax = 50;
const separators = [',', ';', '\t', '|'];

/** Names of the two columns, in lower case without blanks and signs: `Access Key`, `serviceAccount_secretKey`, `SAAK`. */
const owner = '(?:infor)?(?:ionapi)?(?:serviceaccount|service|account)?s?';
const accessName = new RegExp(`^${owner}(?:access(?:key)?(?:id|value|saak)?|saak)$`);
const secretName = new RegExp(`^${owner}(?:secret(?:access)?(?:key)?(?:value|sask)?|sask)$`);

/** A tenant id as Infor writes them, in front of a key: ACME_TST#…, infor#… */
const inforKey = /^(?:infor|[A-Z0-9]{1,32}_[A-Z0-9]{2,4})#\S+$/;
const prefixedKey = /^[^#\s]{1,40}#[\w+/=-]{20,}$/;
const bareKey = /^[\w+/=-]{30,}$/;
/** Beside a key with a tenant in front, a shorter one is enough to tell the pair. */
const companionKey = /^[\w+/=-]{16,}$/;
/** Long as a key, and none: a GUID, a number. */
const otherValue = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+)$/i;
/** Another product's two-column CSV: Amazon's access key ids begin so. */
const amazonKeyId = /^A[KS]IA[A-Z0-9]{16}$/;

/** Is this text the two-column CSV of a service account? Two columns of anything else are not. */
export function isServiceAccountCsv(content: string): boolean {
  const lines = content.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const declared = /^\s*sep=(.)\s*$/i.exec(lines[0] ?? '')?.[1];
  if (declared !== undefined) lines.shift();
  if (lines.length === 0 || lines.length > rowsMax) return false;
  return separators.some((separator) => isKeyTable(lines.map((line) => cellsOf(line, separator))));
}

/** The cells of a line, without quotes, and without what a separator at the line's end leaves. */
function cellsOf(line: string, separator: string): string[] {
  const cells = line.split(separator).map((cell) => unquoted(cell.trim()));
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

const unquoted = (cell: string) => (/^(["']).*\1$/.test(cell) ? cell.slice(1, -1).trim() : cell);

function isKeyTable(rows: readonly string[][]): boolean {
  const filled = rows.filter((row) => row.length > 0);
  const [header, ...values] = filled;
  if (!header || filled.some((row) => row.some((cell) => amazonKeyId.test(cell)))) return false;
  if (isHeader(header)) return values.every((row) => row.length <= 2 && row.every(isValue));
  const isOfKeys = (row: readonly string[]) =>
    row.length === 2 && row.every(isValue) && (isName(row[0]) || isKeyPair(row[0], row[1]));
  // names of the columns in words that nobody foresaw, another language's for one
  const hasOtherHeader = header.length === 2 && values.length > 0 && header.every((cell) => !/[{}[\]<>]/.test(cell));
  return (hasOtherHeader ? values : filled).every(isOfKeys);
}

const isHeader = (row: readonly string[]) =>
  row.length === 2 && row.some((cell) => isAccessName(cell)) && row.some((cell) => isSecretName(cell));

const plain = (cell: string) => cell.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const isAccessName = (cell: string) => accessName.test(plain(cell));
const isSecretName = (cell: string) => secretName.test(plain(cell));
const isName = (cell = '') => isAccessName(cell) || isSecretName(cell);

/** No value of this CSV has a blank or a bracket in it; sentences, markup and pieces of JSON have. */
const isValue = (cell: string) => isName(cell) || !/[\s{}[\]<>]/.test(cell);

function isKeyPair(first = '', second = ''): boolean {
  if (inforKey.test(first) || inforKey.test(second)) return true;
  const isLong = (cell: string) => bareKey.test(cell) && !otherValue.test(cell);
  return [
    [first, second],
    [second, first],
  ].some(
    ([access = '', secret = '']) =>
      (prefixedKey.test(access) && companionKey.test(secret)) || (isLong(access) && isLong(secret)),
  );
}
