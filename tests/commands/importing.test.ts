import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Conversion, SourceFiles } from '../../src/commands/importing/conversion.ts';
import { importNotes } from '../../src/commands/importing/import-notes.ts';
import { readCsv } from '../../src/commands/importing/notion-tables.ts';
import { recogniseSource, type SourceName, sources } from '../../src/commands/importing/sources.ts';
import { makeFolder } from '../site/built-site.ts';

const id = (digit: string): string => digit.repeat(32);
const uuid = '646c1b4d-9cf2-4c8c-bb05-7f336e027ea1';

function convert(name: SourceName, files: Record<string, string | undefined>): Conversion {
  const given: SourceFiles = new Map(Object.entries(files));
  return sources[name].convert(given);
}

function roam(strings: string[], more: object[] = []): string {
  const children = strings.map((string, at) => ({ string, uid: `block_${at}X` }));
  const pages = [{ title: 'Page', children }, { title: 'a/b: c', children: [] }, ...more];
  return convert('roam', { 'graph.json': JSON.stringify(pages) }).notes.get('Page.md') ?? '';
}

describe('an export of Notion’s', () => {
  it.each([
    ['a link to a page', `[B](A%20${id('a')}/B%20${id('b')}.md)`, '[B](A/B.md)'],
    ['a part of a page', `[B](A%20${id('a')}/B%20${id('b')}.md#Part)`, '[B](A/B.md#Part)'],
    ['a picture', `![x](A%20${id('a')}/p%20(1).png)`, '![x](A/p%20%281%29.png)'],
    [
      'a picture that is a link',
      `[![x](A%20${id('a')}/p%20(1).png)](A%20${id('a')}/B%20${id('b')}.md)`,
      '[![x](A/p%20%281%29.png)](A/B.md)',
    ],
    ['an address of Notion’s', `[B](https://www.notion.so/me/B-${id('b')}?pvs=4)`, '[B](A/B.md)'],
    [
      'a page that is not there',
      `[C](https://www.notion.so/C-${id('c')})`,
      `[C](https://www.notion.so/C-${id('c')})`,
    ],
    ['another site', '[x](https://other.example/a)', '[x](https://other.example/a)'],
    [
      'code',
      `\`[B](A%20${id('a')}/B%20${id('b')}.md)\``,
      `\`[B](A%20${id('a')}/B%20${id('b')}.md)\``,
    ],
    ['a callout', '<aside>\n💡 Mind it.\n\nTwo.\n\n</aside>', '> [!note]\n> 💡 Mind it.\n> Two.'],
    ['fenced code', '```html\n<aside>\nx\n</aside>\n```', '```html\n<aside>\nx\n</aside>\n```'],
  ])('has %s as notes have it', (_, before, after) => {
    const made = convert('notion', {
      [`A ${id('a')}.md`]: `# A\n\n${before}\n`,
      [`A ${id('a')}/B ${id('b')}.md`]: '# B\n',
      [`A ${id('a')}/p (1).png`]: undefined,
    });
    expect(made.notes.get('A.md')).toBe(`# A\n\n${after}\n`);
    expect([...made.notes.keys(), ...made.files.keys()]).toEqual(['A.md', 'A/B.md', 'A/p (1).png']);
  });

  it('makes a table of a database, and front matter of what its pages say', () => {
    const made = convert('notion', {
      [`D ${id('d')}.csv`]: 'Name,URL\n',
      [`D ${id('d')}_all.csv`]:
        '\uFEFFName,URL,Tags,Created\nOne,https://x.example,"a, b c","January 5, 2023 1:05 PM"\n"T|o ""x""",,,\n',
      [`D ${id('d')}/One ${id('e')}.md`]:
        '# One\n\nURL: https://x.example\nTags: a, b c\nCreated: January 5, 2023 12:05 AM\n\nAnd: this is text.\n',
    });
    expect(Object.fromEntries(made.notes)).toEqual({
      'D.md':
        '# D\n\n| Name | URL | Tags | Created |\n| --- | --- | --- | --- |\n| [One](D/One.md) | https://x.example | a, b c | January 5, 2023 1:05 PM |\n| T\\|o "x" |  |  |  |\n',
      'D/One.md':
        '---\nlink: https://x.example\ntags:\n  - a\n  - b-c\ncreated: 2023-01-05 00:05\n---\n\n# One\n\nAnd: this is text.\n',
    });
  });

  it('keeps two pages of one name apart', () => {
    const made = convert('notion', {
      [`x ${id('1')}.md`]: `[other](X%20${id('2')}.md)\n`,
      [`X ${id('2')}.md`]: '# X\n',
    });
    expect(made.notes.get('x.md')).toBe('[other](X%202.md)\n');
    expect([...made.notes.keys()]).toEqual(['x.md', 'X 2.md']);
  });

  it('tells of each link that leads nowhere, by its line', () => {
    const file = `A ${id('a')}.md`;
    const { told } = convert('notion', { [file]: '# A\n\nText.\n[no](none.md)\n' });
    expect(told.filter(({ fate }) => fate === 'left')).toEqual([
      { file, line: 4, fate: 'left', what: 'a file that is not there: none.md' },
    ]);
  });
});

it.each([
  [
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    '"a, ""b""","""c"\r\nd,\r\n',
    [
      ['a, "b"', '"c'],
      ['d', ''],
    ],
  ],
  ['"two\nlines"', [['two\nlines']]],
])('%j has the cells that it has', (text, rows) => {
  expect(readCsv(text)).toEqual(rows);
});

describe('an export of Roam’s', () => {
  it.each([
    ['{{[[TODO]]}} water', '- [ ] water'],
    ['{{[[DONE]]}} water', '- [x] water'],
    ['__soft__ ^^bright^^ $$x^2$$ snake__case__x', '- *soft* ==bright== $x^2$ snake__case__x'],
    ['`__code__ [[x]]`', '- `__code__ [[x]]`'],
    ['[[a/b: c]] [words]([[a/b: c]])', '- [[a/b c|a/b: c]] [[a/b c|words]]'],
    ['[[None [[inner]] there]]', '- [[None inner there]]'],
    ['#tag #[[two words]]', '- #tag #two-words'],
    ['{{[[video]]: https://v.example/a}}', '- ![](https://v.example/a)'],
    ['{{[[query]]: {and: [[a]] [[b]]}}}', '- `{{[[query]]: {and: [[a]] [[b]]}}}`'],
    ['one\ntwo', '- one\n  two'],
    ['```js\nf([[x]])```', '- ```js\n  f([[x]])\n  ```'],
    ['((unknown-uid))', '- ((unknown-uid))'],
  ])('has %j as notes have it', (before, after) => {
    expect(roam([before])).toBe(`${after}\n`);
  });

  it('gives an id to the blocks that others name, and to no other', () => {
    expect(roam(['first', '((block_0X)) and [it](((block_0X)))', '{{embed: ((block_0X))}}'])).toBe(
      '- first ^block-0X\n- ![[Page#^block-0X]] and [[Page#^block-0X|it]]\n- ![[Page#^block-0X]]\n',
    );
  });

  it('has headings, lists within lists, and days', () => {
    const children = [
      {
        string: 'Part',
        uid: 'p',
        heading: 1,
        'children-view-type': 'numbered',
        children: [{ string: 'one', uid: 'q', children: [{ string: 'in', uid: 'r' }] }],
      },
    ];
    const page = { title: 'January 5th, 2023', 'edit-time': 1675209600000, children };
    const { notes } = convert('roam', { 'g.json': JSON.stringify([page]) });
    expect(notes.get('January 5th, 2023.md')).toBe(
      '---\ncreated: 2023-01-05\nmodified: 2023-02-01\n---\n\n## Part\n\n1. one\n   - in\n',
    );
  });

  it.each([
    ['[1', 'g.json is no JSON'],
    ['[{"name": "x"}]', 'g.json is no export of Roam’s: 0.title'],
  ])('that is %j is refused in one line', (text, said) => {
    expect(() => convert('roam', { 'g.json': text })).toThrow(said);
  });
});

describe('a graph of Logseq’s', () => {
  it.each([
    ['- TODO water', '- [ ] water'],
    [`- one\n  id:: ${uuid}\n- ((${uuid}))`, `- one ^${uuid}\n- ![[Page#^${uuid}]]`],
    ['- one\n  collapsed:: true', '- one'],
    ['- ![x](../assets/p.png)', '- ![x](assets/p.png)'],
    ['- {{video https://v.example/a}}', '- ![](https://v.example/a)'],
    [
      'title:: Other\ntags:: a, b c\nalias:: [[x]]\npublic:: false\n\n- x',
      '---\npublish: false\ntitle: Other\naliases:\n  - x\ntags:\n  - a\n  - b-c\n---\n\n- x',
    ],
    ['```\n- TODO water\n```', '```\n- TODO water\n```'],
  ])('has %j as notes have it', (before, after) => {
    const files = { 'pages/Page.md': `${before}\n`, 'assets/p.png': undefined };
    expect(convert('logseq', files).notes.get('Page.md')).toBe(`${after}\n`);
  });

  it('has pages within pages in folders, and journals by their days', () => {
    const made = convert('logseq', {
      'logseq/config.edn': undefined,
      'pages/A___B.md': '![x](../assets/p.png)\n',
      'journals/2024_01_31.md': '- day\n',
      'pages/old.org': undefined,
    });
    expect(Object.fromEntries(made.notes)).toEqual({
      'A/B.md': '---\ntitle: A/B\n---\n\n![x](../assets/p.png)\n',
      'journals/2024-01-31.md': '---\ntitle: Jan 31st, 2024\ncreated: 2024-01-31\n---\n\n- day\n',
    });
    expect(made.told.map(({ file, what }) => `${file} ${what}`)).toContain(
      'pages/old.org no Markdown',
    );
  });
});

describe('a site of Hugo’s', () => {
  it.each([
    [
      '+++\ntitle = "T"\ndate = 2021-06-28\n+++\nText.',
      '---\ntitle: T\ndate: 2021-06-28\n---\n\nText.',
    ],
    ['---\ntitle: T # mine\n---\nText.', '---\ntitle: T # mine\n---\nText.'],
    [
      '---\nslug: other\naliases: [/old/, near]\n---\nText.',
      '---\npermalink: /posts/other/\nredirect_from:\n  - /old/\n  - /posts/near/\n---\n\nText.',
    ],
    ['[x]({{< ref "b.md" >}})', '[x](b.md)'],
    ['{{< own >}}', '{{< own >}}'],
  ])('has %j as notes have it', (before, after) => {
    const { notes } = convert('hugo', { 'content/posts/a.md': `${before}\n` });
    expect(notes.get('posts/a.md')).toBe(`${after}\n`);
  });

  it('has its content and its files in one folder', () => {
    const made = convert('hugo', {
      'hugo.toml': undefined,
      'layouts/a.html': undefined,
      'content/posts/_index.md': 'List.\n',
      'static/media/key.png': undefined,
    });
    expect([...made.notes.keys(), ...made.files]).toEqual([
      'posts/index.md',
      ['media/key.png', 'static/media/key.png'],
    ]);
    const left = made.told.filter(({ fate }) => fate === 'left').map(({ file }) => file);
    expect(left).toEqual(['hugo.toml', 'layouts/']);
  });
});

describe('a blog of Jekyll’s', () => {
  it.each([
    ['[x]({% post_url 2021-06-29-next %})', '[x](next.md)'],
    ['[x]({{ site.baseurl }}/about/)', '[x](/about/)'],
    ['[x]({{ "/about/" | relative_url }})', '[x](/about/)'],
    ['{{ page.title }}', 'First'],
    ['{% highlight ruby %}\nputs {{ x }}\n{% endhighlight %}', '```ruby\nputs {{ x }}\n```'],
    ['{% raw %}{{ site.baseurl }}{% endraw %}', '{{ site.baseurl }}'],
    ['* x\n{:toc}\n\nText.', 'Text.'],
    ['{% include a.html %}', '{% include a.html %}'],
    ['Text.\n{: .lead}', 'Text.\n{: .lead}'],
  ])('has %j as notes have it', (before, after) => {
    const { notes } = convert('jekyll', {
      '_posts/2021-06-28-first.md': `---\ntitle: First\n---\n${before}\n`,
      '_posts/2021-06-29-next.markdown': 'Text.\n',
    });
    expect(notes.get('first.md')?.split('\n---\n\n')[1]).toBe(`${after}\n`);
  });

  it('keeps the dates, the categories and the old addresses of its posts', () => {
    const { notes } = convert('jekyll', {
      'essays/_posts/2021-06-28-first.md':
        '---\ncategories: a b\ntags: [c, d e]\nredirect_from: /older/\n---\nText.\n',
      '_drafts/idea.md': '---\ntitle: Idea\n---\nText.\n',
    });
    expect(notes.get('essays/first.md')).toBe(
      '---\ncreated: 2021-06-28\ntags:\n  - essays\n  - a\n  - b\n  - c\n  - d\n  - e\nredirect_from:\n  - /older/\n  - /essays/a/b/2021/06/28/first.html/\n---\n\nText.\n',
    );
    expect(notes.get('drafts/idea.md')).toContain('draft: true');
  });
});

it.each<[string[], SourceName | undefined]>([
  [[`A ${id('a')}.md`], 'notion'],
  [['graph.json'], 'roam'],
  [['logseq/config.edn', 'pages/a.md'], 'logseq'],
  [['hugo.toml', 'content/a.md'], 'hugo'],
  [['_posts/2021-06-28-a.md'], 'jekyll'],
  [['a.md'], undefined],
  [[], undefined],
])('%j are the files of %s', (paths, name) => {
  expect(recogniseSource(paths)).toBe(name);
});

describe('the import', () => {
  let source: string;
  let vault: string;
  const wish = { from: undefined, folder: undefined, isWritten: true, isJson: false };

  beforeEach(async () => {
    source = await makeFolder();
    vault = await makeFolder();
    vi.stubEnv('UNDERSTORY_CONTENT', vault);
    await mkdir(join(source, 'pages'));
    await mkdir(join(source, 'logseq'));
    await writeFile(join(source, 'logseq', 'config.edn'), '{}');
    await writeFile(join(source, 'pages', 'a.md'), '- TODO one\n- {{query x}}\n');
    await writeFile(join(source, 'pages', 'b.bin'), Buffer.from([0xff, 0x00]));
  });

  it('says what it would do, and does nothing', () => {
    const said = importNotes({ source, ...wish, isWritten: false });
    expect(said).toContain('A graph of Logseq’s: 1 note and 1 other file.');
    expect(said).toContain('    1  a task');
    expect(said).toContain('pages/a.md:2  a query, which only Logseq can run');
    expect(said).toContain('Nothing is written yet');
    expect(existsSync(join(vault, 'a.md'))).toBe(false);
  });

  it('writes notes, and files as they are', async () => {
    importNotes({ source, ...wish, folder: 'in/here' });
    expect(await readFile(join(vault, 'in/here/a.md'), 'utf8')).toBe(
      '- [ ] one\n- `{{query x}}`\n',
    );
    const file = await readFile(join(vault, 'in/here/pages/b.bin'));
    expect([...file]).toEqual([0xff, 0x00]);
  });

  it('writes over nothing, and says so', async () => {
    await writeFile(join(vault, 'a.md'), 'Mine.');
    const said = JSON.parse(importNotes({ source, ...wish, isJson: true })) as {
      present: string[];
      notes: string[];
    };
    expect(said.present).toHaveLength(1);
    expect(said.notes).toEqual([]);
    expect(await readFile(join(vault, 'a.md'), 'utf8')).toBe('Mine.');
  });

  it('refuses in one line what it cannot take', async () => {
    const from = (given: string, more = {}): string =>
      importNotes({ source: given, ...wish, ...more });
    const empty = await makeFolder();
    await writeFile(join(empty, 'Export.zip'), '');
    expect(() => from(join(empty, 'none'))).toThrow('There is no ');
    expect(() => from(empty)).toThrow('say `--from` and one of notion, roam');
    expect(() => from(join(empty, 'Export.zip'))).toThrow('is packed: unpack it');
    expect(() => from(source, { folder: '../out' })).toThrow('does not lie among the notes');
    expect(() => from(vault)).toThrow('holds the notes themselves');
    await writeFile(join(empty, `A ${id('a')}.html`), '');
    expect(() => from(empty)).toThrow('export it as “Markdown & CSV”');
  });
});
