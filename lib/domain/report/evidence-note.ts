/** Why no answer came. */
export const transportFaultKinds = [
  'host-not-allowed',
  'name-not-found',
  'name-lookup-failed',
  'address-not-allowed',
  'connection-refused',
  'connection-timed-out',
  'connection-reset',
  'certificate-untrusted',
  'certificate-expired',
  'certificate-name',
  'tls-failed',
  'proxy-failed',
  'timed-out',
  'cancelled',
] as const;
export type TransportFaultKind = (typeof transportFaultKinds)[number];

/** What a note of the evidence can say: why no answer came, or what was noticed about one. */
export const noteCodes = [
  ...transportFaultKinds,
  'answer-too-large',
  'answer-undecodable',
  'certificate-valid-until',
] as const;
export type NoteCode = (typeof noteCodes)[number];

/** A message with its place for `{detail}`, and what stands there; without a code the note is shown as it is. */
export interface NoteText {
  template: string;
  detail: string;
}

/**
 * Puts a note, such as `connection-reset (ECONNRESET)`, into words. Several are parted by commas. A detail that the
 * words have no place for follows in parentheses.
 */
export function noteTexts(note: string, words: Record<NoteCode, string>): NoteText[] {
  return note.split(', ').map((piece) => {
    const [, code = '', detail = ''] = /^([a-z-]+)(?: \((.*)\))?$/.exec(piece) ?? [];
    if (!isNoteCode(code)) return { template: '{detail}', detail: piece };
    const template = words[code];
    return { template: detail === '' || template.includes('{detail}') ? template : `${template} ({detail})`, detail };
  });
}

const isNoteCode = (code: string): code is NoteCode => noteCodes.some((known) => known === code);
