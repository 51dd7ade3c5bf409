import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Garden, buildGarden, GardenMemory } from '../../src/garden/index.ts';
import type { ReadFacts } from '../../src/rendering/note-work.ts';
import { type Files, growFrom, reader, rules, vaultOf } from '../build-garden.ts';

const ids = [
  ...['a.md', 'A.md', 'b.md', 'a b.md', 'a-b.md', 'c.mdx', 'x/a.md', 'x/b.md', 'x/x.md'],
  ...['y/a.md', 'x/index.md', 'x/y/a.md', 'index.md', 'README.md', 'search.md', 'é.md'],
  ...['🌱.md', 'tags/t.md', '_posts/2021-01-01-a.md', 'x/_posts/2022-02-02-p.md'],
  ...['_private.md', 'p.png', 'x/p.png', '_config.yml'],
];
const properties = [
  ...['title: T', 'aliases: [b, Second]', 'created: 2024-01-01', 'modified: 2023-05-05'],
  ...['lang: de', 'tags: [t, T/u]', 'draft: true', 'publish: perhaps', 'permalink: /a/'],
  ...['slug: x', 'layout: post', 'categories: one two', 'up: "[[b]]"', 'stage: tree'],
  ...['redirect_from: /old/', 'x: a: b'],
];
const sentences = [
  ...['See [[a]].', 'See [[b|it]] there.', '[[x/a]] came first.', '![[b]]', '![[x/a#H]]'],
  ...['[t](a.md)', '[t](../a.md)', '[[A]] and [[a]].', '[[Second]] [[T]]', '[[Nope]]'],
  ...['[[nope#H]]', '[[#H]]', '![[p.png]]', '## H', '# T', '### On [[_private]]'],
  ...['#t and #T/u', '[[_private|words]]', 'See a b. Then T.', '[[é]] [[🌱]]', '- one ^id'],
  ...['[[a#^id]]', '```\n[[a]]\n```', '[t][r]\n\n[r]: b.md', '<div>\n*x*\n</div>'],
  ...['{::options parse_block_html="true" /}', 'A note.[^1]\n\n[^1]: See [[b]].', 'Words.'],
];

const text = fc
  .record({
    yaml: fc.uniqueArray(fc.constantFrom(...properties), { maxLength: 3 }),
    body: fc.array(fc.constantFrom(...sentences), { maxLength: 5 }),
  })
  .map(({ yaml, body }) => {
    const head = yaml.length === 0 ? '' : `---\n${yaml.join('\n')}\n---\n`;
    return head + body.join('\n\n');
  });
const vault: fc.Arbitrary<Files> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...ids), text), { selector: ([id]) => id, maxLength: 9 })
  .map((entries) => Object.fromEntries(entries));

/** The site's own addresses. */
const own = ['404', 'tags', 'search', 'notes', 'wanted', 'recent', 'graph', 'garden', 'explore']
  .concat('pagefind')
  .map((name) => `/${name}/`);

/** A garden as text: two are equal when nothing about them differs. */
function asText(garden: Garden): string {
  return JSON.stringify(garden, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

it('the order of files never changes the garden', () => {
  const orders = vault.chain((files) => {
    const whole = vaultOf(files);
    return fc
      .record({
        files: fc.shuffledSubarray(whole.files, { minLength: whole.files.length }),
        attachments: fc.shuffledSubarray(whole.attachments, {
          minLength: whole.attachments.length,
        }),
      })
      .map((order) => ({ files, shuffled: { ...whole, ...order } }));
  });
  fc.assert(
    fc.property(orders, ({ files, shuffled }) => {
      expect(asText(buildGarden(shuffled, rules, { reader }))).toBe(asText(growFrom(files)));
    }),
    { numRuns: 150 },
  );
});

it('a note leads to another exactly when that one lists it as a backlink', () => {
  fc.assert(
    fc.property(vault, (files) => {
      const garden = growFrom(files);
      const pages = garden.notes.filter((note) => note.introduces === undefined);
      const pairs = pages.flatMap((from) => pages.map((to) => [from.id, to.id] as const));
      for (const [from, to] of pairs) {
        const leads = (garden.resolutions.get(from) ?? []).some(
          (resolution) => 'target' in resolution && resolution.target.id === to,
        );
        const listed = garden.edges.get(to)?.backlinks.filter((backlink) => backlink.from === from);
        expect(listed).toHaveLength(leads && from !== to ? 1 : 0);
        const links = garden.edges.get(from)?.links.some((link) => link.to === to);
        expect(links).toBe(leads && from !== to);
      }
    }),
    { numRuns: 200 },
  );
});

it('every page has an address of its own', () => {
  fc.assert(
    fc.property(vault, (files) => {
      const { notes, addresses } = growFrom(files);
      const pages = notes.filter((note) => note.introduces === undefined);
      const given = pages.map((note) => addresses.get(note.id) ?? '');
      expect(new Set(given).size).toBe(pages.length);
      for (const address of given) {
        expect(address).toMatch(/^\/(?:[^/]+\/)*$/);
        expect(own).not.toContain(address);
        expect(address.startsWith('/tags/')).toBe(false);
      }
    }),
    { numRuns: 150 },
  );
});

it('a garden that is grown anew equals one that remembers, after any edits', () => {
  const edits = fc.array(fc.record({ id: fc.constantFrom(...ids), text: fc.option(text) }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(vault, fc.array(edits, { minLength: 1, maxLength: 3 }), (first, rounds) => {
      const memory = new GardenMemory<ReadFacts>();
      let files: Files = first;
      let before = buildGarden(vaultOf(files), rules, { reader, memory });
      for (const round of rounds) {
        const changed = new Map(Object.entries(files));
        for (const edit of round) {
          if (edit.text === null) changed.delete(edit.id);
          else changed.set(edit.id, edit.text);
        }
        files = Object.fromEntries(changed);
        const asItWas = asText(before);
        const after = buildGarden(vaultOf(files), rules, { reader, memory });
        expect(asText(after)).toBe(asText(growFrom(files)));
        expect(asText(before)).toBe(asItWas);
        before = after;
      }
    }),
    { numRuns: 80 },
  );
});

it('two vaults in one process, in turn and interleaved, give what each gives alone', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(vault, vault), { minLength: 1, maxLength: 3 }), (rounds) => {
      const memories = [new GardenMemory<ReadFacts>(), new GardenMemory<ReadFacts>()];
      for (const round of rounds)
        round.forEach((files, at) => {
          const memory = memories[at] ?? new GardenMemory<ReadFacts>();
          const garden = buildGarden(vaultOf(files), rules, { reader, memory });
          expect(asText(garden)).toBe(asText(growFrom(files)));
          expect(garden.notes.map(({ id }) => garden.related(id))).toEqual(
            growFrom(files).notes.map(({ id }) => garden.related(id)),
          );
        });
    }),
    { numRuns: 40 },
  );
});
