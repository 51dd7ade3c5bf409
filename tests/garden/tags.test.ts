import { describe, expect, it } from 'vitest';
import { flattenTags, tagAddress, tagKey, tagsAbove, tagTree } from '../../src/garden/index.ts';
import {
  type Files,
  growFrom,
  noteOf,
  problemsOf,
  publicIds,
  readNote,
  targetOf,
} from '../build-garden.ts';

const tree = (files: Files) => tagTree(growFrom(files).notes);

describe('tags in the properties', () => {
  it.each([
    ['tags: [a, b]', ['a', 'b']],
    ['tags:\n  - a\n  - b', ['a', 'b']],
    ['tags: a, b', ['a', 'b']],
    ['tags: a b', ['a', 'b']],
    ['tags: a,b,, c', ['a', 'b', 'c']],
    ['tags: "#a #b"', ['a', 'b']],
    ['tags: ["#a", b]', ['a', 'b']],
    ['tag: a', ['a']],
    ['tag: [a, b]', ['a', 'b']],
    ['tags: [a]\ntag: b', ['a', 'b']],
    ['tags: [a/b/c]', ['a/b/c']],
    ['tags: [Leading, leading, LEADING]', ['Leading']],
    ['tags: [2024, y2024]', ['y2024']],
    ['tags: ["🌱"]', ['🌱']],
    ['tags: ["cafe\u0301"]', ['café']],
    ['tags:', []],
    ['tags: []', []],
  ])('“%s”', (yaml, tags) => {
    expect(readNote(`---\n${yaml}\n---\nText.`).allTags).toEqual(tags);
  });

  it('come before those of the text, each once', () => {
    expect(readNote('---\ntags: [b, A]\n---\n#a #c #B').allTags).toEqual(['b', 'A', 'c']);
  });
});

describe('a tag’s address', () => {
  it.each([
    ['leading', '/tags/leading/'],
    ['Leading/Deep Work', '/tags/leading/deep-work/'],
    ['🌱', '/tags/🌱/'],
    ['Café', '/tags/café/'],
    ['Cafe\u0301', '/tags/café/'],
    ['snake_case', '/tags/snake_case/'],
    ['Übung/日本', '/tags/übung/日本/'],
  ])('of %s is %s', (tag, address) => {
    expect(tagAddress(tag)).toBe(address);
  });

  it.each([
    ['Leading', 'leading', true],
    ['Cafe\u0301', 'CAFÉ', true],
    ['deep work', 'Deep-Work', true],
    ['deep_work', 'deep-work', false],
    ['a/b', 'a', false],
  ])('%s and %s: one tag is %s', (a, b, same) => {
    expect(tagKey(a) === tagKey(b)).toBe(same);
  });
});

it('knows the tags above a tag', () => {
  expect(tagsAbove('a/b/c')).toEqual(['a', 'a/b', 'a/b/c']);
  expect(tagsAbove('a')).toEqual(['a']);
});

describe('the tree of tags', () => {
  it('counts each note once, in a tag and in all above it', () => {
    expect(
      tree({
        'a.md': '#work/x #work/y #work',
        'b.md': '#work/x/deep',
        'c.md': '#play',
      }),
    ).toEqual([
      { key: 'play', name: 'play', notes: ['c.md'], below: [] },
      {
        key: 'work',
        name: 'work',
        notes: ['a.md', 'b.md'],
        below: [
          {
            key: 'work/x',
            name: 'work/x',
            notes: ['a.md', 'b.md'],
            below: [{ key: 'work/x/deep', name: 'work/x/deep', notes: ['b.md'], below: [] }],
          },
          { key: 'work/y', name: 'work/y', notes: ['a.md'], below: [] },
        ],
      },
    ]);
  });

  it('shows a tag as it is first written, in code-point order of paths', () => {
    const roots = tree({ 'b.md': '#leading', 'a.md': '#Leading/Deep', 'c.md': '#LEADING/deep' });
    expect(flattenTags(roots).map(({ key, name, notes }) => [key, name, notes])).toEqual([
      ['leading', 'Leading', ['a.md', 'b.md', 'c.md']],
      ['leading/deep', 'Leading/Deep', ['a.md', 'c.md']],
    ]);
  });

  it('takes property and text, posts and notes alike', () => {
    const roots = tree({
      'a.md': '---\ntags: [x]\n---\nText.',
      'b.md': 'On #X.',
      '_posts/2021-01-01-p.md': '---\ncategories: x\n---\nText.',
    });
    expect(roots).toEqual([
      { key: 'x', name: 'x', notes: ['_posts/2021-01-01-p.md', 'a.md', 'b.md'], below: [] },
    ]);
  });

  it('lays a tree out flat, each tag before those below it', () => {
    const roots = tree({ 'a.md': '#b/c #a #b/a #b' });
    expect(flattenTags(roots).map(({ key }) => key)).toEqual(['a', 'b', 'b/a', 'b/c']);
  });

  it('knows nothing of private notes', () => {
    expect(tree({ 'a.md': '---\ndraft: true\n---\n#secret', 'b.md': '#open' })).toMatchObject([
      { key: 'open', notes: ['b.md'] },
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('bears a tag called %s', (tag) => {
    expect(tree({ 'a.md': `#${tag}`, 'b.md': `#${tag}/x` })).toMatchObject([
      { name: tag, notes: ['a.md', 'b.md'], below: [{ name: `${tag}/x`, notes: ['b.md'] }] },
    ]);
  });
});

describe('introductions of tags', () => {
  it.each([
    ['tags/leading.md', 'leading'],
    ['tags/a/b.md', 'a/b'],
    ['tags/🌱.mdx', '🌱'],
    ['tags/1984.md', undefined],
    ['tags/a!.md', undefined],
    ['tags.md', undefined],
    ['deep/tags/a.md', undefined],
  ])('%s introduces %s', (id, tag) => {
    expect(noteOf(growFrom({ [id]: 'Text.' }), id).introduces).toBe(tag);
  });

  it('are private when they say so', () => {
    expect(publicIds(growFrom({ 'tags/a.md': '---\ndraft: true\n---\nText.' }))).toEqual([]);
  });
});

describe('tags that an owner renames', () => {
  const renameTags = { js: 'javascript', 'learning/books': 'reading', Old: 'new/home' };

  it.each([
    ['#js', ['javascript'], ['js']],
    ['#JS/react', ['javascript/react'], ['JS/react']],
    ['#jsx', ['jsx'], []],
    ['#JavaScript and #js', ['JavaScript'], ['js']],
    ['#learning and #learning/Books/2024', ['learning', 'reading/2024'], ['learning/Books/2024']],
    ['#old', ['new/home'], ['old']],
  ])('%s', (text, allTags, formerTags) => {
    const garden = growFrom({ 'a.md': text }, { renameTags });
    expect(noteOf(garden, 'a.md')).toMatchObject({ allTags, formerTags });
  });

  it('are kept back by either name', () => {
    const files = { 'a.md': '#js', 'b.md': '#javascript', 'c.md': 'C' };
    for (const [exclude, ids] of [
      ['#js', ['b.md', 'c.md']],
      ['#javascript', ['c.md']],
    ] as const) {
      const garden = growFrom(files, { renameTags, exclude: [exclude] });
      expect(publicIds(garden)).toEqual(ids);
      expect(problemsOf(garden, 'unmatched-pattern')).toEqual([]);
    }
  });

  it('lead from their old pages to the new, unless the old name is a tag of its own', () => {
    const from = (files: Files) => growFrom(files, { renameTags }).tagRedirects;
    expect(from({ 'a.md': '#js/react' })).toEqual([
      ['/tags/js/', '/tags/javascript/'],
      ['/tags/js/react/', '/tags/javascript/react/'],
    ]);
    expect(from({ 'a.md': '#learning/books' })).toEqual([
      ['/tags/learning/books/', '/tags/reading/'],
    ]);
    expect(from({ 'a.md': '#javascript' })).toEqual([]);
    expect(from({ 'a.md': '---\npublish: false\n---\n#js' })).toEqual([]);
    const garden = growFrom({ 'a.md': '#js', 'b.md': '[x](/tags/js/)' }, { renameTags });
    expect(targetOf(garden, 'b.md')).toBe('/tags/js/');
  });

  it('are introduced by either name', () => {
    const garden = growFrom({ 'tags/js.md': 'About it.', 'a.md': '#js' }, { renameTags });
    expect(noteOf(garden, 'tags/js.md').introduces).toBe('javascript');
  });
});

describe('tags that look alike', () => {
  it.each([
    ['#feedback #feedbacks', 'feedbacks', 'feedback'],
    ['#to-do #todo', 'todo', 'to-do'],
    ['#to_do #to-do', 'to_do', 'to-do'],
    ['#café #cafe', 'café', 'cafe'],
    ['#story #stories', 'story', 'stories'],
    ['#delegation #delagation', 'delegation', 'delagation'],
    ['#delegation #delgation', 'delgation', 'delegation'],
    ['#delegation #delegatoin', 'delegatoin', 'delegation'],
    ['#work/meetings #work/meeting', 'work/meetings', 'work/meeting'],
    ['#berry #berries', 'berry', 'berries'],
    ['#gardens #garden', 'gardens', 'garden'],
    ['#gardens1 #gradens1', 'gradens1', 'gardens1'],
    ['#rhubarb #rhubarbs', 'rhubarbs', 'rhubarb'],
    ['#rhubarb #rhubbarb', 'rhubbarb', 'rhubarb'],
  ])('%s', (text, tag, like) => {
    const [found, ...more] = problemsOf(growFrom({ 'a.md': text }), 'similar-tags');
    expect(found?.message).toContain(`\`${tag}\` (1) looks like \`${like}\` (1)`);
    expect(more).toEqual([]);
  });

  it.each([
    '#c #c\\+\\+ #go #got',
    '#chapter-01 #chapter-02',
    '#status #statu #class',
    '#coaching #poaching',
    '#work/review #life/review',
    '#leading #leading/coaching',
    '#bus #us #news #new-s1',
    '#tie #ties1 #pies #pie1',
    '#movie #movy',
    '#garden #gerden',
    '#gardens #gardans',
    '#rhubarb #hrubarb',
    '#rhubarb #rhubrab1',
    '#rhubarb #rhbuabr',
    '#class #clas',
    '#virus #viru',
  ])('%s are several', (text) => {
    expect(problemsOf(growFrom({ 'a.md': text }), 'similar-tags')).toEqual([]);
  });

  it('the rarer is told of, and one letter is a slip only where few have it', () => {
    const notes = (tag: string, count: number): Files =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`${tag}${at}.md`, `#${tag}`]));
    const garden = growFrom({ ...notes('onboarding', 4), ...notes('onbaording', 2) });
    expect(problemsOf(garden, 'similar-tags')).toMatchObject([{ file: 'onbaording0.md' }]);
    const meant = growFrom({ ...notes('positions', 4), ...notes('positrons', 3) });
    expect(problemsOf(meant, 'similar-tags')).toEqual([]);
  });
});
