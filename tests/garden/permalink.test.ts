import { describe, expect, it } from 'vitest';
import type { Garden } from '../../src/garden/index.ts';
import { complaintsOf, growFrom } from '../build-garden.ts';

function grown(id: string, ...yaml: string[]): Garden {
  return growFrom({ [id]: ['---', ...yaml, '---', 'Text.'].join('\n') });
}

describe('permalinks', () => {
  it.each([
    ['/essays/my-note/', '/essays/my-note/'],
    ['essays/my-note', '/essays/my-note/'],
    ['/essays/my-note.html', '/essays/my-note/'],
    ['/essays/index.html', '/essays/'],
    ['/index.html', '/'],
    ['/', '/'],
    ['//essays//', undefined],
    ['/essays//note/', '/essays/note/'],
    ['/Essays/My Note/', '/Essays/My Note/'],
    ['/caf%C3%A9/', '/café/'],
    ['/cafe\u0301/', '/café/'],
  ])('%s', (permalink, address) => {
    const garden = grown('deep/a.md', `permalink: "${permalink}"`);
    expect(garden.addresses.get('deep/a.md')).toBe(address ?? '/deep/a/');
  });

  it('wins over the file name, as a slug does', () => {
    expect(grown('a.md', 'slug: b').addresses.get('a.md')).toBe('/b/');
    expect(grown('index.md', 'permalink: /b/').addresses.get('index.md')).toBe('/b/');
    const post = '_posts/2021-06-28-x.md';
    expect(grown(post, 'permalink: /b/').addresses.get(post)).toBe('/b/');
  });

  it.each([
    'https://elsewhere.example/x',
    '//elsewhere.example/x',
    'javascript:alert(1)',
    'mailto:a@b.example',
    '../up/',
    '/a/../../b/',
    '/a/./b/',
    '/%2e%2e/up/',
    '/%2F%2Felsewhere.example/',
    '/a?b',
    '/a#b',
    '/a%3Fb',
    '/a\\\\b',
    '/a%0Ab',
    '/a%00b',
    '/broken%E0%A4%A/',
  ])('refuses %s with a problem and takes the path instead', (permalink) => {
    const garden = grown('deep/a.md', `permalink: "${permalink}"`);
    expect(garden.addresses.get('deep/a.md')).toBe('/deep/a/');
    expect(complaintsOf(garden)).toMatchObject([{ level: 'error', file: 'deep/a.md' }]);
    expect(complaintsOf(garden)[0]?.message).toContain('permalink');
  });

  it('clash like other addresses', () => {
    const garden = growFrom({ 'a.md': 'x', 'b.md': '---\npermalink: /a\n---\nx' });
    expect(garden.addresses.get('a.md')).toBe('/a/');
    expect(garden.addresses.get('b.md')).toBe('/a-1/');
    expect(complaintsOf(garden)).toMatchObject([{ code: 'address-clash', file: 'b.md' }]);
  });
});

describe('placeholders', () => {
  const id = 'leading/_posts/2021-06-08-First Day.md';

  it.each([
    ['/:categories/:year/:month/:day/:title/', '/leading/teams/deep-work/2021/06/08/first-day/'],
    ['/:year/:i_month/:i_day/:slug.html', '/2021/6/8/first-day/'],
    ['/:short_year-:month/:title', '/21-06/first-day/'],
    ['/blog/:title:year/', '/blog/first-day2021/'],
  ])('%s of a post', (permalink, address) => {
    const garden = grown(id, `permalink: ${permalink}`, 'categories: [teams, deep work]');
    expect(garden.addresses.get(id)).toBe(address);
  });

  it('take the date that the front matter gives', () => {
    const garden = grown(id, 'permalink: /:year/:title/', 'date: 2019-01-02 23:30:00 -0800');
    expect(garden.addresses.get(id)).toBe('/2019/first-day/');
  });

  it.each([
    ['2021-06-08 23:30:05', '/:hour/:minute/:second/', '/23/30/05/'],
    ['2021-06-08 9:05', '/:hour-:minute-:second/', '/09-05-00/'],
    ['2021-06-08', '/:hour:minute:second/x/', '/000000/x/'],
    ['2021-01-03', '/:w_year-W:week/', '/2020-W53/'],
    ['2021-01-04', '/:w_year-W:week/', '/2021-W01/'],
    ['2018-12-31', '/:w_year-W:week/', '/2019-W01/'],
    ['2020-12-31', '/:w_year-W:week/:y_day/', '/2020-W53/366/'],
    ['2021-01-01', '/:year/:y_day/', '/2021/001/'],
    ['2021-03-01', '/:year/:y_day/', '/2021/060/'],
  ])('of %s in %s', (date, permalink, address) => {
    const garden = grown('a.md', `permalink: ${permalink}`, `date: ${date}`);
    expect(garden.addresses.get('a.md')).toBe(address);
  });

  it('without a date leave no gap', () => {
    const permalink = '/x/:year/:month/:day/:hour/:week/:long_day/:short_month/:title/';
    expect(grown('a.md', `permalink: ${permalink}`).addresses.get('a.md')).toBe('/x/a/');
  });

  it('work for notes', () => {
    const garden = grown('My note.md', 'permalink: /:year/:title/', 'created: 2020-02-03');
    expect(garden.addresses.get('My note.md')).toBe('/2020/my-note/');
  });

  it.each(['constructor', '__proto__', 'toString', 'valueof'])(
    'are none that nobody has named: :%s',
    (name) => {
      const address = grown('a.md', `permalink: /x/:${name}/`).addresses.get('a.md');
      expect([`/x/:${name}/`, '/a/']).toContain(address);
    },
  );
});
