import { describe, expect, it } from 'vitest';
import { type Files, growFrom, htmlOf, wordsInHtml } from '../build-garden.ts';

/** What every object of a program has, and what an author may write as any other word. */
const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'];

const front = (yaml: readonly string[], text = 'x'): string =>
  ['---', ...yaml, '---', text].join('\n');

const places: [where: string, files: (name: string) => Files][] = [
  [
    'the permalink of a blog',
    (name) => ({ '_config.yml': `permalink: ${name}`, '_posts/2021-01-01-a.md': front(['x: y']) }),
  ],
  [
    'the permalink of a collection',
    (name) => ({
      '_config.yml': `collections: {posts: {permalink: ${name}}}`,
      '_posts/2021-01-01-a.md': front(['x: y']),
    }),
  ],
  [
    'front matter',
    (name) => ({
      'a.md': front([
        ...[`${name}: x`, `title: ${name}`, `stage: ${name}`, `series: ${name}`, `slug: ${name}`],
        ...[`tags: [${name}]`, `aliases: [${name}]`, `date: 5 ${name} 2022`, `lang: ${name}`],
      ]),
    }),
  ],
  [
    'a tag of HTML',
    (name) => ({ 'a.md': `The <${name}> and its <p ${name}="x" style="${name}: 3${name}">y</p>` }),
  ],
  [
    'a block of HTML',
    (name) => ({ 'a.md': `<${name}>\n<svg><${name} x="y" /></svg>\n</${name}>` }),
  ],
  ['a component', (name) => ({ 'a.mdx': `<${name} x="y" /> and {${name}}` })],
  ['a formula', (name) => ({ 'a.md': `$\\${name}{x}$ $\\begin{${name}}x\\end{${name}}$` })],
  [
    'a diagram',
    (name) => ({
      'a.md': `\`\`\`mermaid\nflowchart LR\n  a[${name} #${name};] -->|${name}| b\n\`\`\``,
    }),
  ],
  ['a fence', (name) => ({ 'a.md': `\`\`\`${name}\nx\n\`\`\`\n\n> [!${name}] x\n> y` })],
  ['links', (name) => ({ 'a.md': `#${name} [[${name}]] ![[${name}.png|${name}]] [${name}:: x]` })],
  [
    'Liquid',
    (name) => ({
      '_config.yml': '',
      '_posts/2021-01-01-a.md': front(['x: y'], `{% ${name} %} {{ x | ${name} }} &${name};`),
    }),
  ],
  [
    'an outline',
    (name) => ({
      'logseq/config.edn': '',
      'pages/a.md': `- ${name} x\n  ${name}:: x\n- {{${name} x}}`,
    }),
  ],
];

describe.each(names)('a note with the word %s', (name) => {
  it.each(places)('in %s is like any other', (_, filesWith) => {
    const garden = growFrom(filesWith(name));
    const [note] = garden.notes;
    expect(wordsInHtml(note ? htmlOf(garden, note.id) : '')).not.toBe('');
    for (const { code, message, hint } of garden.problems) {
      expect([code, message]).not.toEqual(['note-failed', message]);
      expect([typeof message, typeof hint]).toEqual(['string', 'string']);
    }
  });
});
