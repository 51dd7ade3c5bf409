import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGarden, GardenMemory, type NoteId } from '../../src/garden/index.ts';
import { termsOf } from '../../src/garden/terms.ts';
import { seededNumbers } from '../seed.ts';
import type { ReadFacts } from '../../src/rendering/note-work.ts';
import { type Files, growFrom, reader, rules, vaultOf } from '../build-garden.ts';

const relatedTo = (id: NoteId, files: Files): readonly NoteId[] => growFrom(files).related(id);

/** What is near each note of a garden. */
function relatedIn(files: Files): Map<NoteId, NoteId[]> {
  const { notes, related } = growFrom(files);
  return new Map(notes.map(({ id }) => [id, related(id)]));
}

/** What fills a small garden, so that the words of a few notes are rare in it. */
const others: Files = Object.fromEntries(
  [
    'What and when: taxes are due in spring',
    'The train that leaves on the hour',
    'Wait until paint dries',
  ]
    .flatMap((text, kind) => Array.from({ length: 6 }, (_, at) => [`z${kind}${at}.md`, text]))
    .map(([id, text], at) => [
      id ?? '',
      `${text ?? ''}, number word${'abcdefghijklmnopqr'[at] ?? ''}.`,
    ]),
);

describe('notes near each other', () => {
  const english: Files = {
    ...others,
    'bread.md': 'Sourdough wants a lively starter and a hot oven. Knead the dough, wait, bake.',
    'starter.md': 'Feed the starter each day with flour. A sourdough starter lives for years.',
    'oven.md': 'An oven that is hot enough bakes bread in half an hour; dough rises in it.',
    'roses.md': 'Prune roses in winter, before the buds swell, and burn what is sick.',
    'hedges.md': 'A hedge is pruned like roses: in winter, before birds nest among the buds.',
  };

  it.each([
    ['bread.md', ['starter.md', 'oven.md']],
    ['roses.md', ['hedges.md']],
    ['hedges.md', ['roses.md']],
  ])('speak of the same things: %s', (id, near) => {
    const found = relatedTo(id, english);
    expect([...found.slice(0, near.length)].sort()).toEqual([...near].sort());
    expect(found.filter((other) => /roses|hedges/.test(other) !== /roses|hedges/.test(id))).toEqual(
      [],
    );
  });

  it('are found in Japanese, which puts no blanks between words', () => {
    const japanese: Files = {
      ...others,
      'pan.md': '酵母を育てて毎日パンを焼く。天然酵母のパンは生地を長く発酵させる。',
      'kobo.md': '天然酵母は小麦粉と水で育つ。発酵した酵母でパンの生地をふくらませる。',
      'niwa.md': '庭の薔薇は冬に剪定する。枝を切ると春に花が咲く。',
      'eda.md': '冬の剪定では古い枝を切る。薔薇の花は新しい枝に咲く。',
    };
    expect(relatedTo('pan.md', japanese)).toEqual(['kobo.md']);
    expect(relatedTo('niwa.md', japanese)).toEqual(['eda.md']);
  });

  it.each([
    ['link to the same notes', '[[x]] [[y]]', '[[x]] [[y]]', {}],
    [
      'are linked from the same notes',
      'One.',
      'Two.',
      { 'x.md': '[[a]] [[b]]', 'y.md': '[[a]] [[b]]' },
    ],
    ['have the same tags', '#one/two #three', '#One/Two #three', {}],
  ] as const)('%s', (_, a, b, more) => {
    const files = { ...others, 'x.md': 'X.', 'y.md': 'Y.', ...more, 'a.md': a, 'b.md': b };
    expect(relatedTo('a.md', files)).toContain('b.md');
    expect(relatedTo('b.md', files)).toContain('a.md');
  });

  it('are at most five, the first by id where they are equally near', () => {
    const alike = Object.fromEntries(
      Array.from('hgfedcba', (name) => [`${name}.md`, 'Quartz, basalt, gneiss, marble and slate.']),
    );
    expect(relatedTo('c.md', { ...others, ...alike })).toEqual(
      ['a', 'b', 'd', 'e', 'f'].map((name) => `${name}.md`),
    );
  });

  it.each([
    [
      'is linked already',
      { 'bread.md': '[[starter]]: sourdough, starter, flour. A hot oven bakes dough.' },
    ],
    ['links here', { 'starter.md': '[[bread]]: sourdough, starter, flour, dough.' }],
    ['is private', { 'starter.md': '---\ndraft: true\n---\nSourdough, starter, flour, dough.' }],
    ['is home', { 'index.md': english['starter.md'] ?? '', 'starter.md': 'Nothing.' }],
    ['introduces a tag', { 'tags/dough.md': english['starter.md'] ?? '', 'starter.md': 'None.' }],
  ])('leave out one that %s', (_, changes) => {
    const found = relatedTo('bread.md', { ...english, ...changes });
    expect(found).toContain('oven.md');
    expect(found.filter((id) => id !== 'oven.md')).toEqual([]);
  });

  it('share no words of code, and none of a private note', () => {
    const files = {
      ...others,
      'a.md': 'One `quartz basalt` thing.\n\n```\nquartz basalt gneiss\n```\n\n[[_s]]',
      'b.md': 'Two `quartz basalt` things.\n\n```\nquartz basalt gneiss\n```\n\n[[_s]]',
      '_s.md': 'Quartz, basalt, gneiss.',
    };
    expect(relatedTo('a.md', files)).toEqual([]);
  });

  it('are told by the same words, whatever other signs a text holds', () => {
    const text = 'Sourdough, lively STARTER; an oven_hot 4you. Questioning the questions, a to be!';
    const own = (title: string): unknown =>
      termsOf({ title, passages: [{ pieces: [text], place: { line: 1, column: 1 } }], links: [] });
    const foreign = (title: string): unknown =>
      termsOf({
        title,
        passages: [{ pieces: [`${text} –`], place: { line: 1, column: 1 } }],
        links: [],
      });
    expect(own('The oven')).toEqual(foreign('The oven –'));
    expect([...(own('') as Map<string, number>)]).toEqual([
      ['sourdo', 1],
      ['lively', 1],
      ['starte', 1],
      ['oven', 1],
      ['hot', 1],
      ['you', 1],
      ['questi', 2],
      ['the', 1],
    ]);
  });

  it('do not hang on the order of files', () => {
    const turned = Object.fromEntries(Object.entries(english).reverse());
    expect(relatedIn(turned)).toEqual(relatedIn(english));
  });
});

/** A vault as people write: some hundred topics, common words everywhere. */
function topicVault(count: number): Record<string, string> {
  const random = seededNumbers(count);
  const letters = (number: number): string =>
    Array.from(String(number), (digit) => 'abcdefghij'[Number(digit)] ?? '').join('');
  const word = (topic: number): string =>
    random() < 0.6
      ? `c${letters(Math.floor(random() ** 3 * 400) + 1000)}`
      : `t${letters(100 + topic)}${letters(Math.floor(random() * 90) + 10)}`;
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `${String(at).padStart(4, '0')}.md`,
      Array.from({ length: 120 }, () => word(at % 30)).join(' '),
    ]),
  );
}

it('one edit changes the lists of few other notes', () => {
  const files = topicVault(300);
  const before = relatedIn(files);
  const edited = {
    ...files,
    '0007.md': `${files['0007.md'] ?? ''} and ${files['0100.md']?.slice(0, 60) ?? ''}.`,
  };
  const after = relatedIn(edited);
  const changed = [...before].filter(
    ([id, near]) => id !== '0007.md' && JSON.stringify(near) !== JSON.stringify(after.get(id)),
  );
  expect([...before.values()].filter((near) => near.length === 5).length).toBeGreaterThan(250);
  expect(changed.length).toBeLessThanOrEqual(12);
});

describe('what is near, after one change upon another', () => {
  const words = ['quartz', 'basalt', 'gneiss', 'marble', 'slate', 'granite', 'chalk', 'flint'];
  const text = fc
    .array(fc.constantFrom(...words, '[[n1]]', '[[n2]]', '#stone', '#stone/old'), { maxLength: 8 })
    .map((some) => some.join(' '));
  const change = fc.record({ name: fc.nat(7), text: fc.option(text, { nil: undefined }) });

  it('is what it is in a garden that has just been read', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const memory = new GardenMemory<ReadFacts>();
        let files: Files = {
          ...others,
          ...Object.fromEntries(words.map((word, at) => [`n${at}.md`, `${word} ${word} [[n1]]`])),
        };
        for (const { name, text: given } of changes) {
          const id = `n${name}.md`;
          const rest = Object.entries(files).filter(([other]) => other !== id);
          files = Object.fromEntries(given === undefined ? rest : [...rest, [id, given]]);
          const grown = buildGarden(vaultOf(files), rules, { reader, memory });
          const near = grown.notes.map(({ id }) => [id, grown.related(id)]);
          // One note alone has nothing near it, and leaves nothing to go on from.
          relatedIn({ 'alone.md': 'Alone.' }).get('alone.md');
          expect(near).toEqual([...relatedIn(files)]);
          buildGarden(vaultOf(files), rules, { reader, memory }).related('n0.md');
        }
      }),
      { numRuns: 25 },
    );
  });
});
