import { describe, expect, it } from 'vitest';
import { readFence } from '../../src/features/code/fence.ts';
import { highlight } from '../../src/features/code/highlight.ts';
import { elementsOf, growFrom, htmlOf, render, wordsIn, wordsInHtml } from '../build-garden.ts';

const fenced = (first: string, code: string): string => `\`\`\`${first}\n${code}\n\`\`\``;
const classesIn = (html: string): string[] =>
  elementsOf(html).flatMap(({ properties }) => properties['className'] ?? []);

describe('the first line of a fence', () => {
  it.each([
    ['ts', '', { language: 'ts', title: undefined }],
    ['TS', '', { language: 'ts' }],
    ['ts', 'title="a b.ts"', { title: 'a b.ts' }],
    ['ts', "title='x' {1}", { title: 'x', marked: [1] }],
    ['ts:src/x.ts', '', { language: 'ts', title: 'src/x.ts' }],
    ['js{2}', '', { language: 'js', marked: [2] }],
    ['js', '{1,3-5}', { marked: [1, 3, 4, 5] }],
    ['js', 'mark={2} ins={3} del={4-5}', { marked: [2], inserted: [3], deleted: [4, 5] }],
    ['js', 'hl_lines="1 3"', { marked: [1, 3] }],
    ['js', 'showLineNumbers', { numberedFrom: 1 }],
    ['js', 'showLineNumbers{10}', { numberedFrom: 10 }],
    ['js', 'linenos startLineNumber=7', { numberedFrom: 7 }],
    ['js', 'showLineNumbers=false', { numberedFrom: undefined }],
    ['js', '{5-1} {x} {', { marked: [] }],
    ['', '', { language: '', numberedFrom: undefined }],
  ])('%j %j', (lang, meta, expected) => {
    const fence = readFence(lang, meta);
    const plain = {
      ...fence,
      marked: [...fence.marked],
      inserted: [...fence.inserted],
      deleted: [...fence.deleted],
    };
    expect(plain).toMatchObject(expected);
  });

  it('marks no line beyond the longest block', () => {
    expect(readFence('js', '{1-99999}').marked.size).toBe(10_000);
  });
});

describe('code', () => {
  it('has the same colours whatever other languages were met before', () => {
    const source = '---\ntitle: One\n---\n\n# Two\n\n~~~css\na { color: red; }\n~~~';
    const first = highlight(source, 'md');
    for (const language of ['yaml', 'css']) highlight(source, language);
    expect(highlight(source, 'md')).toEqual(first);
  });

  it.each([
    ['front matter', '---\ntitle: The pause\n---\n\nText', 'title'],
    ['a block in it', 'Text\n\n```js\nconst a = 1;\n```', 'const'],
    ['a block in a quote in it', '> ~~~ yaml\n> title: x\n> ~~~', 'title'],
  ])('of Markdown has the colours of %s, too', (_, source, word) => {
    const tokens = highlight(source, 'md')?.flat() ?? [];
    expect(tokens.find(({ text }) => text.trim() === word)?.kind).toBe('k');
  });

  it('is coloured by classes, and its words stay', () => {
    const html = render(fenced('ts', "// why\nconst a: string = 'b' + 1;"));
    expect(wordsInHtml(html)).toBe("TypeScript// why\nconst a: string = 'b' + 1;\n");
    expect(html).toContain('<span class="c">// why</span>');
    expect(html).toContain('<span class="k">const</span>');
    expect(html).toContain('<span class="s">');
    expect(html).not.toContain('style=');
  });

  it.each([
    ['python', '# a\nx = "s"', ['c', 's']],
    ['html', '<a href="x">y</a>', ['k', 't', 's']],
    ['json', '{"a": 1}', ['k', 'n']],
    ['css', 'a { color: #fff }', ['k', 't', 'n']],
    ['bash', 'echo "x" # y', ['f', 's', 'c']],
    ['yaml', 'a: 1', ['k', 'n']],
    ['diff', '-a\n+b', ['d', 'i']],
    ['rs', 'fn main() {}', ['k', 'f']],
  ])('in %s has its kinds of words', (lang, code, kinds) => {
    expect(classesIn(render(fenced(lang, code)))).toEqual(expect.arrayContaining(kinds));
  });

  it.each([
    ['without a language', '', 'a <b>'],
    ['in a language that nobody knows', 'nosuch', 'a <b>'],
    ['that is too long', 'js', 'let a;\n'.repeat(8_000)],
  ])('%s is plain', (_, lang, code) => {
    const html = render(fenced(lang, code));
    expect(
      elementsOf(html, 'span').filter(
        ({ properties }) => properties['className']?.toString() === 'k',
      ),
    ).toEqual([]);
    expect(wordsIn(elementsOf(html, 'code')[0] ?? { type: 'text', value: '' }).trimEnd()).toBe(
      code.trimEnd(),
    );
  });

  it('shows its title and numbers, and marks lines', () => {
    const html = render(fenced('js title="x.js" {2} ins={3} showLineNumbers{5}', 'a\nb\nc'));
    expect(html).toContain('<span class="code-title">x.js</span>');
    const lines = elementsOf(html, 'span').filter(({ properties }) => 'dataLine' in properties);
    expect(
      lines.map(({ properties }) => [properties['dataLine'], properties['className']]),
    ).toEqual([
      ['5', ['line']],
      ['6', ['line', 'is-marked']],
      ['7', ['line', 'is-inserted']],
    ]);
  });

  it.each([
    ['js', 'a(); // [!code ++]', 'is-inserted', 'a();\n'],
    ['py', 'a() # [!code --]', 'is-deleted', 'a()\n'],
    ['html', '<b> <!-- [!code highlight] -->', 'is-marked', '<b>\n'],
    ['css', 'a {} /* [!code hl] */', 'is-marked', 'a {}\n'],
  ])('reads marks in comments of %s', (lang, code, kind, words) => {
    const html = render(fenced(lang, code));
    expect(classesIn(html)).toContain(kind);
    expect(wordsIn(elementsOf(html, 'code')[0] ?? { type: 'text', value: '' })).toBe(words);
  });

  it('can be scrolled by keyboard where it may be too wide', () => {
    const wide = elementsOf(render(fenced('js', 'x'.repeat(60))), 'pre')[0];
    expect(wide?.properties).toMatchObject({
      tabIndex: 0,
      role: 'group',
      ariaLabel: 'Code in JavaScript',
    });
    expect(elementsOf(render(fenced('js', 'x')), 'pre')[0]?.properties['tabIndex']).toBeUndefined();
  });

  it.each([
    '```"><script>x</script>\na\n```',
    '```js title="<img src=x onerror=y>"\na\n```',
    '```js\n</code></pre><script>x</script>\n```',
  ])('lets nothing out: %j', (text) => {
    const names = elementsOf(render(text)).map(({ tagName }) => tagName);
    expect(names.filter((name) => name === 'script' || name === 'img')).toEqual([]);
  });

  it('keeps its block id, and in another note has none', () => {
    const files = { 'a.md': '```js\nx\n```\n\n^b', 'b.md': '![[a]]' };
    const garden = growFrom(files);
    expect(htmlOf(garden, 'a.md')).toContain('<figure class="code-block" id="^b">');
    expect(htmlOf(garden, 'b.md')).not.toContain('id="^b"');
    expect(htmlOf(garden, 'b.md')).toContain('<code class="language-js">');
  });

  it('stays whole beside raw HTML', () => {
    expect(render(`<b>x</b>\n\n${fenced('js', 'let a')}`)).toContain('<span class="k">let</span>');
  });

  it('leaves one very long line plain, and colours the others', () => {
    const lines = highlight(`let a\n${'"'.repeat(1200)}\nlet b`, 'js');
    expect(lines?.map((line) => line.some(({ kind }) => kind === 'k'))).toEqual([
      true,
      false,
      true,
    ]);
  });
});
