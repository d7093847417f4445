import 'server-only';
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** How long a browser is let in after the token was typed. */
export const passDays = 30;
const passMs = passDays * 86_400_000;

/** How a program sends the token. */
const tokenHeader = 'x-access-token';

/** What the cookie of a pass is called, and whether it is sent over https alone. */
interface PassCookie {
  name: string;
  isSecure: boolean;
}

/**
 * Who may start a checklist or a check without a link (setting `ACCESS_TOKEN_SHA256`). One token for all: it tells the
 * people that the operator lets in from those who only reach the port, not one of them from another.
 */
export interface OperatorAccess {
  /** false: the operator asks for nothing, and everybody may start */
  isAsked: boolean;
  /** Whether this text is the token. */
  isToken: (text: string) => boolean;
  /** Whether a request may start something: by its header `X-Access-Token`, which alone decides where it is sent, else by its pass. */
  mayStart: (headers: Headers) => boolean;
  /** When the browser's pass ends; null where it has none that is valid. */
  passEnd: (headers: Headers) => Date | null;
  /** A pass for the browser in which the token was typed. It does not hold the token. */
  newPass: () => { value: string; expires: Date };
  cookie: PassCookie;
}

interface AccessSettings {
  /** SHA-256 of the token's text in hexadecimal digits; undefined: nothing is asked */
  tokenSha256: string | undefined;
  serverKey: () => string;
  publicUrl: string;
}

/**
 * A pass is the time of its end and an HMAC of it (RFC 2104), whose key is derived from the server's key and the
 * token's hash (RFC 5869): a new token ends all passes, and whoever reads a backup with one of the two can make none
 * without the other.
 */
export function createOperatorAccess({ tokenSha256, serverKey, publicUrl }: AccessSettings): OperatorAccess {
  const isSecure = publicUrl.startsWith('https:');
  // a browser takes a name with this prefix from this very host only, over https (RFC 6265bis §4.1.3.2)
  const cookieName = isSecure ? '__Host-ionboard-access' : 'ionboard-access';
  const tokenHash = Buffer.from(tokenSha256 ?? '', 'hex');
  const isAsked = tokenSha256 !== undefined;
  const signatureOf = (end: string) => {
    const key = hkdfSync('sha256', serverKey(), tokenHash, 'ionboard operator access', 32);
    return createHmac('sha256', Buffer.from(key)).update(end).digest();
  };

  const isToken = (text: string) =>
    isAsked && timingSafeEqual(createHash('sha256').update(text.trim()).digest(), tokenHash);

  const endOf = (pass: string): Date | null => {
    const [, end, signature] = /^(\d{1,15})\.([\w-]{43})$/.exec(pass) ?? [];
    if (end === undefined || signature === undefined) return null;
    const isOurs = timingSafeEqual(Buffer.from(signature, 'base64url'), signatureOf(end));
    return isOurs && Number(end) > Date.now() ? new Date(Number(end)) : null;
  };
  const passEnd = (headers: Headers) =>
    isAsked
      ? (cookiesCalled(cookieName, headers)
          .map(endOf)
          .find((end) => end !== null) ?? null)
      : null;

  return {
    isAsked,
    isToken,
    mayStart: (headers) => {
      if (!isAsked) return true;
      const given = headers.get(tokenHeader);
      return given === null ? passEnd(headers) !== null : isToken(given);
    },
    passEnd,
    newPass: () => {
      const expires = new Date(Date.now() + passMs);
      const end = String(expires.getTime());
      return { value: `${end}.${signatureOf(end).toString('base64url')}`, expires };
    },
    cookie: { name: cookieName, isSecure },
  };
}

/** The values of a cookie: there can be several of one name (RFC 6265 §5.4). */
const cookiesCalled = (name: string, headers: Headers): string[] =>
  (headers.get('cookie') ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
