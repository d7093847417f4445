import 'server-only';
import type { Secret } from '../domain/secret';
import { redactionMark as mark } from '../domain/report/redaction-mark';
import { visibleText } from '../domain/text/visible-text';
import { decodedViews, joinedView, plainView, type TextView } from './decoded-view';

/** More of a text than this is never shown: at most 500 characters of it are. */
const scannedLengthMax = 65_536;

/** A longer secret is searched by its beginning; real ones have at most a few thousand characters. */
const searchedLengthMax = 4_096;
/** More hits of one secret in one text are none to be told apart. */
const hitsMax = 1_000;

/** Shorter secrets are not looked for across blanks: words that follow each other would become one. */
const joinedLengthMin = 12;

/** What is searched for, for one secret. Plain searches: patterns would cost more than all requests of a run. */
interface Needles {
  /** the secret, or its beginning */
  plain: string;
  /** only the beginning is searched: what follows a hit goes with it */
  isBeginning: boolean;
  /** where the secret holds blanks, with the plus signs of form encoding */
  form: string | null;
  hex: string;
  /** the inner part of its base64 at the three offsets at which its bytes may begin */
  base64: readonly string[];
}

interface Range {
  start: number;
  end: number;
}

/**
 * Removes secrets from text, in every form in which an answer may echo them: as they stand, percent-encoded,
 * JSON-escaped (all or part of the characters), base64 and base64url at any offset, and hex.
 */
export class Redactor {
  readonly #needles = new Map<string, Needles>();
  #longestMatch = 0;

  /** Adds secrets; those known already cost nothing. */
  add(...secrets: readonly Secret[]): void {
    for (const secret of secrets) for (const value of formsOf(secret.reveal())) this.#addValue(value);
  }

  #addValue(value: string): void {
    if (value === '' || this.#needles.has(value)) return;
    const needles = needlesOf(value);
    this.#needles.set(value, needles);
    // the longest spelling of a character is twelve: an escaped pair of surrogates
    this.#longestMatch = Math.max(this.#longestMatch, needles.plain.length * 12);
  }

  /** Redacts the whole of a text, up to `scannedLengthMax`. */
  redact(text: string): string {
    // further than what is shown: a secret that the limit cuts in two must be recognised whole
    const ranges = this.#find(text.slice(0, scannedLengthMax + this.#longestMatch));
    const shown = text.slice(0, scannedLengthMax);
    return replaceRanges(
      shown,
      ranges
        .filter(({ start }) => start < shown.length)
        .map(({ start, end }) => ({ start, end: Math.min(end, shown.length) })),
    );
  }

  /** What may be shown of a text from a file or a tenant: redacted first, then made visible, then cut. */
  clean(text: string, lengthMax: number): string {
    return visibleText(this.redact(text), lengthMax);
  }

  #find(text: string): Range[] {
    const needles = [...this.#needles.values()];
    const long = needles.filter(({ plain }) => plain.length >= joinedLengthMin);
    const found = [plainView(text), ...decodedViews(text)].flatMap((view) => findIn(view, text, needles));
    return /[\s:]/.test(text) ? [...found, ...findIn(joinedView(text), text, long)] : found;
  }
}

function findIn(view: TextView, text: string, all: readonly Needles[]): Range[] {
  // ASCII only: other letters change the length of a text when their case changes, and every place in it with that
  const lower = view.text.replace(/[A-F]/g, (digit) => digit.toLowerCase());
  // both alphabets of base64 as one: a search does not care which it was
  const base64 = view.text.replaceAll('-', '+').replaceAll('_', '/');
  return all.flatMap((needles) => {
    const hits = [
      ...findAll(view, view.text, needles.plain),
      ...(needles.form === null ? [] : findAll(view, view.text, needles.form)),
      ...findAll(view, lower, needles.hex),
      ...needles.base64.flatMap((needle) => findAll(view, base64, needle).map((range) => widened(text, range))),
    ];
    return needles.isBeginning ? hits.map(({ start }) => ({ start, end: text.length })) : hits;
  });
}

function needlesOf(secret: string): Needles {
  const value = secret.slice(0, searchedLengthMax);
  const bytes = Buffer.from(value);
  return {
    plain: value,
    isBeginning: secret.length > value.length,
    form: value.includes(' ') ? value.replaceAll(' ', '+') : null,
    hex: bytes.toString('hex'),
    base64: [0, 1, 2].map((offset) => innerBase64(bytes, offset)).filter((inner) => inner.length >= 4),
  };
}

/**
 * Base64 of a text that holds the value somewhere: its bytes begin at offset 0, 1 or 2 of a group of three. The
 * characters at both ends mix with what stands beside the value and are left to `widened`.
 */
function innerBase64(bytes: Buffer, offset: number): string {
  const whole = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  return whole.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}

/** Takes the mixed characters at both ends along, and the padding. */
function widened(text: string, { start, end }: Range): Range {
  const before = /[A-Za-z0-9+/_-]/.test(text[start - 1] ?? '') ? 1 : 0;
  const behind = /^[A-Za-z0-9+/_-]?={0,2}/.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  return { start: start - before, end: end + behind };
}

function findAll(view: TextView, haystack: string, needle: string): Range[] {
  const found: Range[] = [];
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + 1)) {
    const start = view.startOf(at);
    if (found.length === hitsMax) return [...found, { start, end: view.endOf(haystack.length - 1) }];
    found.push({ start, end: view.endOf(at + needle.length - 1) });
  }
  return found;
}

/** Replaces ranges by the mark; those that overlap or touch become one. */
function replaceRanges(text: string, ranges: readonly Range[]): string {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  let out = '';
  let at = 0;
  for (const { start, end } of merged) {
    out += text.slice(at, start) + mark;
    at = end;
  }
  return out + text.slice(at);
}

/**
 * A secret together with what it is made of: the part behind the tenant prefix of an access key, the payload and the
 * signature of a JWT (the payload holds the access key), and the payload's text.
 */
function formsOf(value: string): string[] {
  const forms = [value];
  const afterPrefix = value.slice(value.indexOf('#') + 1);
  if (value.includes('#') && afterPrefix.length >= 4) forms.push(afterPrefix);
  const segments = value.split('.');
  if (segments.length === 3) {
    const long = segments.slice(1).filter((segment) => segment.length >= 8);
    forms.push(...long);
    const payload = Buffer.from(segments[1] ?? '', 'base64url').toString();
    if (payload.startsWith('{')) forms.push(payload);
  }
  return forms;
}
