import { describe, expect, test } from 'vitest';
import type { Edition } from '@/lib/domain/reader/edition';
import type { Deployment } from '@/lib/domain/report/report';
import { wordsFor } from '@/lib/i18n/words';
import { nextWords } from './next-words';

const careOf = (edition: Edition | null, deployment: Deployment) =>
  JSON.stringify(nextWords(wordsFor('en'), edition).care[deployment]);

const path = {
  cloud: 'OS › Security › Manage › Service Accounts',
  'cloud-classic': 'user menu › User Management › Manage › Service Accounts',
  'on-premises': 'Infor Ming.le › Admin › User Management › Service Accounts',
} as const satisfies Record<Edition, string>;

describe('how a file is kept names', () => {
  test.each([
    [null, 'multi-tenant-cloud', ['cloud', 'cloud-classic']],
    [null, 'unknown', ['cloud', 'cloud-classic']],
    [null, 'on-premises', ['on-premises']],
    ['cloud', 'multi-tenant-cloud', ['cloud']],
    ['cloud-classic', 'unknown', ['cloud-classic']],
    ['on-premises', 'unknown', ['on-premises']],
    // what the file says is right
    ['cloud', 'on-premises', ['on-premises']],
    ['on-premises', 'multi-tenant-cloud', ['cloud', 'cloud-classic']],
  ] as const)('with %s chosen, for a file of %s, the menus of %j', (chosen, deployment, expected) => {
    const text = careOf(chosen, deployment);
    const named = (Object.keys(path) as Edition[]).filter((edition) => text.includes(path[edition]));
    expect(named).toEqual(expected);
  });
});
