import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGarden, type Garden, readVault } from '../../src/garden/index.ts';
import { reader, rules, complaintsOf } from '../build-garden.ts';

/** Notes that essays ask for and nobody has written yet, and one that the gallery shows as such. */
const plans = [
  'A note for a rainy day',
  'Meetings with a memory',
  'The rescue debt',
  'When to let a note die',
];

describe('the garden that comes with the project', () => {
  let garden: Garden;
  beforeAll(async () => {
    const vault = await readVault(fileURLToPath(new URL('../../content', import.meta.url)));
    garden = buildGarden(vault, rules, { reader });
  }, 60_000);

  it('warns of nothing but what is planned', () => {
    const told = complaintsOf(garden).map(({ code, message }) => `${code}: ${message}`);
    expect([...new Set(told)].sort()).toEqual(
      plans.map((title) => `missing-link: There is no note “${title}”.`),
    );
  });
});
