import { describe, expect, it } from 'vitest';
import { matchesPath, readJekyllConfig } from '../../src/garden/jekyll-config.ts';
import { buildGarden } from '../../src/garden/index.ts';
import {
  type Files,
  growFrom,
  noteOf,
  problemsOf,
  publicIds,
  reader,
  rules,
  targetOf,
  vaultOf,
} from '../build-garden.ts';

const post = 'Blog/_posts/2021-06-08-First Day.md';
const redirects = (config: string, front = '', id = post, more: Files = {}): string[] => {
  const garden = growFrom({ '_config.yml': config, [id]: `---\n${front}\n---\nText.`, ...more });
  expect(problemsOf(garden, 'refused-redirect')).toEqual([]);
  return garden.redirects.get(id) ?? [];
};

describe('where Jekyll had a post', () => {
  it.each([
    ['', '/blog/2021/06/08/First-Day.html/'],
    ['permalink: date', '/blog/2021/06/08/First-Day.html/'],
    ['permalink: pretty', '/blog/2021/06/08/First-Day/'],
    ['permalink: ordinal', '/blog/2021/159/First-Day.html/'],
    ['permalink: weekdate', '/blog/2021/W23/Tue/First-Day.html/'],
    ['permalink: none', '/blog/First-Day.html/'],
    ['permalink: constructor', '/constructor/'],
    ['permalink: /:year/:i_month/:i_day/:slug', '/2021/6/8/first-day/'],
    ['permalink: /:short_year/:short_month/:title/', '/21/Jun/First-Day/'],
    ['permalink: /:long_month/:long_day/:title:output_ext', '/June/Tuesday/First-Day.html/'],
    ['permalink: /:year_:month/:title', '/2021_06/First-Day/'],
    ['permalink: /:nothing/:title', '/:nothing/First-Day/'],
    ['collections: {posts: {permalink: /p/:title}}', '/p/First-Day/'],
    ['defaults: [{scope: {type: posts}, values: {permalink: /d/:title}}]', '/d/First-Day/'],
  ])('%j', (config, address) => {
    expect(redirects(config)).toEqual([address]);
  });

  it.each([
    ['2023-01-01', 'Sunday', 'January', 'Sun', 'Jan'],
    ['2023-02-06', 'Monday', 'February', 'Mon', 'Feb'],
    ['2023-03-07', 'Tuesday', 'March', 'Tue', 'Mar'],
    ['2023-04-05', 'Wednesday', 'April', 'Wed', 'Apr'],
    ['2023-05-04', 'Thursday', 'May', 'Thu', 'May'],
    ['2023-06-02', 'Friday', 'June', 'Fri', 'Jun'],
    ['2023-07-01', 'Saturday', 'July', 'Sat', 'Jul'],
    ['2023-08-06', 'Sunday', 'August', 'Sun', 'Aug'],
    ['2023-09-04', 'Monday', 'September', 'Mon', 'Sep'],
    ['2023-10-03', 'Tuesday', 'October', 'Tue', 'Oct'],
    ['2023-11-01', 'Wednesday', 'November', 'Wed', 'Nov'],
    ['2023-12-07', 'Thursday', 'December', 'Thu', 'Dec'],
  ])('on %s, a %s of %s', (date, day, month, shortDay, shortMonth) => {
    const config = 'permalink: /:long_day/:long_month/:short_day/:short_month/:title';
    expect(redirects(config, '', `_posts/${date}-a.md`)).toEqual([
      `/${day}/${month}/${shortDay}/${shortMonth}/a/`,
    ]);
  });

  it.each([
    ['categories: Deep Work', '/blog/deep/work/2021/06/08/First-Day.html/'],
    ['category: Deep Work', '/blog/deep work/2021/06/08/First-Day.html/'],
    ['date: 2019-12-30 23:30:00 -0800', '/blog/2019/12/30/First-Day.html/'],
    ['permalink: /own/page.html', '/own/page.html/'],
  ])('that says %s', (front, address) => {
    expect(redirects('', front)).toContain(address);
  });

  it('takes a slug for a part of the address', () => {
    expect(redirects('', 'slug: Other', '_posts/2021-06-08-a.md')).toContain(
      '/2021/06/08/Other.html/',
    );
  });

  it.each([
    ['a page', 'about.md', '', 'layout: page', ['/about.html/']],
    ['a page of a pretty blog', 'about.md', 'permalink: pretty', 'layout: page', []],
    ['a folder’s page', 'a/index.md', '', 'layout: page', []],
    ['a note without a layout', 'about.md', '', 'title: T', []],
  ])('or %s', (_, id, config, front, addresses) => {
    expect(redirects(config, front, id)).toEqual(addresses);
  });

  it('never takes the place of a page or of what an author says', () => {
    const other = { '2021/06/08/First-Day.md': 'x' };
    const id = '_posts/2021-06-08-First-Day.md';
    expect(redirects('permalink: /:year/:month/:day/:slug/', '', id, other)).toEqual([]);
    const claim = { 'a.md': '---\nredirect_from: /2021/06/08/First-Day.html\n---\nx' };
    expect(redirects('', '', id, claim)).toEqual([]);
  });

  it.each(['permalink: /../:title', 'permalink: https://a.example/:title', 'permalink: "/a?b"'])(
    'is not used when it would leave the site: %s',
    (config) => {
      expect(redirects(config)).toEqual([]);
    },
  );

  it('is where its links lead, under the old path too', () => {
    const garden = growFrom({
      '_config.yml': 'baseurl: /old',
      [post]: 'x',
      'a.md': '[x](/blog/2021/06/08/First-Day.html) [y](/old/blog/2021/06/08/First-Day.html#z)',
    });
    expect([targetOf(garden, 'a.md'), targetOf(garden, 'a.md', 1)]).toEqual([post, post]);
  });

  it('is nowhere without the settings of a blog, and nothing of a draft', () => {
    expect(growFrom({ [post]: 'x' }).redirects.size).toBe(0);
    const files = { '_config.yml': '', '_drafts/a.md': 'x', [post]: '---\npublished: false\n---' };
    expect(growFrom(files).redirects.size).toBe(0);
  });
});

it('pages of HTML are reported, but for those that are left out', () => {
  const vault = {
    ...vaultOf({ '_config.yml': 'exclude: [b.html]' }),
    htmlPages: ['a.html', 'b.html'],
  };
  const { problems } = buildGarden(vault, rules, { reader });
  expect(problems).toMatchObject([{ code: 'html-page', file: 'a.html' }]);
});

describe('the settings of a blog', () => {
  it('give files what they have not written themselves', () => {
    const garden = growFrom({
      '_config.yml': [
        'defaults:',
        '  - {scope: {path: ""}, values: {layout: post, category: All, permalink: /x/}}',
        '  - {scope: {path: "secret"}, values: {published: false}}',
        '  - {scope: {path: "notes", type: pages}, values: {category: Notes}}',
      ].join('\n'),
      'notes/a.md': '---\ntitle: A\n---\n{{ site.url }}x',
      'notes/b.md': '---\ncategory: Own\n---\nx',
      'c.md': 'No front matter.',
      'secret/d.md': '---\ntitle: D\n---\nx',
    });
    expect(publicIds(garden)).toEqual(['c.md', 'notes/a.md', 'notes/b.md']);
    expect(noteOf(garden, 'notes/a.md').allTags).toEqual(['Notes']);
    expect(noteOf(garden, 'notes/a.md').jekyll).toBe(true);
    expect(noteOf(garden, 'notes/b.md').allTags).toEqual(['Own']);
    expect(noteOf(garden, 'c.md').jekyll).toBe(false);
    expect(garden.addresses.get('notes/a.md')).toBe('/notes/a/');
  });

  it('leave out what they exclude', () => {
    const garden = growFrom({
      '_config.yml': 'exclude: [README.md, "work/*", "draft-*.md"]',
      'README.md': 'x',
      'work/a/b.md': 'x',
      'draft-1.md': 'x',
      'a.md': 'x',
    });
    expect(publicIds(garden)).toEqual(['a.md']);
  });

  it('make notes of all the endings that Jekyll knows', () => {
    expect(publicIds(growFrom({ '_config.yml': '', 'about.markdown': 'x' }))).toEqual([
      'about.markdown',
    ]);
    expect(publicIds(growFrom({ 'about.markdown': 'x' }))).toEqual([]);
  });

  it.each(['a: b: c', '- x', '', 'null', '{', 'permalink: [1]', 'defaults: 3', '\uFEFFtitle: x'])(
    'never stop a build: %j',
    (config) => {
      expect(publicIds(growFrom({ '_config.yml': config, [post]: 'x' }))).toEqual([post]);
    },
  );

  it('say where they cannot be read', () => {
    const garden = growFrom({ '_config.yml': 'title: T\na: b: c', [post]: 'x' });
    expect(problemsOf(garden, 'unreadable-config')).toMatchObject([
      { file: '_config.yml', line: 2 },
    ]);
    expect(readJekyllConfig('title: T').problems).toEqual([]);
  });

  it('are not read when they grow without end', () => {
    const names = ['b', 'c', 'd', 'e'].map((name, at) => {
      const before = String.fromCharCode(name.charCodeAt(0) - 1);
      return `${name}: &${name} [${Array(9)
        .fill(`*${at === 0 ? 'a' : before}`)
        .join(', ')}]`;
    });
    const config = ['a: &a [x]', ...names].join('\n');
    const garden = growFrom({ '_config.yml': config, [post]: 'x' });
    const problems = problemsOf(garden, 'unreadable-config');
    expect(problems).toMatchObject([{ file: '_config.yml', line: 1, column: 1 }]);
    expect(problems[0]?.message).toContain('alias');
  });

  it('give a kind of file more than all of them, and a longer path more than a shorter', () => {
    const garden = growFrom({
      '_config.yml': [
        'defaults:',
        '  - {scope: {path: ""}, values: {layout: post}}',
        '  - {scope: {path: "notes/deep"}, values: {category: Deep}}',
        '  - {scope: {path: "notes", type: page}, values: {category: Kind}}',
        '  - {scope: {path: "notes"}, values: {category: All}}',
        '  - {scope: {path: "notes", type: posts}, values: {category: Posts}}',
      ].join('\n'),
      'notes/a.md': '---\ntitle: A\n---\nx',
      'notes/deep/b.md': '---\ntitle: B\n---\nx',
      'notes/_posts/2020-01-01-c.md': '---\ntitle: C\n---\nx',
    });
    expect(noteOf(garden, 'notes/a.md').allTags).toEqual(['Kind']);
    expect(noteOf(garden, 'notes/deep/b.md').allTags).toEqual(['Deep']);
    expect(noteOf(garden, 'notes/_posts/2020-01-01-c.md').allTags).toContain('Posts');
  });

  it.each([
    ['a/b.md', 'a', true],
    ['a/b.md', '/a/', true],
    ['ab.md', 'a', false],
    ['a/b.md', 'a/*.md', true],
    ['a/b.md', '*/c*', false],
    ['abab', 'a*ab', true],
    ['ab', 'ab*b', false],
    ['xab', 'a*b', false],
    ['abx', 'a*b', false],
    ['a-b-c', 'a*b*c', true],
    ['a-c-b', 'a*b*c', false],
    ['abbc', 'a*b*b*c', true],
    ['abc', 'a*b*b*c', false],
    ['abc', 'a*bc*c', false],
    ['a/x/c.md', 'a/**/c.md', true],
    ['a/x/d.md', 'a/**/c.md', false],
    ['a', 'a/b', false],
  ])('%s is what %s means: %s', (path, pattern, is) => {
    expect(matchesPath(path, pattern)).toBe(is);
  });
});

it.each([
  ['[b](../b/#two)', 'es/b.md', true],
  ['[b](../../b/)', 'b.md', true],
  ['[b](../b/)', 'b.md', false],
])(
  '%s leads to %s, for a page counts from its address where it is a blog’s: %s',
  (text, to, isBlog) => {
    const page = (at: string): string => `---\nlayout: x\npermalink: ${at}\n---\n## Two\n`;
    const garden = growFrom({
      ...(isBlog && { '_config.yml': '' }),
      'b.md': page('/b/'),
      'es/a.md': page('/es/a/') + text,
      'es/b.md': page('/es/b/'),
    });
    expect(targetOf(garden, 'es/a.md')).toBe(to);
    expect(problemsOf(garden, 'missing-heading')).toEqual([]);
  },
);

it('a blog whose home is no note has one all the same, to which `/` leads', () => {
  const files = {
    '_config.yml': '',
    'pages/index.html': '---\npermalink: /\n---\n<p>Home</p>',
    '_drafts/index.md': 'x',
    '_posts/2020-01-01-a.md': '[home](/)',
  };
  const vault = { ...vaultOf(files), hidden: ['pages/index.html'], hiddenNames: ['/', ''] };
  const garden = buildGarden(vault, rules, { reader });
  expect(targetOf(garden, '_posts/2020-01-01-a.md')).toBe('/');
});
