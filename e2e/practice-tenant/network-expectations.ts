import { failed, notReady, unclear, undecided } from './expectations.ts';
import type { Expectation, Origins } from './scenario.ts';

type Hosts = { readonly gateway: string; readonly authorization: string };

/** Both hosts of the file are the same one. */
export function both(origin: (origins: Origins) => string): (origins: Origins) => Hosts {
  return (origins) => ({ gateway: origin(origins), authorization: origin(origins) });
}

/** Both hosts fail alike; the authorization server comes first. */
export function bothFail(code: string, owner = 'network'): Expectation {
  return notReady('authorization-server', code, { owner, also: [failed('gateway', code, owner)] });
}

export function bothUndecided(code: string, owner = 'network'): Expectation {
  return undecided('authorization-server', code, { owner, also: [unclear('gateway', code, owner)] });
}
