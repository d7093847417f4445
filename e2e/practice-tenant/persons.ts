import type { Person } from './scenario.ts';

/** The user that the integration acts as. GRID-RunAsM3User is the smaller of the two accepted roles. */
export const flowConnect: Person = {
  id: '0f0e0d0c-1111-2222-3333-444455556666',
  userName: 'flow.connect@acme.example',
  displayName: 'Flow Connect',
  givenName: 'Flow',
  familyName: 'Connect',
  groups: ['GRID-RunAsM3User', 'M3BE-FndUser'],
  m3User: 'FLOWUSR',
  company: '100',
  division: 'AAA',
  canRunAs: true,
};

/** The same user with other security roles. Without an accepted one M3 refuses to run as somebody else. */
export function withGroups(groups: readonly string[], canRunAs = false): Person {
  return { ...flowConnect, groups, canRunAs };
}

/** Another user of M3, there to be named by `m3user`. */
const jobOwner: Person = {
  id: '0f0e0d0c-1111-2222-3333-777788889999',
  userName: 'job.owner@acme.example',
  displayName: 'Job Owner',
  givenName: 'Job',
  familyName: 'Owner',
  groups: ['M3BE-FndUser'],
  m3User: 'JOBOWNER',
  company: '100',
  division: 'AAA',
  canRunAs: false,
};

/** The user of that M3 id, in any case and with blanks around it, or null. */
export function findM3User(m3User: string): Person | null {
  const wanted = m3User.trim().toUpperCase();
  return [flowConnect, jobOwner].find((person) => person.m3User === wanted) ?? null;
}
