import type { Expectation, Finding } from './scenario.ts';

type More = {
  /** Who can do something about it. */
  readonly owner?: string;
  /** What other checks have to say beside it. */
  readonly also?: readonly Finding[];
};

/** Nothing is wrong. */
export const ready: Expectation = { verdict: 'ready', check: null, code: null, findings: [] };

/** Nothing is wrong, and the scenario is about these passes. */
export function readyShowing(...findings: readonly Finding[]): Expectation {
  return { ...ready, findings };
}

/** The verification fails; `check` and `code` are its root cause. */
export function notReady(check: string, code: string, { owner, also = [] }: More = {}): Expectation {
  return { verdict: 'not-ready', check, code, findings: [failed(check, code, owner), ...also] };
}

/** Nothing failed, but something could not be told. */
export function undecided(check: string, code: string, { owner, also = [] }: More = {}): Expectation {
  return { verdict: 'undecided', check, code, findings: [unclear(check, code, owner), ...also] };
}

/** Everything works and one check warns. A report without failed and undecided checks has no root cause. */
export function readyWithWarning(check: string, code: string, { owner, also = [] }: More = {}): Expectation {
  return {
    verdict: 'ready-with-warnings',
    check: null,
    code: null,
    warning: { check, code },
    findings: [warned(check, code, owner), ...also],
  };
}

/** A check that passes with a code of its own. */
export function passed(check: string, code: string): Finding {
  return { check, code, status: 'passed' };
}

export function warned(check: string, code: string, owner?: string): Finding {
  return finding(check, code, 'warning', owner);
}

export function failed(check: string, code: string, owner?: string): Finding {
  return finding(check, code, 'failed', owner);
}

export function unclear(check: string, code: string, owner?: string): Finding {
  return finding(check, code, 'undecided', owner);
}

function finding(check: string, code: string, status: Finding['status'], owner: string | undefined): Finding {
  return { check, code, status, ...(owner === undefined ? {} : { owner }) };
}

/** Where IFS did not answer, nobody knows the roles. */
export const rolesUnread: Finding = unclear('grid-role', 'role-unreadable', 'user-administrator');
