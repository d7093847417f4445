import { describe, expect, test } from 'vitest';
import { editions } from '../domain/reader/edition';
import { inforTerms } from '../guide/infor-terms';
import { findStep, guideSteps } from '../guide/registry';
import { otherNames } from './other-names';

const stepOf = (id: string) => {
  const step = findStep(id);
  if (!step) throw new Error(`no step ${id}`);
  return step;
};

describe.each(editions)('a reader who follows the guide for %s', (edition) => {
  test.each(guideSteps)('is told in $id what the other editions call its place, and never the same name', (step) => {
    const { editions: others } = otherNames(step, edition);
    expect(others.map((other) => other.edition)).toEqual(editions.filter((one) => one !== edition));
    for (const { edition: other, names } of others) {
      for (const { here, there } of names) expect(there).not.toContain(here);
      const { place } = step;
      if (place === null || inforTerms(other)[place] === inforTerms(edition)[place]) continue;
      expect(names[0]).toMatchObject({ here: inforTerms(edition)[place], there: [inforTerms(other)[place]] });
    }
  });
});

test('labels that a step’s words name are told, too', () => {
  const [classic] = otherNames(stepOf('authorized-apps'), 'cloud').editions;
  expect(classic?.names).toContainEqual({ here: 'API Gateway', there: ['Infor ION API'], isInferred: false });
});

test('other releases of the same edition call some things otherwise', () => {
  expect(otherNames(stepOf('grid-role'), 'cloud').releases).toContainEqual({
    here: 'OS › Security › Manage › Users',
    there: ['OS › User Management › Manage › Users'],
    isInferred: false,
  });
  expect(otherNames(stepOf('service-account'), 'on-premises').releases).toContainEqual({
    here: 'User Name',
    there: ['Full Name', 'Search User'],
    isInferred: false,
  });
});

test('a path that no page shows is called inferred', () => {
  const onPremises = otherNames(stepOf('grid-role'), 'cloud').editions.find((one) => one.edition === 'on-premises');
  expect(onPremises?.names[0]).toMatchObject({ isInferred: true });
});
