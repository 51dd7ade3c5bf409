import { describe, expect, it } from 'vitest';
import { writeAtom } from '../../src/features/feeds/atom.ts';
import type { Feed } from '../../src/features/feeds/feed.ts';
import { writeJsonFeed } from '../../src/features/feeds/json-feed.ts';
import { writeRss } from '../../src/features/feeds/rss.ts';
import { describeEntry } from '../../src/site/describe.ts';
import { growFrom, noteOf } from '../build-garden.ts';

const feed: Feed = {
  title: 'Roots & <shoots>',
  description: 'On growing\u0001.',
  lang: 'en',
  author: undefined,
  home: 'https://a.example/',
  self: 'https://a.example/rss.xml',
  items: [
    {
      id: 'https://a.example/old/',
      url: 'https://a.example/new/?a&b',
      title: 'a < b ]]> & "c"\u000b',
      author: undefined,
      summary: '',
      html: '<p>&amp; ]]></p>',
      published: new Date('2024-05-03T00:00:00Z'),
      updated: new Date('2024-06-03T00:00:00Z'),
      tags: ['a&b', '1'],
    },
  ],
};

describe('a note that was renamed', () => {
  it('is known by its first address, which is then no link', () => {
    expect(writeRss(feed)).toContain('<guid isPermaLink="false">https://a.example/old/</guid>');
    expect(writeAtom(feed)).toContain('<id>https://a.example/old/</id>');
    expect(JSON.parse(writeJsonFeed(feed))).toMatchObject({
      items: [{ id: 'https://a.example/old/', url: 'https://a.example/new/?a&b' }],
    });
  });

  it('has the first address of its ledger', () => {
    const garden = growFrom(
      { 'new.md': 'x', 'other.md': 'x' },
      {},
      {
        notes: new Map([['old.md', ['/first/', '/old/']]]),
        movedTo: () => 'new.md',
        placeOf: () => ({ line: 1, column: 1 }),
      },
    );
    const first = (id: string): string => describeEntry(garden, noteOf(garden, id)).firstAddress;
    expect([first('new.md'), first('other.md')]).toEqual(['/first/', '/other/']);
  });
});

describe('as XML', () => {
  it.each([
    ['RSS', writeRss],
    ['Atom', writeAtom],
  ])('%s holds signs as what they are, and none that XML does not know', (_, write) => {
    const xml = write(feed);
    expect(xml).toContain('<title>Roots &amp; &lt;shoots&gt;</title>');
    expect(xml).toContain('<title>a &lt; b ]]&gt; &amp; &quot;c&quot;</title>');
    expect(xml).toContain('&lt;p&gt;&amp;amp; ]]&gt;&lt;/p&gt;');
    expect(xml).toContain('https://a.example/new/?a&amp;b');
    for (const sign of ['\u0001', '\u000b']) expect(xml).not.toContain(sign);
  });

  it('an empty feed is one', () => {
    const empty = { ...feed, items: [] };
    expect(writeAtom(empty)).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
    expect(writeRss(empty)).not.toContain('lastBuildDate');
    expect(JSON.parse(writeJsonFeed(empty))).toMatchObject({ items: [] });
  });
});
