import { afterEach, describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '../../src/garden/index.ts';
import {
  complaintsOf,
  type Files,
  growFrom,
  noteOf,
  problemsOf,
  publicIds,
  readNote,
} from '../build-garden.ts';

const block = (yaml: string): string => `---\n${yaml}\n---\nText.\n`;

describe('the dialects', () => {
  it('reads a note as Obsidian writes it', () => {
    const note = readNote(
      [
        '---',
        'aliases:',
        '  - Delegation',
        '  - Letting go',
        'tags:',
        '  - leading/delegation',
        'cssclasses: wide quiet',
        'created: 2024-05-03',
        'modified: 2024-06-01T09:15:00',
        'publish: true',
        'stage: budding',
        'mood: calm',
        '---',
        'Text.',
      ].join('\n'),
    );
    expect(note).toMatchObject({
      title: 'note',
      aliases: ['Delegation', 'Letting go'],
      allTags: ['leading/delegation'],
      cssclasses: ['wide', 'quiet'],
      created: '2024-05-03',
      modified: '2024-06-01T09:15:00',
      publish: true,
      stage: 'budding',
      jekyll: false,
      body: 'Text.',
      bodyLine: 14,
      problems: [],
    });
  });

  it.each([
    ['YAML', '---\ntitle: "a\\x08\\0b"\n---\n'],
    ['TOML', '+++\ntitle = "a\\u0008\\u0000b"\n+++\n'],
  ])('holds no sign that no document may hold, though %s can name it', (_, text) => {
    expect(readNote(text).title).toBe('a\ufffd\ufffdb');
  });

  it('reads a post as Jekyll knows it', () => {
    const id = 'leading/_posts/2021/2021-6-28-first-day.markdown';
    const note = readNote(
      [
        '---',
        'layout: post',
        'title: First day',
        'date: 2021-06-28 23:30:00 -0800',
        'categories: coaching teams',
        'tags: one two',
        '...',
        'Text.',
      ].join('\n'),
      id,
    );
    expect(note).toMatchObject({
      title: 'First day',
      created: '2021-06-28 23:30:00 -0800',
      categories: ['leading', 'coaching', 'teams'],
      tags: ['one', 'two'],
      layout: 'post',
      jekyll: true,
      body: 'Text.',
      bodyLine: 8,
      problems: [],
    });
    expect(note.allTags.toSorted()).toEqual(['coaching', 'leading', 'one', 'teams', 'two']);
  });

  it('reads a note without any front matter', () => {
    const note = readNote('# A title\n\nText #tag.');
    expect(note).toMatchObject({ title: 'A title', allTags: ['tag'], bodyLine: 1, problems: [] });
    expect(note.created).toBeUndefined();
  });

  it.each([
    ['_posts/2021-06-28-x.md', '', '2021-06-28'],
    ['_posts/21-6-8-x.md', '', '2021-06-08'],
    ['_posts/2021-06-28-x.md', 'date: 2020-01-02', '2020-01-02'],
    ['_posts/note.md', '', undefined],
    ['2021-06-28-x.md', '', undefined],
  ])('dates %s with “%s” to %s', (id, yaml, created) => {
    expect(readNote(block(yaml), id).created).toBe(created);
  });

  it.each([
    ['a list under the singular', 'tag: [a, b]', ['a', 'b']],
    ['one value under the singular, blanks and all', 'tag: deep work', ['deep work']],
    ['the singular before the plural', 'tag: a\ntags: [b]', ['a']],
    ['a list before the plural', 'tag: [a]\ntags: [b]', ['a']],
    ['blanks in a string', 'tags: a b', ['a', 'b']],
    ['categories', 'categories: a b', ['a', 'b']],
    ['one category', 'category: deep work', ['deep work']],
    ['a list of categories under the singular', 'category: [a]\ncategories: [b]', ['a']],
  ])('reads tags of a post: %s', (_, yaml, tags) => {
    expect(readNote(block(yaml), '_posts/2021-01-01-x.md').allTags).toEqual(tags);
  });

  it('takes categories for tags in posts only', () => {
    expect(readNote(block('categories: a b')).allTags).toEqual([]);
  });

  it.each<[what: string, files: Files, jekyll: boolean]>([
    ['a post', { '_posts/2021-01-01-x.md': 'layout: post' }, true],
    ['a layout beside posts', { 'n.md': 'layout: page', '_posts/2021-01-01-x.md': '' }, true],
    ['a layout in a Jekyll site', { 'n.md': 'layout: page', '_config.yml': '' }, true],
    ['no layout beside posts', { 'n.md': 'title: n', '_posts/2021-01-01-x.md': '' }, false],
    ['a layout anywhere else', { 'n.md': 'layout: page' }, false],
  ])('speaks Jekyll in %s: %j', (_, files, jekyll) => {
    const garden = growFrom(
      Object.fromEntries(Object.entries(files).map(([id, yaml]) => [id, block(yaml)])),
    );
    expect(noteOf(garden, Object.keys(files)[0] ?? '').jekyll).toBe(jekyll);
  });
});

describe('dates', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each([
    ['Pacific/Kiritimati', -14 * 60],
    ['Pacific/Pago_Pago', 11 * 60],
  ])('are never shifted in %s', (tz, offset) => {
    process.env['TZ'] = tz;
    expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(offset);
    const note = readNote(block('created: 2024-05-03\nmodified: 2021-06-28 23:59:59 -0800'));
    expect(note.created).toBe('2024-05-03');
    expect(dayOf(note.created ?? '')).toBe('2024-05-03');
    expect(note.modified).toBe('2021-06-28 23:59:59 -0800');
    expect(dayOf(note.modified ?? '')).toBe('2021-06-28');
    expect(isoOf(note.modified ?? '')).toBe('2021-06-28T23:59:59-08:00');
  });
});

describe('front matter that nobody can read', () => {
  it.each([
    ['a colon in a value', '---\na: 1\ntitle: Foo: bar\n---\nText', 3],
    ['a value that begins with @', '---\na: 1\ntitle: @home\n---\nText', 3],
    ['a tab', '---\na: 1\ntags:\n\t- x\n---\nText', 4],
    ['no closing line', '---\ntitle: a\n\nText', 1],
    ['plain text', '---\njust some words\n---\nText', 2],
    ['a list', '---\n- a\n- b\n---\nText', 2],
    ['a bracket left open', '---\na: 1\ntags: [a\n---\nText', undefined],
    ['JSON', '---json\n{ "title": "a" }\n---\nText', 1],
    ['too many aliases', `---\n${bomb()}\n---\nText`, undefined],
    ['lists nested out of all reason', `---\nx: ${'['.repeat(20_000)}\n---\nText`, undefined],
  ])('keeps a note private that has %s', (_, text, line) => {
    const garden = growFrom({ 'a.md': text });
    expect(publicIds(garden)).toEqual([]);
    const [said, ...others] = complaintsOf(garden);
    expect(said).toMatchObject({ code: 'unreadable-front-matter', level: 'error', file: 'a.md' });
    if (line !== undefined) expect(said?.line).toBe(line);
    expect(others).toEqual([]);
  });

  it('says so each time it is read', () => {
    const broken = '---\ntitle: Foo: bar\n---\nText';
    const files = { 'a.md': broken, 'b.md': broken };
    for (let time = 0; time < 2; time++) {
      const garden = growFrom(files);
      expect(publicIds(garden)).toEqual([]);
      expect(problemsOf(garden, 'unreadable-front-matter')).toHaveLength(2);
    }
  });

  it.each(['js', 'javascript', ' js', 'JS', 'coffee'])('does not run ---%s', (language) => {
    const marker = `ran${language.trim()}`;
    const program = `(() => { globalThis['${marker}'] = true; return { title: 'x' }; })()`;
    const garden = growFrom({ 'a.md': `---${language}\n${program}\n---\nText` });
    expect(marker in globalThis).toBe(false);
    expect(publicIds(garden)).toEqual([]);
    expect(problemsOf(garden, 'unreadable-front-matter')).toHaveLength(1);
  });

  it.each([
    ['a list that holds itself', 'tags: &x [*x]'],
    ['a map that holds itself', 'tags: &x\n  a: *x'],
  ])('survives %s', (_, yaml) => {
    const garden = growFrom({ 'a.md': block(yaml), 'b.md': 'Text.' });
    expect(complaintsOf(garden).map(({ file }) => file)).toEqual(['a.md']);
    expect(noteOf(garden, 'b.md').title).toBe('b');
  });
});

function bomb(): string {
  const lines = ['a0: &a0 [x, x]'];
  for (let i = 1; i < 12; i++) lines.push(`a${i}: &a${i} [*a${i - 1}, *a${i - 1}, *a${i - 1}]`);
  return lines.join('\n');
}
