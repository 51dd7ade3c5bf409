import { describe, expect, it } from 'vitest';
import { buildGarden } from '../../src/garden/index.ts';
import { readVaultSettings } from '../../src/garden/vault-settings.ts';
import {
  growFrom,
  problemsOf,
  publicIds,
  rules,
  targetOf,
  vaultOf,
  reader,
} from '../build-garden.ts';

describe('private by name', () => {
  it.each([
    '_note.md',
    '_drafts/note.md',
    'a/_b/note.md',
    '.note.md',
    '.obsidian/note.md',
    'a/.b/c/note.md',
    '_posts/_2021-01-01-x.md',
    '_posts/.2021-01-01-x.md',
    '_drafts/_posts/2021-01-01-x.md',
    '_postscript/note.md',
  ])('keeps %s private', (id) => {
    expect(publicIds(growFrom({ [id]: 'Text.' }))).toEqual([]);
  });

  it('keeps a note private whatever it says when its folder is', () => {
    const files = { '_drafts/a.md': '---\npublish: true\n---\nText.' };
    expect(publicIds(growFrom(files))).toEqual([]);
    expect(publicIds(growFrom(files, { publish: 'explicit' }))).toEqual([]);
  });

  it.each(['a_b.md', 'a.b.md', 'a_/note.md', '_posts/2021-01-01-x.md', 'a/_posts/2021-01-01-x.md'])(
    'publishes %s',
    (id) => {
      expect(publicIds(growFrom({ [id]: 'Text.' }))).toEqual([id]);
    },
  );
});

describe('folders that an owner excludes', () => {
  const files = {
    'a.md': 'Text.',
    'work/a.md': 'Text.',
    'work/clients/a.md': 'Text.',
    'work/clients/deep/a.md': 'Text.',
    'work/clients2/a.md': 'Text.',
    'café/a.md': 'Text.',
  };

  it.each([[['work/clients']], [['/work/clients/']], [['work/clients', 'work/clients/deep']]])(
    'are private with all below them: %j',
    (exclude) => {
      expect(publicIds(growFrom(files, { exclude }))).toEqual([
        'a.md',
        'café/a.md',
        'work/a.md',
        'work/clients2/a.md',
      ]);
    },
  );

  it('are found however their letters are composed', () => {
    expect(publicIds(growFrom(files, { exclude: ['cafe\u0301'] }))).not.toContain('café/a.md');
  });
});

describe('what an owner excludes and includes', () => {
  const files = {
    'a.md': 'Text.',
    '_hidden/a.md': 'Text.',
    '_hidden/own.md': '---\npublish: false\n---\nText.',
    'diary/day.md': 'Text. #diary/may',
    'plan.secret.md': 'Text.',
    'work/plan.secret.md': 'Text.',
    'Work/Other.md': 'Text.',
  };

  it.each([
    [['*.secret.md'], [], ['Work/Other.md', 'a.md', 'diary/day.md']],
    [['WORK'], [], ['a.md', 'diary/day.md', 'plan.secret.md']],
    [['work/other'], [], ['a.md', 'diary/day.md', 'plan.secret.md', 'work/plan.secret.md']],
    [['#Diary'], ['diary'], ['Work/Other.md', 'a.md', 'plan.secret.md', 'work/plan.secret.md']],
    [['**/*.md'], ['_hidden', '#diary'], []],
    [['*ork', '*.secret*', 'diary'], ['_hidden'], ['_hidden/a.md', 'a.md']],
  ])('%j and %j: %j', (exclude, include, ids) => {
    expect(publicIds(growFrom(files, { exclude, include }))).toEqual(ids);
  });

  it('publishes what a vault keeps back, and never what keeps itself', () => {
    const settings = readVaultSettings({
      'templates.json': '{"folder":"tpl"}',
      'app.json': '{"userIgnoreFilters":["old/"]}',
    });
    const all = {
      'tpl/a.md': 'Text.',
      'old/a.md': 'Text.',
      'old/b.md': '---\ndraft: 1\n---\nText.',
    };
    const vault = { ...vaultOf(all), settings };
    const garden = (include: string[]) => buildGarden(vault, { ...rules, include }, { reader });
    expect(publicIds(garden([]))).toEqual([]);
    expect(publicIds(garden(['tpl', 'old']))).toEqual(['old/a.md', 'tpl/a.md']);
  });

  it('is marked alone no more where it is included', () => {
    const given = { publish: 'explicit', include: ['diary'] } as const;
    expect(publicIds(growFrom(files, given))).toEqual(['diary/day.md']);
  });

  it.each([
    [{ exclude: ['wrok'] }, 'work'],
    [{ exclude: ['work/othr'] }, 'Work/Other.md'],
    [{ include: ['diary/2024/*'] }, 'diary'],
    [{ exclude: ['#dairy'] }, '#diary'],
    [{ explicit: ['dairy'] }, 'diary'],
    [{ unlisted: ['Work/Othr'] }, 'Work/Other.md'],
    [{ exclude: ['nowhere at all'] }, '`_hidden`, `diary`'],
  ])('is an error when it names nothing: %j', (given, near) => {
    const [found, ...more] = problemsOf(growFrom(files, given), 'unmatched-pattern');
    expect(more).toEqual([]);
    expect(found).toMatchObject({ level: 'error', file: 'src/site.config.ts' });
    expect(found?.message).toContain(Object.values(given)[0]?.[0]);
    expect(found?.hint.toLowerCase()).toContain(near.toLowerCase());
  });

  it('is an error when it is to publish what nobody opens', () => {
    const vault = { ...vaultOf(files), hidden: ['LICENSE.md'] };
    const codes = (given: object): string[] =>
      buildGarden(vault, { ...rules, ...given }, { reader }).problems.map(({ code }) => code);
    expect(codes({ include: ['LICENSE'] })).toContain('unmatched-pattern');
    expect(codes({ exclude: ['LICENSE'] })).not.toContain('unmatched-pattern');
  });

  it('is no error for what nobody opens', () => {
    const garden = growFrom(files, { exclude: ['.obsidian', 'node_modules'] });
    expect(problemsOf(garden, 'unmatched-pattern')).toEqual([]);
  });
});

describe('publishing what is marked alone', () => {
  it.each([
    ['publish: true', ['a.md']],
    ['publish: "yes"', ['a.md']],
    ['title: T', []],
    ['draft: false', []],
    ['publish: false', []],
    ['publish: true\ndraft: true', []],
    ['publish: perhaps', []],
  ])('with “%s”', (yaml, ids) => {
    const garden = growFrom({ 'a.md': `---\n${yaml}\n---\nText.` }, { publish: 'explicit' });
    expect(publicIds(garden)).toEqual(ids);
  });

  it('keeps a note without front matter private', () => {
    expect(publicIds(growFrom({ 'a.md': 'Text.' }, { publish: 'explicit' }))).toEqual([]);
  });
});

describe('links to what is private', () => {
  it.each([
    ['a draft', 'Secret.md', '---\ndraft: true\n---\nText.'],
    ['an unpublished note', 'Secret.md', '---\npublish: false\n---\nText.'],
    ['a note nobody can read', 'Secret.md', '---\ntitle: a: b\n---\nText.'],
    ['a note in a private folder', '_drafts/Secret.md', 'Text.'],
    ['a note in an excluded folder', 'work/Secret.md', 'Text.'],
    ['a note that was named', 'Other.md', '---\naliases: [Secret]\ndraft: true\n---\nText.'],
    ['a note that was titled', 'Other.md', '---\ntitle: Secret\ndraft: true\n---\nText.'],
  ])('are private, not missing: %s', (_, id, text) => {
    const garden = growFrom({ 'a.md': 'See [[Secret]].', [id]: text }, { exclude: ['work'] });
    expect(targetOf(garden, 'a.md')).toBe('private');
  });

  it.each(['[[Secret]]', '[[.trash/Secret]]', '[t](.trash/Secret.md)'])(
    'are private when a dot hides what they lead to: %s',
    (link) => {
      const vault = { ...vaultOf({ 'a.md': link }), hidden: ['.trash/Secret.md'] };
      expect(targetOf(buildGarden(vault, rules, { reader }), 'a.md')).toBe('private');
    },
  );

  it.each(['_private/plan.png', 'work/plan.png', '.hidden/plan.png'])(
    'are private when they lead to the file %s',
    (id) => {
      const garden = growFrom({ 'a.md': '![[plan.png]]', [id]: '' }, { exclude: ['work'] });
      expect(targetOf(garden, 'a.md')).toBe('private');
    },
  );
});
