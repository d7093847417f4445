const shown = '[secret]';

/**
 * A value that must never be written down: a client secret, a service-account key, a token.
 *
 * The value is a private field, so that JSON, template literals, loggers, `structuredClone`, React's server payload and
 * `util.inspect` find nothing to write. Only `lib/infor` calls `reveal()`, and `file-use.ts` in the browser of whoever has
 * the file; lint rules keep it so.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself. For building a request or a redaction pattern, nowhere else. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return shown;
  }

  toJSON(): string {
    return shown;
  }

  [Symbol.toPrimitive](): string {
    return shown;
  }

  /** What Node's `util.inspect` and `console.log` print. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return shown;
  }
}
