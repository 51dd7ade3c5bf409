import { expect, it } from 'vitest';
import { askedPath } from '../../src/astro/asked-path.ts';

it.each([
  ['/rss.xml', '/', '/rss.xml'],
  ['/sub/path/tags/gr%C3%B6%C3%9Fe/atom.xml?x=1', '/sub/path/', '/tags/größe/atom.xml'],
  ['/sub/path/a%', '/sub/path', '/a%'],
  ['/subway/rss.xml', '/sub/', undefined],
  ['/rss.xml', '/sub/', undefined],
])('%s below %s is %s', (url, base, path) => {
  expect(askedPath({ url }, base)).toBe(path);
});
