import { describe, expect, it } from 'vitest';
import { linesOf, readSnippet } from '../../src/features/mkdocs/snippets.ts';
import {
  complaintsOf,
  elementsOf,
  growFrom,
  htmlOf,
  outcomeOf,
  problemsOf,
  wordsInHtml,
} from '../build-garden.ts';

const files = {
  'mkdocs.yml': '',
  '_includes/part.txt': 'From *part*.\n',
  '_includes/a.py': 'import x\n# --8<-- [start:f]\ndef f(): pass\n# --8<-- [end:f]\n',
  '_includes/outer.txt': 'Outer.\n\n--8<-- "part.txt"\n',
  '_includes/round.txt': '--8<-- "round.txt"\n',
};
const grown = (text: string) => growFrom({ ...files, 'a.md': text });
const words = (text: string): string =>
  wordsInHtml(htmlOf(grown(text), 'a.md'))
    .replace(/\s+/g, ' ')
    .trim();

describe('files that a text of MkDocs’ cuts in', () => {
  it.each([
    ['--8<-- "part.txt"', 'From part.'],
    ["-8<- 'part.txt'", 'From part.'],
    ['--8<-- "outer.txt"', 'Outer. From part.'],
    ['--8<--\npart.txt\n\n; left.txt\n--8<--', 'From part.'],
    ['``` py\n--8<-- "a.py:f"\n```', 'Pythondef f(): pass'],
    ['``` py\n--8<-- "a.py:1"\n```', 'Pythonimport x'],
    ['- x\n\n    --8<-- "part.txt"', 'x From part.'],
    [';--8<-- "part.txt"', '–8<-- “part.txt”'],
    ['A --8<-- "part.txt" in a line', 'A –8<-- “part.txt” in a line'],
  ])('%j shows %j', (text, shown) => {
    expect(words(text)).toBe(shown);
    expect(complaintsOf(grown(text))).toEqual([]);
  });

  it.each(['none.txt', 'a.py:nothing', 'constructor', 'round.txt'])('%s is told', (path) => {
    const garden = grown(`Text.\n\n--8<-- "${path}"\n\nSee [[Nope]].`);
    expect(problemsOf(garden, 'missing-file')).toMatchObject([{ line: 3, column: 1 }]);
    expect(wordsInHtml(htmlOf(garden, 'a.md'))).toContain('See');
  });

  it.each([
    ['a.md', { path: 'a.md', lines: [] }],
    ['a.md:1:3', { path: 'a.md', lines: [[1, 3]] }],
    [
      'a.md::3,5',
      {
        path: 'a.md',
        lines: [
          [0, 3],
          [5, 5],
        ],
      },
    ],
    ['a.md:2:', { path: 'a.md', lines: [[2, 0]] }],
    ['a.md:part-1', { path: 'a.md', section: 'part-1', lines: [] }],
  ])('%s is read', (written, snippet) => {
    expect(readSnippet(written)).toEqual(snippet);
  });

  it.each([
    ['x:2:3', ['b', 'c']],
    ['x::2', ['a', 'b']],
    ['x:3:', ['c', 'd']],
    ['x:1,4', ['a', 'd']],
    ['x', ['a', 'b', 'c', 'd']],
  ])('%s means %j', (written, lines) => {
    expect(linesOf('a\nb\nc\nd\n', readSnippet(written))).toEqual(lines);
  });
});

describe('what MkDocs reads beyond Markdown', () => {
  it.each([
    ['See [`X`][a.b.X] and [`y`][].', 'See X and y.'],
    ['See [the class][a.b.X.m].', 'See the class.'],
    ['`[q][a.b]` and [some words][]', '[q][a.b] and [some words][]'],
    ['[own][a.b]\n\n[a.b]: https://a.example', 'own'],
    ['Words.\n{ .annotate }', 'Words.'],
    ['Words in { braces }', 'Words in { braces }'],
    [':material-clock-fast:{ .lg } Quick', 'Quick'],
    ['`:material-clock:` at 10:30:12', ':material-clock: at 10:30:12'],
  ])('%j is %j', (text, shown) => {
    expect(words(text)).toBe(shown);
  });

  it.each([
    ['[](){#old-place}', 'old-place'],
    ['Words.\n{#their-own}', 'their-own'],
    ['::: pack.mod.Class\n    options:\n      a: 1\n\n      b: 2', 'pack.mod.Class'],
  ])('%j is a place', (text, id) => {
    const garden = grown(`[go](#${id})\n\n${text}\n\nAfter.`);
    expect(outcomeOf(garden, 'a.md')).toMatchObject({ target: { partMissing: false } });
    expect(htmlOf(garden, 'a.md')).toContain(`id="${id}"`);
    expect(wordsInHtml(htmlOf(garden, 'a.md'))).not.toMatch(/options|[{}]/);
  });

  it('tells where the documentation of code would stand', () => {
    const garden = grown('Text.\n\n::: pack.mod\n\nAfter [[Nope]].');
    expect(problemsOf(garden, 'query-not-run')).toMatchObject([{ line: 3, column: 1 }]);
    expect(problemsOf(garden, 'missing-link')).toMatchObject([{ line: 5, column: 7 }]);
  });

  it('has Markdown in raw HTML that asks for it', () => {
    const text =
      '<figure markdown="span">\n  ![P](p.png){ width="20" }\n  <figcaption markdown>C</figcaption>\n</figure>\n\n' +
      '<div class="grid cards" markdown>\n- One *two*\n</div>';
    const garden = growFrom({ ...files, 'a.md': text, 'p.png': '' });
    const html = htmlOf(garden, 'a.md');
    expect(elementsOf(html, 'img')[0]?.properties['width']).toBe(20);
    expect(elementsOf(html, 'em')).toHaveLength(1);
    expect(complaintsOf(garden)).toEqual([]);
  });

  it('is text like any other elsewhere', () => {
    const html = htmlOf(growFrom({ 'a.md': '--8<-- "x"\n\n[`X`][a.b]' }), 'a.md');
    expect(wordsInHtml(html)).toBe('–8<-- “x”\n[X][a.b]');
  });
});
