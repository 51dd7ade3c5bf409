import { describe, expect, it } from 'vitest';
import { readVaultSettings } from '../../src/garden/vault-settings.ts';
import { judge, type PublishingRules } from '../../src/garden/visibility.ts';
import { siteSchema } from '../../src/settings/site-schema.ts';
import { growFrom, noteOf, outcomeOf, problemsOf, publicIds } from '../build-garden.ts';

const rules: PublishingRules = {
  publish: 'all',
  exclude: ['work'],
  include: ['_shown', 'tpl/public.md', 'work/plan.md'],
  explicit: ['journal', '#diary'],
  unlisted: ['handouts', '#quiet'],
  patterns: ['drafts'],
  shown: ['_pages', 'deep/_b'],
  shownNames: ['_index'],
  passwords: ['friends'],
  opened: 'opened',
  vaultSettings: readVaultSettings({ 'templates.json': '{"folder":"tpl"}' }),
};
const day = { today: '2024-06-01' };
const said = {
  keptBy: undefined,
  publish: undefined,
  unlistedBy: undefined,
  allTags: [] as string[],
  formerTags: [] as string[],
  created: undefined,
  publishOn: undefined,
  expires: undefined,
};

describe('whether readers may have a file, and by which rule', () => {
  it.each([
    ['a.md', {}, 'public', 'default', undefined],
    ['a.md', { publish: true }, 'public', 'publish', undefined],
    ['a.md', { keptBy: 'Draft', publish: true }, 'private', 'property', 'Draft'],
    ['_shown/a.md', { keptBy: 'Draft' }, 'private', 'property', 'Draft'],
    ['.trash/a.md', {}, 'private', 'dot', '.trash'],
    ['_x/a.md', { publish: true }, 'private', 'underscore', '_x'],
    ['_shown/a.md', {}, 'public', 'include', '_shown'],
    ['tpl/a.md', {}, 'private', 'templates', undefined],
    ['tpl/public.md', {}, 'public', 'include', 'tpl/public.md'],
    ['drafts/a.md', {}, 'private', 'jekyll', 'drafts'],
    ['work/plan.md', { publish: true }, 'private', 'exclude', 'work'],
    ['journal/a.md', {}, 'private', 'explicit', 'journal'],
    ['journal/a.md', { publish: true }, 'public', 'publish', undefined],
    ['a.md', { allTags: ['Diary/May'] }, 'private', 'explicit', '#diary'],
    ['a.md', { allTags: ['log'], formerTags: ['diary'] }, 'private', 'explicit', '#diary'],
    ['a.md', { allTags: ['diary'], formerTags: ['log'] }, 'private', 'explicit', '#diary'],
    ['a.md', { allTags: ['diaryland'] }, 'public', 'default', undefined],
    ['handouts/a.md', {}, 'unlisted', 'unlisted', 'handouts'],
    ['a.md', { allTags: ['quiet'] }, 'unlisted', 'unlisted', '#quiet'],
    ['a.md', { unlistedBy: 'unlisted' }, 'unlisted', 'property', 'unlisted'],
    ['journal/a.md', { unlistedBy: 'unlisted' }, 'private', 'explicit', 'journal'],
    ['a.md', { created: '2024-07-01' }, 'private', 'waiting', '2024-07-01'],
    ['_shown/a.md', { created: '2024-07-01' }, 'private', 'waiting', '2024-07-01'],
    ['a.md', { expires: '2024-05-01' }, 'private', 'expired', '2024-05-01'],
    ['a.md', { expires: '2024-06-01' }, 'private', 'expired', '2024-06-01'],
    ['a.md', { expires: '2024-06-02' }, 'public', 'default', undefined],
    ['a.md', { created: '2024-06-01' }, 'public', 'default', undefined],
    ['a.md', { created: '2024-06-02 00:00' }, 'private', 'waiting', '2024-06-02'],
    ['a.md', { created: '2024-07-01', publishOn: '2024-05-01' }, 'public', 'default', undefined],
    [
      'a.md',
      { created: '2024-05-01', publishOn: '2024-07-01' },
      'private',
      'waiting',
      '2024-07-01',
    ],
    ['a.md', { drawnBy: 'excalidraw-plugin' }, 'private', 'drawing', 'excalidraw-plugin'],
    ['a.md', { drawnBy: 'Drawn', password: 'x' }, 'private', 'property', 'Drawn'],
    ['handouts/a.md', { drawnBy: 'Drawn' }, 'private', 'drawing', 'Drawn'],
    ['a.md', { password: 'nobody-has' }, 'private', 'password', undefined],
    ['a.md', { password: 'friends' }, 'unlisted', 'password', undefined],
    ['a.md', { password: 'friends', locksTitle: true }, 'private', 'password', undefined],
    ['a.md', { password: 'opened', locksTitle: true }, 'unlisted', 'password', undefined],
    ['journal/a.md', { password: 'friends' }, 'private', 'explicit', 'journal'],
    ['_pages/a.md', {}, 'public', 'default', undefined],
    ['_pages/_x/a.md', {}, 'private', 'underscore', '_x'],
    ['_pages.md', {}, 'private', 'underscore', '_pages.md'],
    ['z/_pages/a.md', {}, 'private', 'underscore', '_pages'],
    ['deep/_b/c.md', {}, 'public', 'default', undefined],
    ['deep/_c/c.md', {}, 'private', 'underscore', '_c'],
    ['x/_index.md', {}, 'public', 'default', undefined],
    ['x/_index.de.md', {}, 'public', 'default', undefined],
    ['x/_indexes.md', {}, 'private', 'underscore', '_indexes.md'],
    ['x/_posts/a.md', {}, 'public', 'default', undefined],
    ['x/a_b.md', {}, 'public', 'default', undefined],
    ['x/.y/_z/a.md', {}, 'private', 'dot', '.y'],
  ])('%s with %j: %s by %s', (id, own, outcome, by, what) => {
    const verdict = judge(id, { ...said, ...own }, rules, day);
    const { private: isPrivate, listed, rule } = verdict;
    expect([isPrivate ? 'private' : listed ? 'public' : 'unlisted', rule.by, rule.what]).toEqual([
      outcome,
      by,
      what,
    ]);
  });

  it('asks of files that are no notes by their paths alone', () => {
    const outcomes = ['a.png', 'journal/a.png', 'handouts/a.png', 'work/a.png', '_x/a.png'].map(
      (id) => judge(id, undefined, rules, day).private,
    );
    expect(outcomes).toEqual([false, false, false, true, true]);
  });
});

describe('publishing what is marked, for a part', () => {
  const files = {
    'a.md': 'Text.',
    'journal/a.md': 'Text.',
    'journal/b.md': '---\npublish: true\n---\nText.',
    'c.md': 'Text. #diary',
  };

  it.each([
    [{ explicit: ['journal'] }, ['a.md', 'c.md', 'journal/b.md']],
    [{ explicit: ['#diary', 'JOURNAL'] }, ['a.md', 'journal/b.md']],
    [{ publish: 'explicit' as const }, ['journal/b.md']],
  ])('%j', (given, ids) => {
    expect(publicIds(growFrom(files, given))).toEqual(ids);
  });
});

describe('a note that is listed nowhere', () => {
  const garden = growFrom({
    'a.md': 'See [[q/quiet]] and [[b]].',
    'b.md': 'Words on quiet handouts.',
    'q/quiet.md':
      '---\nunlisted: true\naliases: [quiet handouts, /old/]\n---\nSee [[a]], [[b]], [[Nope]].',
  });

  it('has an address to which links lead', () => {
    expect(garden.addresses.get('q/quiet.md')).toBe('/q/quiet/');
    expect(outcomeOf(garden, 'a.md').outcome).toBe('found');
    expect(garden.redirects.get('q/quiet.md')).toEqual(['/old/']);
    expect(noteOf(garden, 'q/quiet.md').listed).toBe(false);
  });

  it('is in nobody else’s edges, mentions, lists or folders', () => {
    const { edges, mentions, folders } = garden;
    expect(edges.get('a.md')).toMatchObject({
      links: [{ to: 'b.md', kind: 'link' }],
      backlinks: [],
    });
    expect(edges.get('b.md')?.backlinks.map(({ from }) => from)).toEqual(['a.md']);
    expect([...mentions.keys()]).toEqual([]);
    expect(folders).toEqual([]);
    expect(garden.related('a.md')).not.toContain('q/quiet.md');
  });

  it('is near nobody, however alike they are', () => {
    const alike = (head: string): string =>
      `---\ntags: [orchard, grafting]\n${head}\n---\nGrafting scions onto quince rootstock in a pear orchard.`;
    const files = { 'a.md': alike(''), 'b.md': alike(''), 'c.md': alike('unlisted: true') };
    const filler = Object.fromEntries(
      ['d', 'e', 'f', 'g', 'h', 'i'].map((name) => [`${name}.md`, `Of ${name} alone.`]),
    );
    const { related } = growFrom({ ...files, ...filler });
    expect(related('a.md')).toEqual(['b.md']);
    expect(related('c.md')).toEqual([]);
  });

  it('knows itself what it leads to and what leads to it', () => {
    const own = garden.edges.get('q/quiet.md');
    expect(own?.links.map(({ to }) => to)).toEqual(['a.md', 'b.md']);
    expect(own?.backlinks.map(({ from }) => from)).toEqual(['a.md']);
  });

  it.each(['yes', 'maybe', '[]'])('is one with `unlisted: %s`, too', (value) => {
    const other = growFrom({ 'a.md': `---\nunlisted: ${value}\n---\nText.` });
    expect(noteOf(other, 'a.md').listed).toBe(false);
    expect(problemsOf(other, 'bad-property')).toHaveLength(value === 'yes' ? 0 : 1);
  });

  it.each(['false', 'no', '""'])('is none with `unlisted: %s`', (value) => {
    const other = growFrom({ 'a.md': `---\nunlisted: ${value}\n---\nText.` });
    expect(noteOf(other, 'a.md').listed).toBe(true);
  });
});

describe('the setting `publish`', () => {
  const none = { explicit: [], unlisted: [], confirm: false };

  it.each([
    [undefined, { mode: 'all', ...none }],
    ['all', { mode: 'all', ...none }],
    ['explicit', { mode: 'explicit', ...none }],
    [{ confirm: true }, { mode: 'all', ...none, confirm: true }],
    [{ explicit: ['a', '#b'] }, { mode: 'all', ...none, explicit: ['a', '#b'] }],
  ])('%j is %j', (publish, wanted) => {
    expect(siteSchema.parse({ publish }).publish).toEqual(wanted);
  });

  it.each([
    ['none', 'must be `all`, `explicit`'],
    [true, 'must be `all`, `explicit`'],
    [{ confrim: true }, 'confrim'],
    [{ confirm: 'yes' }, 'confirm'],
    [{ mode: 'some' }, 'mode'],
  ])('refuses %j', (publish, message) => {
    const { error } = siteSchema.safeParse({ publish });
    expect(error?.issues[0]?.message).toContain(message);
  });
});
