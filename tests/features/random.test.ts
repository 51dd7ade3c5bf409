import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listsOf } from '../../src/features/random/lists.ts';

it('an empty garden has one empty list', () => {
  expect(listsOf([])).toEqual([{ lists: 1, addresses: [] }]);
});

it('all addresses stand in lists of like size, each once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.webPath()), fc.integer({ min: 1, max: 7 }), (addresses, most) => {
      const lists = listsOf(addresses, most);
      const sizes = lists.map((list) => list.addresses.length);
      expect(lists.flatMap((list) => list.addresses).toSorted()).toEqual(addresses.toSorted());
      expect(Math.max(...sizes)).toBeLessThanOrEqual(most);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(new Set(lists.map((list) => list.lists))).toEqual(new Set([lists.length]));
    }),
  );
});
