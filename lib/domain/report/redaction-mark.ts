/** Stands in the evidence where a secret stood. A report has it as it is; a page says it in the reader's language. */
export const redactionMark = '[redacted]';
