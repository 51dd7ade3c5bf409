import { describe, expect, it } from 'vitest';
import { complaintsOf, growFrom, htmlOf, outcomeOf, targetOf } from '../build-garden.ts';

/** The id that a Markdown link's fragment leads to in its own note; undefined for none. */
function idOf(fragment: string, text: string, id = 'n.md'): string | undefined {
  const garden = growFrom({ [id]: `[t](#${fragment})\n\n${text}` });
  const resolution = outcomeOf(garden, id);
  return 'target' in resolution ? resolution.target.part?.id : undefined;
}

const headings = (...all: string[]): string => all.map((one) => `## ${one}`).join('\n\n');

describe('a fragment finds the heading whose id it is', () => {
  it.each<[program: string, fragment: string, text: string, id: string]>([
    ['GitHub', 'some-heading', headings('Some heading'), 'some-heading'],
    ['GitHub', 'Some-Heading', headings('Some heading'), 'some-heading'],
    ['GitHub', 'whats-new-v20', headings("What's new? (v2.0)"), 'whats-new-v20'],
    ['GitHub', 'a--b', headings('A & B'), 'a--b'],
    ['GitHub', '-launch', headings('🚀 Launch'), '-launch'],
    ['GitHub', 'rocket-launch', headings(':rocket: Launch'), 'rocket-launch'],
    ['GitHub', '%EF%B8%8F-settings', headings('⚙️ Settings'), '️-settings'],
    ['GitHub', '安装-说明', headings('安装 说明'), '安装-说明'],
    ['GitHub', '%E5%AE%89%E8%A3%85', headings('安装'), '安装'],
    ['GitHub', 'größe', headings('Größe'), 'größe'],
    ['GitHub', 'usage-1', headings('Usage', 'More', 'Usage'), 'usage-1'],
    ['GitHub', 'usage-2', headings('Usage', 'Usage', 'Usage'), 'usage-2'],
    ['GitHub', 'user-content-usage', headings('Usage'), 'usage'],
    [
      'GitHub',
      'the-code-and-its-link',
      headings('The `code` and *its* [link](https://e.example)'),
      'the-code-and-its-link',
    ],
    ['GitHub', 'snake_case', headings('snake_case'), 'snake_case'],
    ['GitHub', 'backlinks-1', headings('Backlinks', 'Backlinks'), 'backlinks-2'],
    [
      'kramdown with GFM',
      'see-linkhttpeexample',
      headings('See [link](http://e.example)'),
      'see-link',
    ],
    ['kramdown', 'numbered-words', headings('1. Numbered words'), '1-numbered-words'],
    ['kramdown', 'section-1', headings('安装', '说明'), '说明'],
    ['Python-Markdown', 'usage_1', headings('Usage', 'Usage'), 'usage-1'],
    ['Python-Markdown', 'emile-said-so', headings('Émile – said so'), 'émile--said-so'],
    ['Python-Markdown', 'a-b', headings('A & B'), 'a--b'],
    ['Python-Markdown', 'deja_vu-25', headings('Déjà_vu (25)!'), 'déjà_vu-25'],
    ['Python-Markdown', 'ab', headings('a–b'), 'ab'],
    ['Python-Markdown', '_1', headings('安装', 'More'), '安装'],
    ['Python-Markdown', '_2', headings('安装', '说明'), '说明'],
    ['VitePress', 'what-s-new-v2-0', headings("What's new? (v2.0)"), 'whats-new-v20'],
    ['VitePress', '_1-numbered', headings('1. Numbered'), '1-numbered'],
    ['GitLab', 'a-b', headings('A / B'), 'a--b'],
    ['doctoc', '🚀-launch', headings('🚀 Launch'), '-launch'],
    ['Docusaurus', 'own', headings('Some heading {#own}'), 'own'],
    ['Python-Markdown', 'own', headings('Some heading { #own .big }'), 'own'],
    ['Obsidian', 'Some%20heading', headings('Some heading'), 'some-heading'],
    ['Obsidian', 'One#Two', headings('One', 'Two').replace('## Two', '### Two'), 'two'],
  ])('as %s writes it: #%s', (_, fragment, text, id) => {
    expect(idOf(fragment, text)).toBe(id);
  });

  it.each([
    ['usage-3', headings('Usage', 'Usage')],
    ['usages', headings('Usage')],
    ['-', headings('Usage')],
    ['1', headings('Usage')],
    ['', headings('Usage')],
  ])('and no other: #%s', (fragment, text) => {
    expect(idOf(fragment, text)).toBeUndefined();
  });

  it('by its words before any id', () => {
    expect(idOf('foo-1', headings('Foo', 'Foo', 'foo-1'))).toBe('foo-1-1');
  });

  it('not from a wiki-link, which names its words', () => {
    const garden = growFrom({ 'n.md': `[[#some-heading]]\n\n${headings('Some heading')}` });
    expect(complaintsOf(garden)).toMatchObject([{ code: 'missing-heading' }]);
  });
});

describe('a fragment finds what the author gave an id', () => {
  it.each<[where: string, text: string, id: string]>([
    ['on an element', '<div id="Here">x</div>', 'Here'],
    ['in a sentence', 'One <span id="Here">two</span>.', 'Here'],
    ['without quotes, in capitals', '<A NAME=Here></A>', 'Here'],
    ['on a heading of HTML', '<h2 align="center" id="Here">x</h2>', 'Here'],
    ['in a list', '- one\n- <a id="Here"></a>two', 'Here'],
    ['in a table', '| a |\n| - |\n| <a name="Here"></a>b |', 'Here'],
    ['on a heading of HTML without one', '<h3 align="center">Here</h3>', 'here'],
    ['inside a heading', '## <a name="Here"></a> Where', 'Here'],
  ])('%s', (_, text, id) => {
    const garden = growFrom({ 'n.md': `[t](#${id})\n\n${text}`, 'm.mdx': `[t](n.md#${id})` });
    for (const note of ['n.md', 'm.mdx'])
      expect(outcomeOf(garden, note)).toMatchObject({ target: { part: { id } } });
    expect(complaintsOf(garden)).toEqual([]);
    expect(htmlOf(garden, 'n.md')).toContain(`id="${id}"`);
  });

  it('in a note that is a program', () => {
    expect(idOf('Here', '<div id="Here">x</div>', 'n.mdx')).toBe('Here');
  });

  it.each([
    ['in code', '`<a name="Here"></a>`'],
    ['in a comment', '<!-- <a name="Here"></a> -->'],
    ['of the page itself', '<a name="site_x"></a>'],
    ['on what is left out', '<script id="Here"></script>'],
  ])('but none %s', (_, text) => {
    expect(idOf('Here', text)).toBeUndefined();
  });

  it('and leaves a heading the id that is made of its words', () => {
    const text = '<a name="usage"></a>\n\n## Usage';
    expect(idOf('usage', text)).toBe('usage');
    const html = htmlOf(growFrom({ 'n.md': `Text.\n\n${text}` }), 'n.md');
    expect(html).toContain('<h2 id="usage">');
    expect(html.split('id="usage"')).toHaveLength(2);
  });
});

describe('fragments', () => {
  it('that nothing has are told with the nearest, as they are written', () => {
    const garden = growFrom({ 'a.md': '[t](n.md#som-heading)', 'n.md': headings('Some heading') });
    expect(complaintsOf(garden)).toMatchObject([
      { code: 'missing-heading', hint: 'Did you mean n.md#some-heading?' },
    ]);
  });

  it.each([
    ['b.html', 'b.md'],
    ['a/b.html#far-down', 'a/b.md'],
    ['./a/index.html', 'a/index.md'],
    ['c.html', 'c.html'],
    ['d.html', 'private'],
    ['e.html', 'missing'],
  ])('and pages are those of their notes: %s', (url, target) => {
    const garden = growFrom({
      'from.md': `[x](${url})`,
      'b.md': 'x',
      'a/b.md': '## Far down',
      'a/index.md': 'x',
      'c.html': '',
      'c.md': 'x',
      'd.md': '---\ndraft: true\n---\nx',
    });
    expect(targetOf(garden, 'from.md')).toBe(target);
  });

  it.each([
    ['en/docs/a.md', '/docs/b/', 'en/docs/b.md'],
    ['pt-br/a.md', '/docs/b/', 'pt-br/docs/b.md'],
    ['pt-br/a.md', '/top/', 'top.md'],
    ['docs/a.md', '/b/', 'missing'],
  ])('and count from the top of a language’s own folder: %s has %s', (from, url, target) => {
    const garden = growFrom({
      [from]: `[x](${url})`,
      'en/docs/b.md': 'x',
      'pt-br/docs/b.md': 'x',
      'top.md': 'x',
    });
    expect(targetOf(garden, from)).toBe(target);
  });

  it('are found from other notes, by reference and at addresses', () => {
    const garden = growFrom({
      'a/from.md':
        '[a](other.md#far-down) [b][ref] [c](/a/other/#far-down)\n\n[ref]: ./other#far-down',
      'b.mdx': '[a](other.md#far-down)',
      'a/other.md': '## Far down',
    });
    expect(complaintsOf(garden)).toEqual([]);
    for (const number of [0, 1, 2])
      expect(outcomeOf(garden, 'a/from.md', number)).toMatchObject({
        target: { id: 'a/other.md', part: { kind: 'heading', id: 'far-down' } },
      });
    expect(outcomeOf(garden, 'b.mdx')).toMatchObject({ target: { part: { id: 'far-down' } } });
  });

  it.each(['#', '#top', '#TOP'])('%s is the top of the page', (fragment) => {
    const garden = growFrom({ 'n.md': `[t](${fragment})\n\n## Part` });
    expect(complaintsOf(garden)).toEqual([]);
    expect(htmlOf(garden, 'n.md')).toContain('href="/n/"');
  });

  it('lead to a heading of that name, when there is one', () => {
    expect(idOf('top', headings('Top'))).toBe('top');
  });
});
