import { expect, it } from 'vitest';
import { inSlices } from '../../src/browser/in-slices.ts';
import { nearNames } from '../../src/features/search/near-names.ts';

const names = [
  'coaching',
  'coaching/questions',
  'onboarding',
  'Délégation',
  'tea',
  'The long walk',
];

it.each<[typed: string, near: string[]]>([
  ['coachng', ['coaching', 'coaching/questions']],
  ['onboard', ['onboarding']],
  ['delagation', ['Délégation']],
  ['question of taste', ['coaching/questions']],
  ['walking', ['The long walk']],
  ['te', []],
  ['tea', ['tea']],
  ['a long the', ['The long walk']],
  ['zyzzyva', []],
  ['', []],
])('names like %j', async (typed, near) => {
  expect(await inSlices(nearNames(typed, names, 9))).toEqual(near);
});

it('gives no more than are asked for', async () => {
  expect(await inSlices(nearNames('coaching', names, 1))).toEqual(['coaching']);
});
