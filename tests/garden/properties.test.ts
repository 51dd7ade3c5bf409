import { describe, expect, it } from 'vitest';
import { type Note, tagAddress } from '../../src/garden/index.ts';
import { complaintsOf, growFrom, htmlOf, noteOf, publicIds, readNote } from '../build-garden.ts';

const block = (yaml: string): string => `---\n${yaml}\n---\nText.\n`;

describe('the keys that are read', () => {
  it.each<[yaml: string, key: keyof Note, value: unknown]>([
    ['title: A note', 'title', 'A note'],
    ['title: 1984', 'title', '1984'],
    ['title: "  Spaced  "', 'title', 'Spaced'],
    ['description: D', 'description', 'D'],
    ['excerpt: D', 'description', 'D'],
    ['meta_description: D', 'description', 'D'],
    ['description: 1\nexcerpt: 2\nmeta_description: 3', 'description', '1'],
    ['meta_description: 3\nexcerpt: 2', 'description', '2'],
    ['Summary: S', 'description', 'S'],
    ['lastUpdated: false', 'modified', undefined],
    ['description:\nexcerpt: 2', 'description', '2'],
    ['keywords: a, b c', 'keywords', ['a', 'b c']],
    ['meta_keywords: [a, b]', 'keywords', ['a', 'b']],
    ['meta_keywords: a\nkeywords: b', 'keywords', ['a']],
    ['created: 2024-05-03', 'created', '2024-05-03'],
    ['date: 2024-05-03 08:30:00 +0200', 'created', '2024-05-03 08:30:00 +0200'],
    ['published: 2024-05-03', 'created', '2024-05-03'],
    ['created: 2021-01-01\ndate: 2022-02-02\npublished: 2023-03-03', 'created', '2021-01-01'],
    ['published: 2023-03-03\ndate: 2022-02-02', 'created', '2022-02-02'],
    ...['pubDate', 'pubDatetime', 'publishDate', 'date_published', 'Publish Date'].map(
      (key): [string, keyof Note, string] => [`${key}: Jul 08 2022`, 'created', 'Jul 08 2022'],
    ),
    ...['date created', 'created-at', 'createdAt', 'date-created'].map(
      (key): [string, keyof Note, string] => [`${key}: 1643087178`, 'created', '1643087178'],
    ),
    ...[
      'lastmod',
      'updatedDate',
      'modDatetime',
      'date_modified',
      'date modified',
      'updated-at',
    ].map((key): [string, keyof Note, string] => [`${key}: 2024/5/3`, 'modified', '2024/5/3']),
    ['modified: 2024-05-03', 'modified', '2024-05-03'],
    ['updated: 2024-05-03', 'modified', '2024-05-03'],
    ['last_modified_at: 2024-05-03', 'modified', '2024-05-03'],
    ['last_modified_at: 2023-03-03\nupdated: 2022-02-02', 'modified', '2022-02-02'],
    ['updated: 2022-02-02\nmodified: 2021-01-01', 'modified', '2021-01-01'],
    ['aliases: [a, b c]', 'aliases', ['a', 'b c']],
    ['aliases: a b', 'aliases', ['a b']],
    ['alias: a', 'aliases', ['a']],
    ['cssclasses: [a, b]', 'cssclasses', ['a', 'b']],
    ['permalink: /a/', 'permalink', '/a/'],
    ['slug: a', 'permalink', 'a'],
    ['slug: a\npermalink: /b/', 'permalink', '/b/'],
    ['image: a.png', 'image', 'a.png'],
    ['cover: a.png', 'image', 'a.png'],
    ['cover: a.png\nimage: b.png', 'image', 'b.png'],
    ['cover: { image: a.png, alt: A }', 'image', 'a.png'],
    ['image: { url: a.png }', 'image', 'a.png'],
    ['image: { alt: A }', 'image', undefined],
    ['featured: true', 'featured', []],
    ['date: { created: 2024-05-03, updated: 2024-06-01 }', 'created', '2024-05-03'],
    ['date: { created: 2024-05-03, updated: 2024-06-01 }', 'modified', '2024-06-01'],
    ['lang: de-AT', 'lang', 'de-AT'],
    ['stage: evergreen', 'stage', 'evergreen'],
    ['stage: Evergreen', 'stage', 'evergreen'],
    ['layout: page', 'layout', 'page'],
    ['toc: false', 'toc', false],
    ['toc: "yes"', 'toc', true],
    ['redirect_from: [/old/, /older/]', 'redirectFrom', ['/old/', '/older/']],
    ['tags: ["#a", b/c]', 'tags', ['#a', 'b/c']],
    ['aliases: [a, null, b]', 'aliases', ['a', 'b']],
  ])('reads “%s”', (yaml, key, value) => {
    const note = readNote(block(yaml));
    expect(note[key]).toEqual(value);
    expect(note.problems).toEqual([]);
  });

  it.each(['mood: calm', 'a: { b: [c] }', '"a b": 1', '1: one', 'constructor: x', 'toString: y'])(
    'leaves “%s” alone',
    (yaml) => {
      expect(readNote(block(`${yaml}\ntitle: T`))).toMatchObject({ title: 'T', problems: [] });
    },
  );

  it('lets no key reach what all objects share', () => {
    const yaml = '__proto__:\n  title: Evil\n  draft: true\n  publish: false\n  layout: post';
    const garden = growFrom({ 'a.md': block(yaml), '_config.yml': '' });
    expect(noteOf(garden, 'a.md')).toMatchObject({ title: 'a', jekyll: false });
    expect('draft' in {}).toBe(false);
  });

  it('takes an empty property for none', () => {
    const note = readNote(block('title:\ntags:\ncreated: ""\naliases: []'));
    expect(note).toMatchObject({ title: 'note', tags: [], aliases: [], problems: [] });
    expect(note.created).toBeUndefined();
  });
});

it.each<[yaml: string, wanted: string]>([
  ['created: soon', 'a date such as 2024-05-03'],
  ['date: soon', 'a date such as 2024-05-03 08:30:00 +0200'],
  ['modified: soon', 'a date such as 2024-05-03'],
  ['updated: soon', 'a date such as 2024-05-03'],
  ['last_modified_at: soon', 'a date such as 2024-05-03'],
  ['lang: "?"', 'a language such as `en-GB`'],
  ['lang: english', 'a language such as `en-GB`'],
  ['toc: perhaps', '`true` or `false`'],
  ['trail: perhaps', '`true` or `false`'],
  ['typography: perhaps', '`true` or `false`'],
  ['unlisted: perhaps', '`true` or `false`'],
  ['series: x\nseries_order: first', 'a number such as 3'],
  ['series: x\norder: first', 'a number such as 3'],
  ['stage: young', 'one of `seedling`, `budding`, `evergreen`'],
  ['title: [a]', 'a plain text, or a list of plain texts'],
])('says what %j may be', (yaml, wanted) => {
  const { problems } = readNote(block(yaml));
  expect(problems.map(({ hint }) => hint)).toEqual([`Write ${wanted}.`]);
});

it.each([
  ['a tag', 'tags: ["\\uD83Cx"]'],
  ['an alias', 'aliases: ["\\uD83Cx"]'],
  ['a title', 'title: "\\uD83Cx"'],
  ['a permalink', 'permalink: "/\\uD83Cx/"'],
  ['a link', 'up: "[[\\uD83Cx]]"'],
])('bears half of a character in %s', (_, yaml) => {
  const garden = growFrom({ 'a.md': block(yaml), 'b.md': '[[a]]' });
  const tags = noteOf(garden, 'a.md').allTags.map(tagAddress);
  for (const address of [...garden.addresses.values(), ...tags])
    expect(() => encodeURI(address)).not.toThrow();
  expect(htmlOf(garden, 'b.md')).toContain('<a class="internal-link"');
});

describe('values of the wrong form', () => {
  it.each<[yaml: string, key: keyof Note, value: unknown]>([
    ['title: [a]', 'title', 'note'],
    ['title: { a: b }', 'title', 'note'],
    ['description: [a]', 'description', undefined],
    ['excerpt: { a: b }', 'description', undefined],
    ['keywords: { a: b }', 'keywords', []],
    ['created: someday', 'created', undefined],
    ['created: 2024-02-30', 'created', undefined],
    ['date: [2024-01-01]', 'created', undefined],
    ['modified: 20240101', 'modified', undefined],
    ['updated: soon', 'modified', undefined],
    ['last_modified_at: 12/31/2023', 'modified', undefined],
    ['tags: { a: b }', 'tags', []],
    ['tags: [[a]]', 'tags', []],
    ['aliases: { a: b }', 'aliases', []],
    ['cssclasses: { a: b }', 'cssclasses', []],
    ['permalink: [a]', 'permalink', undefined],
    ['image: [{ src: a.png }]', 'image', undefined],
    ['lang: [en]', 'lang', undefined],
    ['stage: tree', 'stage', undefined],
    ['stage: [evergreen]', 'stage', undefined],
    ['layout: [post]', 'layout', undefined],
    ['toc: perhaps', 'toc', undefined],
    ['toc: 1', 'toc', undefined],
  ])('leaves “%s” out with a problem at its line', (yaml, key, value) => {
    const garden = growFrom({ 'note.md': block(`mood: calm\nother:\n  - x\n${yaml}`) });
    expect(noteOf(garden, 'note.md')[key]).toEqual(value);
    expect(complaintsOf(garden)).toHaveLength(1);
    expect(complaintsOf(garden)[0]).toMatchObject({ level: 'warning', line: 5, column: 1 });
    expect(complaintsOf(garden)[0]?.code).toMatch(/^bad-(?:property|date)$/);
  });

  it('says each of several where it stands, and keeps the rest', () => {
    const garden = growFrom({
      'a.md': block('created: someday\ntitle: T\nstage: tree\ntags: [x]\ntoc: perhaps'),
    });
    expect(complaintsOf(garden).map(({ code, line }) => [code, line])).toEqual([
      ['bad-date', 2],
      ['bad-property', 4],
      ['bad-property', 6],
    ]);
    expect(noteOf(garden, 'a.md')).toMatchObject({ title: 'T', allTags: ['x'] });
  });

  it('names the value that was written', () => {
    const [said] = complaintsOf(growFrom({ 'a.md': block('stage: tree') }));
    expect(said?.message).toContain('tree');
    expect(said?.hint).toContain('seedling');
  });
});

describe('who may read a note', () => {
  it.each([
    ['nothing said', 'title: T'],
    ['publish: true', 'publish: true'],
    ['publish: "yes"', 'publish: "yes"'],
    ['published: true', 'published: true'],
    ['published with a date', 'published: 2024-05-03'],
    ['draft: false', 'draft: false'],
    ['draft: "no"', 'draft: "no"'],
    ['draft: off', 'draft: off'],
  ])('publishes with %s', (_, yaml) => {
    const garden = growFrom({ 'a.md': block(yaml) });
    expect(publicIds(garden)).toEqual(['a.md']);
    expect(complaintsOf(garden)).toEqual([]);
  });

  it.each([
    'publish: false',
    'publish: "false"',
    'publish: no',
    'publish: "No"',
    'publish: off',
    'published: false',
    'published: no',
    'draft: true',
    'draft: yes',
    'draft: "TRUE"',
    'draft: on',
    'publish: true\ndraft: true',
    'publish: true\npublished: false',
    'publish: false\npublished: 2024-05-03',
  ])('keeps private: %s', (yaml) => {
    const garden = growFrom({ 'a.md': block(yaml) });
    expect(publicIds(garden)).toEqual([]);
    expect(complaintsOf(garden)).toEqual([]);
  });

  it.each([
    'publish: nope',
    'publish: 0',
    'publish: 1',
    'publish: [true]',
    'publish: { when: later }',
    'published: perhaps',
    'published: 0',
    'published: [2024-05-03]',
    'published: 2024-02-30',
    'draft: perhaps',
    'draft: 0',
    'draft: []',
  ])('keeps private, with a problem, what nobody can be sure of: %s', (yaml) => {
    const garden = growFrom({ 'a.md': block(`title: T\n${yaml}`) });
    expect(publicIds(garden)).toEqual([]);
    expect(complaintsOf(garden)).toHaveLength(1);
    expect(complaintsOf(garden)[0]).toMatchObject({ file: 'a.md', line: 3, column: 1 });
  });

  it('keeps private what has one wrong value beside a right one', () => {
    expect(publicIds(growFrom({ 'a.md': block('publish: true\ndraft: perhaps') }))).toEqual([]);
  });
});
