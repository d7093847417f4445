import 'server-only';
import { Secret } from '../domain/secret';
import { jsonObjectOf } from './answer';
import type { Outcome } from './exchange';

/** Tokens by their names in JSON or form encoding, whole or cut off. */
const namedToken =
  /"?(?:access|refresh|id)_token"?\s*[:=]\s*"((?:[^"\\]|\\.)*)|(?:access|refresh|id)_token=([^&\s]+)/gi;
/** The same in other spellings: `accessToken`, single quotes, a tag. */
const nearlyNamedToken = /(?:access|refresh|id)[_-]?token["']?\s{0,9}[:=>]\s{0,9}["']?([^\s"'<>&,}]{8,})/gi;

/** More tokens than this are none: such an answer is not shown at all. */
const tokensMax = 50;

/**
 * Everything in an answer that may be a live token, whatever the answer means and however it is written: an answer
 * that is refused as malformed may still hold one, and is shown as evidence. Linear in the length of the answer, which
 * the tenant chooses.
 */
export function tokensIn(outcome: Outcome): Secret[] {
  if (!outcome.ok) return [];
  const { body } = outcome.value;
  const found = [...body.matchAll(namedToken)].flatMap(([, quoted, plain]) => [
    quoted ?? plain ?? '',
    unescaped(quoted),
  ]);
  const nearly = [...body.matchAll(nearlyNamedToken)].map(([, value = '']) => value);
  const all = [...new Set([...found, ...nearly, ...textsUnderTokenNames(jsonObjectOf(body)), ...jwtsIn(body)])].filter(
    (value) => value.trim() !== '',
  );
  return (all.length > tokensMax ? [body] : all).map((value) => new Secret(value));
}

/** What looks like a JWT: three parts with dots between them, of which the first begins `eyJ` (`{"` in base64url). */
function jwtsIn(text: string): string[] {
  return (text.match(/[\w.-]+/g) ?? []).flatMap((run) => {
    const parts = run.split('.');
    return parts.flatMap((part, i) => {
      const begins = part.indexOf('eyJ');
      const [payload = '', signature] = parts.slice(i + 1, i + 3);
      const isJwt = begins !== -1 && part.length - begins >= 8 && payload.length >= 8 && signature !== undefined;
      return isJwt ? [[part.slice(begins), payload, signature].join('.')] : [];
    });
  });
}

/** The texts of the token members, also inside an object or a list under their names. No recursion: depth is endless. */
function textsUnderTokenNames(body: Record<string, unknown> | null): string[] {
  const texts: string[] = [];
  const open: unknown[] = ['access_token', 'refresh_token', 'id_token'].map((name) => body?.[name]);
  for (let value = open.pop(); open.length > 0 || value !== undefined; value = open.pop()) {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) open.push(member);
  }
  return texts;
}

function unescaped(quoted: string | undefined): string {
  try {
    const value: unknown = JSON.parse(`"${quoted ?? ''}"`);
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}
