/** Writes texts as nobody would: every construct, one in another, cut off and with bytes changed. */
export class NoteWriter {
  readonly #random: () => number;
  /** The paths that links may lead to. */
  readonly #paths: readonly string[];

  constructor(random: () => number, paths: readonly string[]) {
    this.#random = random;
    this.#paths = paths;
  }

  /** A whole file, with front matter or without. */
  note(): string {
    const body = this.#many(1, 7, () => this.#block(3)).join(this.#pick(['\n\n', '\n\n', '\n']));
    const whole = this.#random() < 0.6 ? `${this.#frontMatter()}\n${body}` : body;
    return this.#random() < 0.5 ? whole : this.#harm(whole);
  }

  #frontMatter(): string {
    const [fence, is] = this.#pick([
      ['---', ': '],
      ['---', ': '],
      ['---', ': '],
      ['+++', ' = '],
      [';;;', ': '],
      ['---toml', ' = '],
    ] as const);
    const quote = is === ' = ' ? '"' : this.#pick(['', '"', "'"]);
    const lines = this.#many(0, 6, () => {
      const value = `${quote}${this.#inline(1).replaceAll('\n', ' ').replaceAll('"', '')}${quote}`;
      const key = this.#pick(keys);
      return this.#pick([
        `${key}${is}${value}`,
        `${key}${is}[${value}, ${value}]`,
        `${key}${is}\n  - ${value}`,
        `${key}${is}${this.#pick(values)}`,
        `${key}${is}{a: ${value}}`,
        `${key}${is}|\n  ${value}`,
      ]);
    });
    return [fence, ...lines, fence.slice(0, 3)].join('\n');
  }

  #block(depth: number): string {
    const inner = (): string => (depth > 0 ? this.#block(depth - 1) : this.#inline(0));
    const line = (): string => this.#inline(depth).replaceAll('\n', ' ');
    const within = (prefix: string): string => inner().replaceAll('\n', `\n${prefix}`);
    return this.#pick<() => string>([
      () => this.#inline(depth),
      () => this.#inline(depth),
      () => `${'#'.repeat(1 + this.#upTo(7))} ${line()}`,
      () => `${line()}\n${this.#pick(['===', '---'])}`,
      () => `> ${within('> ')}`,
      () =>
        `> [!${this.#pick(callouts)}]${this.#pick(['', '+', '-'])} ${line()}\n> ${within('> ')}`,
      () => this.#many(1, 4, () => `- ${within('  ')}`).join('\n'),
      () => this.#many(1, 3, () => `${1 + this.#upTo(99)}. ${within('   ')}`).join('\n'),
      () => `- [${this.#pick([' ', 'x', '-', '>', '?'])}] ${within('  ')}`,
      () => `\`\`\`${this.#pick(languages)}\n${inner()}\n\`\`\``,
      () => `~~~\n${inner()}`,
      () => `    ${within('    ')}`,
      () => `$$\n${line()}\n$$`,
      () =>
        `| ${line()} | ${line()} |\n| ${this.#pick(['-', ':-', ':-:'])} | - |\n| ${line()} | ${line()} |`,
      () => `[^${this.#word()}]: ${within('    ')}`,
      () => `${line()}[^${this.#word()}]`,
      () => `[${this.#word()}]: ${this.#address()} "${this.#word()}"`,
      () => `%%\n${inner()}\n%%`,
      () => `<!-- ${inner()} -->`,
      () => `${line()} ^${this.#word()}`,
      () =>
        `<${this.#tag()}>\n${this.#pick(['', '\n'])}${inner()}\n${this.#pick(['', '\n'])}</${this.#pick(tags)}>`,
      () => `<${this.#tag()}>`,
      () => `:::${this.#pick(['note', 'tip[x]', ' warning'])}\n${inner()}\n:::`,
      () => `!!! ${this.#pick(callouts)} "${line()}"\n    ${within('    ')}`,
      () => `${line()}\n: ${within('  ')}`,
      () => `${line()}\n{: ${this.#attribute()}}`,
      () =>
        `{% ${this.#pick(liquid)} %}\n${inner()}\n{% end${this.#pick(['if', 'raw', 'highlight', 'for'])} %}`,
      () => `*[${this.#word()}]: ${line()}`,
      () => this.#pick(['* * *', '[TOC]', '[[toc]]', '{:toc}', '***', '\\pagebreak', '<br>']),
      () => `import ${this.#word()} from "${this.#address()}"`,
      () => `export const ${this.#word()} = ${this.#pick(values)}`,
    ])();
  }

  #inline(depth: number): string {
    return this.#many(1, 5, () => this.#piece(depth)).join(this.#pick([' ', ' ', '', '\n']));
  }

  #piece(depth: number): string {
    const inner = (): string => (depth > 0 ? this.#inline(depth - 1) : this.#word());
    return this.#pick<() => string>([
      () => this.#word(),
      () => this.#word(),
      () => this.#pick(signs),
      () => `*${inner()}*`,
      () => `**${inner()}**`,
      () => `_${inner()}_`,
      () => `~~${inner()}~~`,
      () => `==${inner()}==`,
      () => `\`${inner()}\``,
      () => `$${inner()}$`,
      () => `$$${inner()}$$`,
      () => `%%${inner()}%%`,
      () => `[[${this.#target()}]]`,
      () => `[[${this.#target()}|${inner()}]]`,
      () => `![[${this.#target()}${this.#pick(['', '|100', '|10x20', '|words'])}]]`,
      () => `[${inner()}](${this.#address()})`,
      () => `[${inner()}](<${this.#address()}> "${this.#word()}")`,
      () => `![${inner()}](${this.#address()})`,
      () => `[${inner()}][${this.#word()}]`,
      () => `^[${inner()}]`,
      () => `[^${this.#word()}]`,
      () => `#${this.#word()}/${this.#word()}`,
      () => `<${this.#tag()}>${inner()}</${this.#pick(tags)}>`,
      () => `<${this.#tag()}>`,
      () => `</${this.#pick(tags)}>`,
      () => `<!--${inner()}-->`,
      () => `<${this.#address()}>`,
      () =>
        `{${this.#pick(['', ': ', '::', '%', '{'])}${inner()}${this.#pick(['}', '%}', '}}', '/}'])}`,
      () => `&${this.#pick(['amp;', '#x27;', '#0;', 'lt;', 'nbsp;', '#99999999;', 'notit;'])}`,
      () => `\\${this.#pick(signs)}`,
      () => `{{< ${this.#word()} ${this.#attribute()} >}}`,
      () => `${this.#word()}{: ${this.#attribute()}}`,
    ])();
  }

  #target(): string {
    const path = this.#pick(this.#paths);
    return this.#pick([
      path,
      path.replace(/\.\w+$/, ''),
      `${path}#${this.#word()}`,
      `#${this.#word()}`,
      `#^${this.#word()}`,
      `${path.toUpperCase()}#^${this.#word()}`,
      this.#word(),
      `../${path}`,
    ]);
  }

  #address(): string {
    return this.#pick([
      ...addresses,
      encodeURI(this.#pick(this.#paths)),
      this.#pick(this.#paths),
      this.#word(),
    ]);
  }

  #tag(): string {
    return [this.#pick(tags), ...this.#many(0, 3, () => this.#attribute())].join(' ');
  }

  #attribute(): string {
    const quote = this.#pick(['"', "'", '']);
    return `${this.#pick(attributes)}=${quote}${this.#pick([...addresses, this.#word()])}${quote}`;
  }

  #word(): string {
    return this.#pick(words);
  }

  /** Cuts, doubles and changes a text as no editor would. */
  #harm(text: string): string {
    let harmed = text;
    for (let times = 1 + this.#upTo(4); times > 0; times--) {
      const at = this.#upTo(harmed.length + 1);
      const end = at + this.#upTo(20);
      harmed = this.#pick<() => string>([
        () => harmed.slice(0, at),
        () => harmed.slice(0, at) + harmed.slice(end),
        () => harmed.slice(0, end) + harmed.slice(at),
        () => harmed.slice(0, at) + this.#pick(signs) + harmed.slice(at),
        () =>
          harmed.slice(0, at) + String.fromCharCode(this.#upTo(0x1_00_00)) + harmed.slice(at + 1),
        () => harmed.slice(0, at) + String.fromCharCode(this.#upTo(128)) + harmed.slice(at + 1),
        () => harmed.slice(0, at) + this.#pick(signs).repeat(1 + this.#upTo(40)) + harmed.slice(at),
      ])();
    }
    return harmed;
  }

  #many<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: least + this.#upTo(most - least + 1) }, make);
  }

  #upTo(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #pick<T>(from: readonly T[]): T {
    return from[this.#upTo(from.length)] as T;
  }
}

const keys = (
  'title description tags tag aliases alias created date modified publish draft permalink slug ' +
  'redirect_from image lang stage layout toc cssclasses series order featured url weight expiryDate up'
).split(' ');
const values = ['true', 'false', '2024-01-01', '2999-13-45', '[]', '{}', '1e99', 'null', '~', '@x'];
const liquid = [
  ...['if x', 'for a in b', 'raw', 'highlight js', 'include x.html', 'link a/b.md', 'post_url x'],
  ...['assign a = b', 'capture x', 'unless', 'case a'],
];
const callouts = ['note', 'tip', 'WARNING', 'quote', 'odd|meta', 'bug', ''];
const languages = [
  'js',
  'mermaid',
  'md',
  'query',
  'dataview',
  'js {1,3-5}',
  'diff',
  'math',
  '"><x',
];
const tags = (
  'div span p a b i em details summary table tr td ul li ol svg math script style iframe object ' +
  'template select option plaintext textarea form input button h1 h2 img video picture source br hr ' +
  'pre code blockquote dl dt dd sup ruby rt base meta title body html noscript xmp Foo mi foreignObject'
).split(' ');
const attributes = (
  'href src id class style onclick onerror title name data-x data-led data-frame srcset action ' +
  'xlink:href alt width markdown lang dir role aria-label is slot popover poster'
).split(' ');
const addresses = [
  ...['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,<script>alert(1)</script>'],
  ...[
    'https://a.example/x?y#z',
    '//b.example',
    'mailto:a@b.example',
    'vbscript:x',
    '#part',
    '/a/b/',
  ],
  ...[
    'https://youtu.be/abcdefghijk',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'http://[',
    '%zz',
    '',
  ],
  ...[
    'color: red; background: url(javascript:x)',
    'x" onmouseover="alert(1)',
    "x' onfocus='alert(1)",
  ],
];
const signs = [
  ...[
    '[[',
    ']]',
    '![[',
    '|',
    '#',
    '^',
    '$',
    '$$',
    '%%',
    '==',
    '`',
    '```',
    '*',
    '_',
    '~~',
    '>',
    '<',
  ],
  ...[
    '</',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&',
    '\\',
    '\n',
    '\n\n',
    '\t',
    ' ',
    '---',
    '+++',
    ':::',
  ],
  ...[
    '{%',
    '%}',
    '{{',
    '}}',
    '{:',
    '}',
    '\u0000',
    '\uFEFF',
    '\u2028',
    '\u202E',
    '\uD83C',
    '🌱',
    'é',
  ],
  ...['﷽', '👩‍👩‍👧', '(', ')', '[', ']', '](', '"', "'", '!', '^[', '[^', ']:', '@', '/', '..', '%20'],
];
const words =
  'a b note One part constructor __proto__ toString index Ünï 木 شجر x1 2024 -1 0 true null it’s end'.split(
    ' ',
  );
