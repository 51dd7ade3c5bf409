const kilo = 1024;

/** A text of some size, made of one piece again and again. */
const repeat = (piece: string, size: number): string =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** Texts that nobody writes by hand, by what they are made of; each takes the size it shall have. */
export const hostileTexts: Readonly<Record<string, (size: number) => string>> = {
  'nested quotes': (size) => repeat('> ', size),
  'many quotes': (size) => repeat('> a\n\n', size),
  'nested lists': (size) => repeat('- ', size),
  'long list': (size) => repeat('- a\n', size),
  'numbered list': (size) => repeat('1. a\n\n', size),
  'open emphasis': (size) => repeat('*a _b ', size),
  'closed emphasis': (size) => repeat('*a* **b** ', size),
  brackets: (size) => repeat('[', size),
  'closing brackets': (size) => repeat(']', size),
  'half links': (size) => repeat('[a](', size),
  links: (size) => repeat('[a](b) ', size),
  images: (size) => repeat('![a](b.png) ', size),
  'half images': (size) => repeat('![', size),
  'open tags': (size) => repeat('<b>', size),
  'half tags': (size) => repeat('<a href="', size),
  'closed tags': (size) => repeat('<b class="x">y</b> ', size),
  handlers: (size) => repeat('<b onclick=x style="position:fixed" id=location>', size),
  comments: (size) => repeat('<!-- ', size),
  declarations: (size) => repeat('<!A <?b <![CDATA[', size),
  entities: (size) => repeat('&amp;&#0;&#x1F331;&nope;', size),
  table: (size) => `${repeat('|a', 2 * kilo)}|\n${repeat('|-', 2 * kilo)}|\n${repeat('|b', size)}`,
  'long table': (size) => `|a|b|\n|-|-|\n${repeat('|c|d|\n', size)}`,
  footnotes: (size) => `${repeat('x[^1] ', size / 2)}\n\n${repeat('[^1]: y\n\n', size / 2)}`,
  'named footnotes': (size) =>
    Array.from({ length: size / 32 }, (_, at) => `x[^${at}]\n\n[^${at}]: y\n\n`).join(''),
  autolinks: (size) => repeat('https://a.example/b www.c.example d@e.example ', size),
  'half autolinks': (size) => repeat('<https://a', size),
  'mail signs': (size) => repeat('a@', size),
  backticks: (size) =>
    Array.from({ length: Math.sqrt(size) }, (_, at) => '`'.repeat(at + 1)).join(' '),
  'single backticks': (size) => repeat('`a` ', size),
  'nested callouts': (size) => repeat('> [!note] ', size),
  callouts: (size) => repeat('> [!note] a\n> b\n\n', size),
  highlights: (size) => repeat('==a== ==', size),
  'private comments': (size) => repeat('%%a%% %%', size),
  dollars: (size) => repeat('$a $$b ', size),
  'lines of dollars': (size) => repeat('$$a $$ b\n', size),
  'open formulas': (size) => repeat('a $$b\n\n$$c\n', size),
  'wiki-links': (size) => repeat('[[a|b]] ', size),
  'half wiki-links': (size) => repeat('[[a|', size),
  embeds: (size) => repeat('![[b]] ', size),
  tags: (size) => repeat('#a/b ', size),
  headings: (size) => repeat('# a\n', size),
  setext: (size) => repeat('a\n=\n', size),
  definitions: (size) =>
    Array.from({ length: size / 32 }, (_, at) => `[r${at}]: /u${at}\n[r${at}]\n\n`).join(''),
  'half definitions': (size) => repeat('[a]: ', size),
  'block ids': (size) => repeat('a ^b\n\n', size),
  fences: (size) => repeat('```\na\n', size),
  indents: (size) => repeat('    a\n', size),
  blanks: (size) => repeat(' \t', size),
  'one word': (size) => repeat('a', size),
  'back slashes': (size) => repeat('\\', size),
  tildes: (size) => repeat('~a ~~b ', size),
  braces: (size) => repeat('{a} {:: {: ', size),
  nothing: (size) => repeat('\u0000', size),
  'front matter': (size) => `---\n${repeat('a', size)}: b\n---\nText.`,
  'front matter of many keys': (size) =>
    `---\n${Array.from({ length: size / 16 }, (_, at) => `key${at}: v`).join('\n')}\n---\nText.`,
  'front matter in brackets': (size) => `---\na: ${repeat('[', size)}\n---\nText.`,
  'front matter with many tags': (size) => `---\ntags: [${repeat('a, ', size)}]\n---\nText.`,
  'front matter of a billion': (size) =>
    `---\n${['a: &a [x]', ...Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at)).flatMap((from, at, all) => (at === 25 ? [] : [`${all[at + 1] ?? ''}: &${all[at + 1] ?? ''} [${`*${from},`.repeat(9)}*${from}]`]))].join('\n')}\n---\n${repeat('a ', size)}`,
};

/** The same for what only posts of a Jekyll blog know. */
export const hostilePosts: Readonly<Record<string, (size: number) => string>> = {
  'half addresses with blanks': (size) => repeat('[a](b c "d ', size),
  'addresses with blanks': (size) => repeat('[a](b c "d") ', size),
  'open parentheses': (size) => repeat('[a](b c((', size),
  'open code': (size) => repeat('<code>a ', size),
  'code between tags': (size) => repeat('<code>*a*</code> ', size),
  'short blocks of HTML': (size) => repeat('<div>a</div>\n', size),
  'open blocks of HTML': (size) => repeat('<div>\na\n\n', size),
  'one block of HTML': (size) => repeat('<div>\n', size),
  'HTML with links': (size) => repeat('<i>a <a href="/b/">b</a></i>\n\n', size),
  'HTML that asks for Markdown': (size) => repeat('<p markdown="1">*a*</p>\n\n', size),
};
