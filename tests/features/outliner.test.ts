import { describe, expect, it } from 'vitest';
import {
  complaintsOf,
  growFrom,
  htmlOf,
  noteOf,
  outcomeOf,
  problemsOf,
  targetOf,
  wordsInHtml,
} from '../build-garden.ts';

const id = '64b2f0a1-1c2d-4e3f-8a9b-0c1d2e3f4a5b';
const graph = {
  'logseq/config.edn': '',
  'journals/2024_01_31.md': `- TODO write [[Projects/Garden]]\n- DONE rest\n- see ((${id}))\n- {{embed ((${id}))}}\n- [the block](((${id})))`,
  'pages/Projects___Garden.md': `alias:: Garden, plot\ntags:: [[green]], slow\n\n- first\n  collapsed:: true\n  - a block\n    id:: ${id}\n- about [[Jan 31st, 2024]]\n- \`\`\`\n  collapsed:: true\n  \`\`\``,
  'pages/secret.md': 'public:: false\n\n- x',
};
const garden = growFrom(graph);
const words = (path: string): string => wordsInHtml(htmlOf(garden, path)).replace(/\s+/g, ' ');

describe('a graph of Logseq’s', () => {
  it('has pages by their names, dates and properties', () => {
    expect(noteOf(garden, 'journals/2024_01_31.md')).toMatchObject({
      title: 'Jan 31st, 2024',
      created: '2024-01-31',
    });
    expect(noteOf(garden, 'pages/Projects___Garden.md')).toMatchObject({
      title: 'Projects/Garden',
      allTags: ['green', 'slow'],
    });
    expect(garden.notes.map((note) => note.id)).not.toContain('pages/secret.md');
  });

  it.each([
    ['2024_01_01', 'Jan 1st, 2024'],
    ['2024_02_02', 'Feb 2nd, 2024'],
    ['2024-03-03', 'Mar 3rd, 2024'],
    ['2024_04_04', 'Apr 4th, 2024'],
    ['2024_05_10', 'May 10th, 2024'],
    ['2024_06_11', 'Jun 11th, 2024'],
    ['2024_07_12', 'Jul 12th, 2024'],
    ['2024_08_13', 'Aug 13th, 2024'],
    ['2024_09_14', 'Sep 14th, 2024'],
    ['2024_10_21', 'Oct 21st, 2024'],
    ['2024_11_22', 'Nov 22nd, 2024'],
    ['2024_12_23', 'Dec 23rd, 2024'],
    ['2024_12_30', 'Dec 30th, 2024'],
  ])('has the day %s under the name %s', (name, title) => {
    const own = growFrom({ 'logseq/config.edn': '', [`journals/${name}.md`]: '- x' });
    expect(noteOf(own, `journals/${name}.md`)).toMatchObject({
      title,
      created: name.replaceAll('_', '-'),
    });
  });

  it.each([
    ['journals/2024_02_30.md', '2024_02_30', undefined],
    ['pages/2024_02_03.md', '2024_02_03', undefined],
    ['pages/a___b%2fc.md', 'a/b/c', undefined],
  ])('has no day in %s, but the page %s', (path, title, created) => {
    const own = growFrom({ 'logseq/config.edn': '', [path]: '- x' });
    expect(noteOf(own, path).title).toBe(title);
    expect(noteOf(own, path).created).toBe(created);
  });

  it('has links to pages, days and blocks', () => {
    const day = 'journals/2024_01_31.md';
    const page = 'pages/Projects___Garden.md';
    expect([0, 1, 2, 3].map((link) => targetOf(garden, day, link))).toEqual([
      page,
      page,
      page,
      page,
    ]);
    expect(targetOf(garden, page)).toBe(day);
    expect(complaintsOf(garden)).toEqual([]);
  });

  it.each([
    ['- one\n  id:: ID\n  two', 'one two'],
    ['- one\n  collapsed:: true\n  id:: ID\n  hl-page:: 3\n  - below', 'one'],
    ['- one\n  id:: ID\n  $$\n  x\n  $$\n  after', 'one'],
    ['- one\n  id:: ID\n  $$x$$\n  after', 'one'],
    ['- one\n  id:: ID\n  ```\n  id:: mine\n  ```\n- two', 'one'],
    ['- one\n  id:: ID\n  | a |\n  | - |', 'one'],
    ['- zero\n- id:: ID\n  one', 'one'],
    ['- zero\n- collapsed:: true\n  id:: ID\n  one', 'one'],
    ['- TODO one\n  id:: ID', 'one'],
  ])('finds a block by its id, wherever that stands in it: %j', (text, shown) => {
    const own = growFrom({
      'logseq/config.edn': '',
      'pages/n.md': text.replace('ID', id),
      'pages/m.md': `- [x](((${id})))\n- ((${id}))`,
    });
    expect(outcomeOf(own, 'pages/m.md')).toMatchObject({ target: { partMissing: false } });
    const words = (note: string) => wordsInHtml(htmlOf(own, note)).replace(/\s+/g, ' ');
    expect(words('pages/n.md')).toContain(shown);
    expect(words('pages/m.md')).toContain(shown);
    expect(words('pages/n.md')).not.toContain(id);
    expect(complaintsOf(own)).toEqual([]);
  });

  it('shows the words of a block in a heading', () => {
    const own = growFrom({
      'logseq/config.edn': '',
      'pages/n.md': `- Of *moss* [[m]]\n  id:: ${id}`,
      'pages/m.md': `- ## On ((${id}))\n- x`,
    });
    expect(noteOf(own, 'pages/m.md').headings).toMatchObject([{ text: 'On Of moss' }]);
    expect(htmlOf(own, 'pages/m.md')).toContain('>Of moss</a>');
  });

  it('shows the id of a block that is not there as its editor does', () => {
    const own = growFrom({ 'logseq/config.edn': '', 'pages/m.md': `- see ((${id}))` });
    expect(wordsInHtml(htmlOf(own, 'pages/m.md'))).toContain(`((${id}))`);
  });

  it.each([
    ['- #+BEGIN_TIP\n  Water *late*.\n  #+END_TIP\n- next', 'tip'],
    ['- #+begin_warning\n  Water *late*.\n\n  More.\n  #+end_warning', 'warning'],
    ['- collapsed:: true\n  #+BEGIN_PINNED\n  Water *late*.\n  #+END_PINNED', 'note'],
  ])('has blocks that are set apart: %j', (text, kind) => {
    const own = growFrom({ 'logseq/config.edn': '', 'pages/n.md': text });
    const html = htmlOf(own, 'pages/n.md');
    expect(html).toContain(`data-callout="${kind}"`);
    expect(html).toContain('<em>late</em>');
    expect(wordsInHtml(html)).not.toMatch(/#\+|collapsed/);
  });

  it('keeps the size of a picture whose name has brackets in it', () => {
    const files = { 'logseq/config.edn': '', 'assets/a(1).png': '' };
    const own = growFrom({
      ...files,
      'pages/n.md': '- ![a](../assets/a(1).png){:height 5, :width 7}',
    });
    expect(targetOf(own, 'pages/n.md')).toBe('assets/a(1).png');
    expect(htmlOf(own, 'pages/n.md')).not.toContain('height 5');
  });

  it('shows blocks where they are referred to, and nothing that steers the outliner', () => {
    expect(words('journals/2024_01_31.md')).toContain('a block');
    expect(words('journals/2024_01_31.md')).toContain('the block');
    expect(words('pages/Projects___Garden.md').match(/collapsed::/g)).toHaveLength(1);
    expect(words('pages/Projects___Garden.md')).not.toContain(id);
  });

  it.each([
    ['{{video https://www.youtube.com/watch?v=abc}}', 'href="https://www.youtube.com/watch?v=abc"'],
    ['{{youtube abc_-1}}', 'href="https://www.youtube.com/watch?v=abc_-1"'],
    ['{{{youtube abc}}}', 'href="https://www.youtube.com/watch?v=abc"'],
    ['{{vimeo 12}}', 'href="https://vimeo.com/12"'],
    ['{{tweet https://x.com/a/status/1}}', 'href="https://x.com/a/status/1"'],
    ['at {{youtube-timestamp 3725}}', 'at 1:02:05'],
    ['at {{youtube-timestamp 75}}', 'at 1:15'],
    ['{{cloze the answer \\\\ a hint}}', '<li>the answer</li>'],
    ['{{query (and [[a]] (task TODO))}}', '<code>{{query (and [[a]] (task TODO))}}</code>'],
    ['{{mine a, b}}', '{{mine a, b}}'],
    ['`{{query [[a]]}}`', '<code>{{query [[a]]}}</code>'],
    ['```\n  - TODO {{vimeo 12}}\n  ```', '- TODO {{vimeo 12}}'],
    ['x\n  mood:: calm', '<span class="inline-field-key">mood</span>: calm'],
    ['x\n  query-table:: true', '<li>x</li>'],
  ])('has macros and properties of blocks: %s', (text, expected) => {
    const own = growFrom({ 'logseq/config.edn': '', 'pages/n.md': `- first\n- ${text}` });
    expect(htmlOf(own, 'pages/n.md')).toContain(expected);
    expect(problemsOf(own, 'missing-link')).toEqual([]);
  });

  it.each([
    ['[words](How to begin)', 'href="/pages/how-to-begin/"'],
    ['![a](../assets/p@2x.png){:height 30, :width 20}', 'width="20"'],
    ['## Day [[How to begin]]\n  id:: 11112222-3333-4444-8555-666677778888', 'id="^11112222-'],
  ])('has pages, pictures and headings as it writes them: %s', (text, expected) => {
    const own = growFrom({
      'logseq/config.edn': '',
      'pages/n.md': `- ${text}`,
      'pages/How to begin.md': '- x',
      'assets/p@2x.png': '',
    });
    expect(htmlOf(own, 'pages/n.md')).toContain(expected);
    expect(wordsInHtml(htmlOf(own, 'pages/n.md'))).not.toMatch(/[{}^()]/);
    expect(complaintsOf(own)).toEqual([]);
  });

  it('gives what a block says to nobody else', () => {
    const own = growFrom({ 'logseq/config.edn': '', 'pages/n.md': '- x\n  alias:: y\n  tags:: z' });
    expect(noteOf(own, 'pages/n.md')).toMatchObject({ aliases: [], allTags: [] });
  });

  it('has tasks', () => {
    const html = htmlOf(garden, 'journals/2024_01_31.md');
    expect(html.match(/data-task=" "/g)).not.toBeNull();
    expect(html.match(/data-task="x"/g)).not.toBeNull();
  });

  it('shows files whose names have blanks, and words of links in its properties', () => {
    const own = growFrom({
      'logseq/config.edn': '',
      'assets/a b_1.png': '',
      'pages/a.md':
        'description:: By [a hand](https://example.org/).\n\n- ![x](../assets/a b_1.png)',
    });
    expect(own.resolutions.get('pages/a.md')?.[0]?.outcome).toBe('found');
    expect(noteOf(own, 'pages/a.md').description).toBe('By a hand.');
  });

  it('keeps places', () => {
    const own = growFrom({
      'logseq/config.edn': '',
      'pages/a.md': 'title:: T\n\n- x\n  id:: ab\n- TODO [[Nope]]',
    });
    expect(problemsOf(own, 'missing-link')).toMatchObject([{ line: 5, column: 8 }]);
  });
});

describe('a vault of Dendron’s', () => {
  it('has links that say their words first', () => {
    const own = growFrom({
      'dendron.yml': 'version: 5\n',
      'a.md': '[[Words|b.c]] [[b.c]]',
      'b.c.md': 'x',
    });
    expect([targetOf(own, 'a.md', 0), targetOf(own, 'a.md', 1)]).toEqual(['b.c.md', 'b.c.md']);
    expect(wordsInHtml(htmlOf(own, 'a.md'))).toBe('Words b.c');
  });

  it.each([
    ['[[b.c]]', 'Oak trees'],
    ['[[b.c#far-down]]', 'Oak trees'],
    ['[[Words|b.c]]', 'Words'],
    ['[[b.d]]', 'b.d (not written yet)'],
  ])('shows the title of the note to which %s leads: %s', (text, shown) => {
    const own = growFrom({
      'dendron.yml': 'version: 5\n',
      'a.md': text,
      'b.c.md': '---\ntitle: Oak trees\n---\n\n## Far down',
    });
    expect(wordsInHtml(htmlOf(own, 'a.md'))).toBe(shown);
  });

  it.each([
    ['[[Words|dendron://vault/b.c]]', 'b.c.md', undefined],
    ['[[Words|b.c#far-down]]', 'b.c.md', 'far-down'],
    ['![[b.c#far-down,1:#*]]', 'b.c.md', 'far-down'],
    ['![[dendron://vault/b.c#^one:#^two]]', 'b.c.md', '^one'],
    ['[[b.c#Far down]]', 'b.c.md', 'far-down'],
  ])('%s leads to %s, and there to %s', (text, id, part) => {
    const own = growFrom({
      'dendron.yml': 'version: 5\n',
      'a.md': text,
      'b.c.md': '# B\n\n## Far down\n\nOne. ^one\n\nTwo. ^two',
    });
    expect(targetOf(own, 'a.md')).toBe(id);
    expect(outcomeOf(own, 'a.md')).toMatchObject({ target: { partMissing: false } });
    expect(outcomeOf(own, 'a.md')).toMatchObject({
      target: { part: part === undefined ? undefined : { id: part } },
    });
  });

  it.each([
    ['**{{fm.title}}** is', '<p><strong>A <b></strong> is</p>'],
    ['{{ fm.deep.er }}', '<p>1</p>'],
    [
      '{{fm.none}} {{fm.deep}} {{fm.constructor}}',
      '<p>{{fm.none}} {{fm.deep}} {{fm.constructor}}</p>',
    ],
    ['`{{fm.title}}`', '<p><code>{{fm.title}}</code></p>'],
    ['{{title}} {{ CURRENT_YEAR }}', '<p>{{title}} {{ CURRENT_YEAR }}</p>'],
  ])('calls its properties: %s', (text, expected) => {
    const front = '---\ntitle: A <b>\ndeep:\n  er: 1\n---\n';
    const own = growFrom(
      { 'dendron.yml': 'version: 5\n', 'a.md': front + text },
      { dialect: 'dendron' },
    );
    expect(htmlOf(own, 'a.md').replace('&lt;', '<')).toBe(expected);
  });
});
