/** An expected failure is a value: `Result` is what a function answers that may fail for a reason its caller can act on. */
export type Result<Value, Fault> = { ok: true; value: Value } | { ok: false; fault: Fault };

/** Wraps a good answer. */
export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/** Wraps an expected failure. */
export const fail = <Fault>(fault: Fault): { ok: false; fault: Fault } => ({ ok: false, fault });
