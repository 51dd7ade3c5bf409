import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type GardenRules, reviewGarden } from '../../src/garden/index.ts';
import { type Files, growFrom } from '../build-garden.ts';

const keeping = ['draft: true', 'Draft: yes', 'publish: false', 'published: no', 'private: true'];
const heads = [
  ...keeping,
  ...['publish: maybe', 'draft: []', 'status: draft', 'expiryDate: 2020-01-01', 'date: 2999-01-01'],
  ...['publish: true', 'draft: false', 'unlisted: true', 'unlisted: false', 'tags: [t, u/v]'],
  ...['title: a: b', 'title: T', 'aliases: [a]', 'created: 2020-01-01'],
];
const bodies = [
  'Words.',
  'See [[a]].',
  '![[b]] [[x/a|w]]',
  'A #t here.',
  '![[p.png]]',
  '[[_x/p.png]]',
];
const folders = ['', 'x/', 'x/y/', '_x/', 'Z (old)/', '[q]/', 'tags/'];
const names = ['a.md', 'b.md', 'c.mdx', '_d.md', 'index.md'];
const patterns = [
  ...['x', 'X/y', '_x', '*.md', '**/a', 'x/*', 'Z (old)', '[q]', '#t', '#u', 'nowhere', 'p.png'],
];

const file = fc
  .record({
    folder: fc.constantFrom(...folders),
    name: fc.constantFrom(...names),
    head: fc.uniqueArray(fc.constantFrom(...heads), { maxLength: 3 }),
    body: fc.constantFrom(...bodies),
  })
  .map(({ folder, name, head, body }) => ({
    id: folder + name,
    head,
    text: `${head.length > 0 ? `---\n${head.join('\n')}\n---\n` : ''}${body}`,
  }));
const vault = fc.uniqueArray(file, { selector: ({ id }) => id, maxLength: 10 });
const some = fc.uniqueArray(fc.constantFrom(...patterns), { maxLength: 2 });
const settings = fc.record({
  publish: fc.constantFrom('all' as const, 'explicit' as const),
  exclude: some,
  include: some,
  explicit: some,
  unlisted: some,
});

/** What was written down to be kept, worked out from the words of the test alone. */
function isKept(id: string, head: readonly string[], { exclude }: Partial<GardenRules>): boolean {
  const says = head.some((line) => keeping.includes(line) || line === 'title: a: b');
  const isBelow = (folder: string): boolean => id.startsWith(`${folder}/`);
  return (
    says || (exclude ?? []).some((one) => isBelow(one) || (one === '*.md' && /\.md$/.test(id)))
  );
}

it('what is kept is never public, in no list of public things, and told in the review', () => {
  let [kept, open] = [0, 0];
  fc.assert(
    fc.property(vault, settings, (all, given) => {
      const files: Files = {
        ...Object.fromEntries(all.map(({ id, text }) => [id, text])),
        ...{ 'p.png': '', '_x/p.png': '' },
      };
      const garden = growFrom(files, { ...given, today: '2024-06-01' });
      const review = reviewGarden(garden, [], (id) => files[id]);
      const isPublic = new Set(garden.notes.map(({ id }) => id));
      expect(review.public.map(({ id }) => id).toSorted()).toEqual([...isPublic].toSorted());
      for (const { id, head } of all) {
        const told = review.private.find((one) => one.id === id);
        expect(told === undefined).toBe(isPublic.has(id));
        if (isPublic.has(id)) open++;
        if (!isKept(id, head, given)) continue;
        kept++;
        expect(isPublic.has(id)).toBe(false);
        for (const list of [garden.addresses, garden.resolutions, garden.edges, garden.redirects])
          expect(list.has(id)).toBe(false);
      }
      const unlisted = new Set(garden.notes.filter((note) => !note.listed).map(({ id }) => id));
      for (const { id, listed } of garden.notes) {
        const edges = garden.edges.get(id);
        expect(edges?.links.filter(({ to }) => unlisted.has(to)) ?? []).toEqual([]);
        if (listed)
          expect(edges?.backlinks.filter(({ from }) => unlisted.has(from)) ?? []).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
  // A property that is asked of nothing says nothing.
  expect(kept).toBeGreaterThan(100);
  expect(open).toBeGreaterThan(100);
});
