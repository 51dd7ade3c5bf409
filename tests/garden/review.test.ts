import { describe, expect, it } from 'vitest';
import { problem } from '../../src/garden/problems.ts';
import { nameSettings, placeOfRule } from '../../src/garden/rule-words.ts';
import { readVaultSettings } from '../../src/garden/vault-settings.ts';
import {
  buildGarden,
  type GardenRules,
  named,
  type Review,
  reportReview,
  reviewGarden,
  sayPublic,
} from '../../src/garden/index.ts';
import { type Files, reader, rules, vaultOf } from '../build-garden.ts';

const settings = readVaultSettings({
  'templates.json': '{"folder":"tpl"}',
  'app.json': '{"userIgnoreFilters":["old/"]}',
  'daily-notes.json': '{"folder":"days"}',
});
const ownSettings = "// All my work.\nexport default defineSite({\n  exclude: ['work'],\n});\n";

function reviewOf(
  files: Files,
  given: Partial<GardenRules> = {},
  was: Parameters<typeof reviewGarden>[3] = {},
): Review {
  const vault = { ...vaultOf(files), hidden: ['.trash/gone.md', 'LICENSE.md'], settings };
  const own = { ...rules, today: '2024-06-01', ...given };
  const texts: Files = { ...files, 'src/site.config.ts': ownSettings };
  const attached = Object.keys(files).filter((id) => id.endsWith('.png'));
  const along = attached.map((id) => ({ id, carries: ['Exif', 'place'], keeps: [] }));
  return reviewGarden(buildGarden(vault, own, { reader }), along, (id) => texts[id], was);
}

describe('why a note is private', () => {
  it.each<[id: string, text: string, why: string, at: string, given?: Partial<GardenRules>]>([
    ['a.md', '---\ntitle: T\nDraft: true\n---\nx', '`Draft`', 'a.md:3:1'],
    ['a.md', '---\npublish: perhaps\n---\nx', '`publish`', 'a.md:2:1'],
    ['a.md', '+++\ntitle = "T"\ndraft = true\n+++\nx', '`draft`', 'a.md:3:1'],
    ['a.md', '---\nstatus: draft\n---\nx', '`status`', 'a.md:2:1'],
    ['a.md', '---\ntitle: a: b\n---\nx', 'cannot be read', 'a.md:2:8'],
    ['a.md', '---\ntitle: T\npublishDate: 2099-01-01\n---\nx', 'waits for 2099-01-01', 'a.md:3:1'],
    ['a.md', '---\ntitle: T\nexpiryDate: 2024-01-01\n---\nx', 'expired on 2024-01-01', 'a.md:3:1'],
    ['_x/a.md', 'x', '`_x` begins with `_`', '_x/a.md:1:1'],
    ['work/a.md', 'x', '`exclude` names `work`', 'src/site.config.ts:3:14', { exclude: ['work'] }],
    ['a.md', 'x', '`publish: true`', 'src/site.config.ts:1:1', { publish: 'explicit' }],
    ['tpl/a.md', 'x', 'template', '.obsidian/templates.json:1:1'],
    ['old/a.md', 'x', 'excludes', '.obsidian/app.json:1:1'],
    ['days/2024-05-01.md', 'x', 'daily', '.obsidian/daily-notes.json:1:1'],
    ['a.md', '---\ntitle: T\nPassword: friends\n---\nx', 'a password locks it', 'a.md:3:1'],
    [
      'a.excalidraw.md',
      '---\nexcalidraw-plugin: parsed\n---\nx',
      'a drawing',
      'a.excalidraw.md:2:1',
    ],
    ['work/a.md', 'x', 'where `work` holds', 'src/site.config.ts:3:14', { explicit: ['work'] }],
    ['_drafts/b.md', 'x', '`_drafts` begins with `_`', '_drafts/b.md:1:1'],
    ['b/old.md', 'x', 'the blog’s `exclude` names `b/*`', '_config.yml:1:1'],
  ])('%s, %j: %s at %s', (id, text, why, at, given = {}) => {
    const config = id.startsWith('b/') ? { '_config.yml': 'exclude: [b/*]' } : {};
    const { private: kept } = reviewOf({ [id]: text, ...config }, given);
    const found = kept.find((one) => one.id === id);
    expect(found?.why).toContain(why);
    expect(found && `${found.at.file}:${found.at.line}:${found.at.column}`).toBe(at);
  });

  it('is told of what nobody opens, too', () => {
    const { private: kept } = reviewOf({ 'a.md': 'x' });
    expect(kept.map(({ id, by }) => [id, by])).toEqual([
      ['.trash/gone.md', 'dot'],
      ['LICENSE.md', 'unread'],
    ]);
  });
});

it.each([
  ['publish', '---\ntitle: T\npublish: true\n---\nx', 3],
  ['publish', '---\nPublished: yes\n---\nx', 2],
  ['property', '---\ntitle: T\nunlisted: true\n---\nx', 3],
  ['default', '---\ntitle: T\n---\nx', 1],
])('says by which rule a note is public, and where: %s', (by, text, line) => {
  const [found] = reviewOf({ 'a.md': text }).public;
  expect(found).toMatchObject({ id: 'a.md', by, at: { file: 'a.md', line, column: 1 } });
});

it.each<[by: string, text: string, why: string, place: string, given: Partial<GardenRules>]>([
  ['include', 'x', '`include` names `work`', 'src/site.config.ts:3:14', { include: ['work'] }],
  [
    'unlisted',
    'x',
    '`publish.unlisted` names `work`',
    'src/site.config.ts:3:14',
    { unlisted: ['work'] },
  ],
  ['default', 'x', 'nothing keeps it', 'work/a.md:1:1', {}],
  ['publish', '---\npublish: true\n---\nx', 'it says `publish: true`', 'work/a.md:2:1', {}],
])('says of what is public by %s, %j: %s', (by, text, why, place, given) => {
  const [found] = reviewOf({ 'work/a.md': text }, given).public;
  expect(found).toMatchObject({ by, why, listed: by !== 'unlisted' });
  expect(found && `${found.at.file}:${found.at.line}:${found.at.column}`).toBe(place);
});

it.each([
  ["exclude: ['work']", 1, 12],
  ['// x\n  exclude: ["work"],', 2, 14],
  ['a\nb\n`work`', 3, 2],
  ['work', 1, 1],
])('finds a pattern in the settings %j', (text, line, column) => {
  const place = placeOfRule('work/a.md', { by: 'exclude', what: 'work' }, () => text);
  expect(place).toEqual({ file: 'src/site.config.ts', line, column });
});

it.each([
  ['src/site.config.ts', 'Set it in garden.yml.', 'garden.yml'],
  ['a.md', 'Set it in garden.yml.', 'a.md'],
])('names the owner’s own settings in a problem of %s', (file, hint, named) => {
  const told = { ...problem('no-address', file, {}), hint: 'Set it in src/site.config.ts.' };
  expect(nameSettings(told, 'garden.yml')).toEqual({ ...told, file: named, hint });
  expect(nameSettings(told, undefined)).toBe(told);
});

it('names nothing else in a problem', () => {
  const told = problem('orphan', 'a.md', {});
  expect(nameSettings(told, 'garden.yml')).toBe(told);
});

describe('a review', () => {
  const files = {
    'a.md': 'See [[Salaries|those]] and ![[_in/plan.png]], [[b]] and [[nobody]].',
    'b.md': '---\nunlisted: true\n---\nWords.',
    'Salaries.md': '---\ndraft: true\n---\nSee [[Other]].',
    'Other.md': '---\ndraft: true\n---\nx',
    '_in/plan.png': '',
    'tags/x.md': 'On x.',
  };

  it('lists what public notes name and is private, at its place, and not what private ones name', () => {
    expect(reviewOf(files).refers).toEqual([
      { file: 'a.md', line: 1, column: 5, to: 'Salaries' },
      { file: 'a.md', line: 1, column: 28, to: '_in/plan.png' },
    ]);
  });

  it('tells what has changed, whatever else is there', () => {
    const before = new Set(['a.md', 'Salaries.md']);
    const confirmed = new Set(['b.md']);
    const { changed, unconfirmed } = reviewOf(
      files,
      {},
      { before: (id) => before.has(id), confirmed: (id) => confirmed.has(id) },
    );
    expect(changed).toEqual({
      fresh: ['_in/plan.png', 'b.md', 'tags/x.md'],
      gone: ['Salaries.md'],
    });
    expect(unconfirmed).toEqual(['_in/plan.png', 'a.md', 'tags/x.md']);
  });

  it('is one line for a build', () => {
    expect(sayPublic(reviewOf(files))).toBe('3 public (1 unlisted), 4 private');
    const all = reviewOf({ 'a.md': 'x', 'b.md': 'x' }, {}, { before: (id) => id === 'a.md' });
    expect(sayPublic(all)).toBe('2 public, 2 private; 1 newly public: b.md');
    expect(named(['1', '2', '3', '4', '5', '6', '7'])).toBe('1, 2, 3, 4, 5 and 2 more');
  });

  it('begins for a person with what is new', () => {
    const lines = reportReview(reviewOf(files, {}, { before: () => false })).split('\n');
    expect(lines[0]).toBe('Newly public since the last build');
    expect(lines).toContain('  a.md  /a/');
    expect(lines).toContain('  b.md  /b/, unlisted: its property `unlisted` says so');
    expect(lines).toContain('  Other.md  its property `draft` says so (Other.md:2:1)');
    expect(lines).toContain('  _in/plan.png  loses Exif, place');
    expect(lines).toContain('  a.md:1:5  Salaries');
    expect(reportReview(reviewOf(files))).toContain('no earlier build');
  });

  it('tells a person in colours what came and went', () => {
    const was = { before: (id: string) => id === 'gone.md' || id === 'Salaries.md' };
    const lines = reportReview(reviewOf(files, {}, was), true).split('\n');
    expect(lines).toContain('  \x1b[32m+ a.md\x1b[0m');
    expect(lines).toContain('  \x1b[31m- Salaries.md\x1b[0m');
    const plain = reportReview(reviewOf(files, {}, was)).split('\n');
    expect(plain).toContain('  + a.md');
    expect(plain).toContain('  - Salaries.md');
    expect(plain).toContain('No longer public');
  });

  it.each([
    [[], [], '  p.png'],
    [['Exif'], [], '  p.png  loses Exif'],
    [['Exif'], ['Exif'], '  p.png  keeps Exif'],
    [['Exif', 'IPTC', 'place'], ['IPTC'], '  p.png  loses Exif, place; keeps IPTC'],
  ])('tells what a file with %j loses when it keeps %j', (carries, keeps, line) => {
    const review = { ...reviewOf({ 'a.md': 'x' }), files: [{ id: 'p.png', carries, keeps }] };
    expect(reportReview(review).split('\n')).toContain(line);
  });
});
