import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite, type Site } from './built-site.ts';
import { all, nextElement, one, parentOf, property, words } from './elements.ts';

const vault = fileURLToPath(new URL('../vaults/dialects', import.meta.url));
const letters = '/letters-to-a-first-mentor/';
const backlog = '/what-the-backlog-remembers/';

// Fourteen hours before and seven behind Greenwich: where a date is shifted, one of them shows it.
const east = { TZ: 'Pacific/Kiritimati' };
const west = { TZ: 'America/Los_Angeles' };

let site: Site;
let western: Site;

beforeAll(async () => {
  site = await buildSite(vault, east);
  western = await buildSite(vault, west);
}, 60_000);

describe('a vault in two dialects', () => {
  it('has one page for each file, at the address of the contract', () => {
    const notes = site.pageFiles.filter((file) =>
      all(site.page(file), 'article').some(
        ({ properties }) => properties['dataPagefindBody'] !== undefined,
      ),
    );
    expect(notes).toEqual([letters, backlog].map((address) => `${address.slice(1)}index.html`));
  });

  it.each([
    [letters, 'Letters to a first mentor'],
    [backlog, 'What the backlog remembers'],
  ])('shows the title of %s once', (address, title) => {
    const main = one(site.page(address), 'main');
    const headings = ['h1', 'h2', 'h3', 'h4'].flatMap((tag) => all(main, tag));
    expect(headings.filter((heading) => words(heading) === title)).toHaveLength(1);
    expect(words(one(main, 'h1'))).toBe(title);
  });

  it.each([
    ['far in the east', () => site],
    ['far in the west', () => western],
  ])('keeps the days that the authors wrote when it is built %s', (_, built) => {
    const datesOf = (address: string) =>
      all(one(built().page(address), 'article'), 'time').map((time) => [
        property(time, 'dateTime'),
        words(time),
      ]);
    expect(datesOf(letters)).toEqual([
      ['2022-08-23', '23 Aug 2022'],
      ['2022-11-05', '5 Nov 2022'],
    ]);
    expect(datesOf(backlog)).toEqual([['2021-06-28T08:30:00', '28 Jun 2021']]);
  });

  it('is the same, byte for byte, wherever it is built', () => {
    expect(western.contents).toEqual(site.contents);
  });

  it.each([
    [
      letters,
      [
        ['mentoring', '/tags/mentoring/'],
        ['Work/First years', '/tags/work/first-years/'],
        ['gratitude', '/tags/gratitude/'],
      ],
    ],
    [
      backlog,
      [
        ['Two-words', '/tags/two-words/'],
        ['Another', '/tags/another/'],
      ],
    ],
  ])('links the tags or categories of %s', (address, tags) => {
    const links = all(one(site.page(address), 'article'), 'a.tag');
    expect(links.map((link) => [words(link), property(link, 'href')])).toEqual(tags);
    for (const [, to = ''] of tags)
      expect(all(site.page(to), 'a').map((link) => property(link, 'href'))).toContain(address);
  });

  it.each([letters, backlog])('has no inline style in %s', (address) => {
    expect(site.text(`${address.slice(1)}index.html`)).not.toMatch(/\sstyle=|<style/);
  });
});

describe('a note from Obsidian', () => {
  it('nests the lists that are indented with tabs', () => {
    const item = all(one(site.page(letters), '.prose'), 'li').find((entry) =>
      words(entry).startsWith('You let me type'),
    );
    const [outer, inner] = item ? all(item, 'ul') : [];
    expect(outer && words(outer)).toMatch(/^above all the wrong thing once it was/);
    expect(inner && words(inner)).toBe('it was a Thursday');
    const numbered = one(one(site.page(letters), '.prose'), 'ol');
    expect(all(numbered, 'ul').map(words)).toEqual(['the tea the silence']);
  });

  it('shows a link to nothing as its alias alone, and then says what that means', () => {
    const prose = one(site.page(letters), '.prose');
    const alias =
      'the essay about the room with two windows that I have been promising to everybody for years';
    const span = one(prose, 'span.is-unresolved');
    expect(words(span)).toBe(alias);
    expect(property(span, 'className')).toBe('internal-link is-unresolved');
    expect(span.properties['href']).toBeUndefined();
    expect(all(span, 'a')).toEqual([]);
    const item = parentOf(prose, span);
    expect(item).toMatchObject({ tagName: 'li' });
    const explanation = nextElement(item, span);
    expect(explanation && words(explanation)).toBe('(not written yet)');
    expect(explanation?.properties).toMatchObject({
      className: ['visually-hidden'],
      dataPagefindIgnore: '',
    });
    expect(site.text(`${letters.slice(1)}index.html`)).not.toContain('[[');
  });

  it('takes its description from the excerpt', () => {
    const lead = one(one(site.page(letters), 'article'), 'p.lead');
    expect(words(lead)).toMatch(/^What I would write today/);
  });
});

describe('a post from Jekyll', () => {
  it('does not show the line of options for kramdown', () => {
    for (const file of site.files) expect(site.text(file)).not.toContain('parse_block_html');
    expect(words(one(site.page(backlog), 'main'))).not.toMatch(/\{:|:\}|::/);
  });

  it('reads Markdown inside HTML as Markdown', () => {
    const prose = one(site.page(backlog), '.prose');
    const small = all(prose, 'div').find((div) => all(div, 'ol').length > 0);
    if (!small) throw new Error('there is no list inside a div');
    const items = all(one(small, 'ol'), 'li');
    expect(items.map((item) => words(item).slice(0, 12))).toEqual([
      'An aside on ',
      'A word on pr',
      'See also the',
    ]);
    expect(items.map((item) => all(item, 'a').map((link) => property(link, 'href')))).toEqual([
      ['https://books.example/queues_(first-edition)'],
      [],
      ['https://survey.example/2019'],
    ]);
    expect(items[1] && words(one(items[1], 'em'))).toBe('The patience of machines');
    expect(words(small)).not.toContain('div');
  });

  it('draws a line for three stars and keeps the footnote that was really one', () => {
    const prose = one(site.page(backlog), '.prose');
    expect(all(prose, 'hr')).toHaveLength(1);
    expect(words(prose)).toContain('it was a log at the back of a fire');
    expect(all(prose, 'h4').map(words)).toEqual(['Footnotes']);
  });

  it('is found at its old address, which is a file that any host can serve', () => {
    const old = 'two-words/another/2021/06/28/what-the-backlog-remembers.html';
    expect(site.text(old)).toContain(`content="0; url=${backlog}"`);
    expect(site.files.filter((file) => file.includes('.html/'))).toEqual([]);
    expect(site.text('_redirects')).toContain(`/${old} ${backlog} 301\n`);
    for (const file of site.files) expect(file).not.toContain('_config');
  });
});
