import { describe, expect, it } from 'vitest';
import { complaintsOf, growFrom, htmlOf, noteOf, targetOf } from '../build-garden.ts';

const files = { 'Note.md': '## Part', 'p.png': '', 'film.mp4': '' };

describe('a picture in a link', () => {
  it.each<[text: string, href: string]>([
    ['[![[p.png]]](https://e.example)', 'https://e.example'],
    ['[![[p.png]]](Note.md)', '/note/'],
    ['[![[p.png|20]]](Note.md#part)', '/note/#part'],
    ['[![[p.png]]][r]\n\n[r]: Note.md', '/note/'],
    ['[![alt](p.png)](Note.md)', '/note/'],
    ['[![alt][p]][r]\n\n[r]: Note.md\n[p]: p.png', '/note/'],
    ['[before ![[p.png]] after](Note.md)', '/note/'],
  ])('shows, and the link leads: %s', (text, href) => {
    const garden = growFrom({ ...files, 'a.md': text });
    expect(complaintsOf(garden)).toEqual([]);
    expect(htmlOf(garden, 'a.md')).toMatch(
      new RegExp(`<a [^>]*href="${href}"[^>]*>(?:<span[^>]*>|before )*<img `),
    );
  });

  it('counts, and so does the link', () => {
    const garden = growFrom({ ...files, 'a.md': '[![[p.png]]](Note.md)' });
    expect([targetOf(garden, 'a.md', 0), targetOf(garden, 'a.md', 1)]).toEqual([
      'Note.md',
      'p.png',
    ]);
    expect(noteOf(garden, 'a.md').links.some(({ isQuiet }) => isQuiet)).toBe(false);
    expect(garden.edges.get('a.md')?.links).toEqual([{ to: 'Note.md', kind: 'link' }]);
  });

  it.each([
    ['[![[p.png]]](Note.md)', 'p'],
    ['[![[p.png|20]]](Note.md)', 'p'],
    ['[![[p.png|a fern|20]]](Note.md)', 'a fern'],
    ['[![a fern|20](p.png)](Note.md)', 'a fern'],
    ['[see ![[p.png]]](Note.md)', 'see p'],
  ])('gives the link its words: %s', (text, words) => {
    const garden = growFrom({ ...files, 'a.md': text });
    expect(garden.show(noteOf(garden, 'a.md'), 0)).toBe(words);
  });

  it('that is missing is told', () => {
    const garden = growFrom({ ...files, 'a.md': '[![[gone.png]]](Note.md)' });
    expect(complaintsOf(garden)).toMatchObject([{ code: 'missing-file', column: 2 }]);
    expect(htmlOf(garden, 'a.md')).toContain('gone.png');
  });

  it.each(['[![[Note]]](Note.md)', '[![[film.mp4]]](Note.md)'])(
    'is the only thing that shows: %s',
    (text) => {
      const html = htmlOf(growFrom({ ...files, 'a.md': text }), 'a.md');
      expect(html).not.toMatch(/<video|markdown-embed/);
      expect(html).toContain('href="/note/"');
    },
  );
});
