import { describe, expect, it } from 'vitest';
import { parseToml } from '../../src/garden/front-matter-toml.ts';
import { parseYaml } from '../../src/garden/front-matter-yaml.ts';
import { unmatchedPatterns } from '../../src/garden/unmatched-patterns.ts';
import { growFrom } from '../build-garden.ts';

describe('properties in YAML', () => {
  it.each<[yaml: string, data: Record<string, unknown>]>([
    ['', {}],
    ['# a comment', {}],
    ['~', {}],
    ['a: x\nb: [y, z]', { a: 'x', b: ['y', 'z'] }],
    ['a: 1.10\nb: 007\nc: -3\nd: true\ne:', { a: '1.10', b: '007', c: '-3', d: true, e: null }],
    ['a: 1\na: 2', { a: '2' }],
    ['a: "one\ntwo"\nb: x', { a: 'one two', b: 'x' }],
    ["a: 'one\ntwo'\nb: x", { a: 'one two', b: 'x' }],
    ["a: 'it''s\nso'\nb: x", { a: "it's so", b: 'x' }],
    ['a: "say \\"x\ny\\" z"\nb: q', { a: 'say "x y" z', b: 'q' }],
    ['a: "one\ntwo\nthree"\nb: "four\nfive"', { a: 'one two three', b: 'four five' }],
    ['a: "ends in \\\\"\nb: "one\ntwo"', { a: 'ends in \\', b: 'one two' }],
    ['a: "\\0"', { a: '\ufffd' }],
  ])('%j', (yaml, data) => {
    expect(parseYaml(yaml)).toMatchObject({ data });
  });

  it.each<[yaml: string, line: number, column: number, why: RegExp]>([
    ['Only words.', 1, 1, /^The front matter is text, not a list of properties\.$/],
    ['- one\n- two', 1, 1, /^The front matter is text, not a list of properties\.$/],
    ['a: x\nb: c: d', 2, 4, /^Nested mappings .*\.$/],
    ['a: "one\nb: x', 2, 5, /\.$/],
    ['a: [x', 1, 6, /\.$/],
  ])('%j is none, from %d:%d', (yaml, line, column, why) => {
    expect(parseYaml(yaml)).toEqual({
      failure: { line, column, why: expect.stringMatching(why) as string },
    });
  });

  it('that stand twice are told with all their values, and each where it stands', () => {
    const parsed = parseYaml('a: x\nb: y\na: [z]\nb: w');
    if ('failure' in parsed) throw new Error(parsed.failure.why);
    expect(parsed.doubled).toEqual([
      { key: 'a', line: 3, values: ['x', undefined] },
      { key: 'b', line: 4, values: ['y', 'w'] },
    ]);
    expect(['a', 'b', 'c'].map(parsed.placeOf)).toEqual([
      { line: 3, column: 1 },
      { line: 4, column: 1 },
      { line: 1, column: 1 },
    ]);
  });
});

describe('properties in TOML', () => {
  const toml = 'title = "T"\n"b c" = 2\n  Draft = true\n[extra]\nx = [1, 2.5]\nd = 2024-05-03';

  it('are plain data, dates and numbers as text', () => {
    expect(parseToml(toml)).toMatchObject({
      data: { title: 'T', 'b c': '2', Draft: true, extra: { x: ['1', '2.5'], d: '2024-05-03' } },
      doubled: [],
    });
    expect(parseToml('a = "\\u0000"')).toMatchObject({ data: { a: '\ufffd' } });
  });

  it('stand on their lines', () => {
    const parsed = parseToml(toml);
    if ('failure' in parsed) throw new Error(parsed.failure.why);
    const lines = ['title', 'b c', 'Draft', 'draft', 'd', 'none'].map(
      (key) => parsed.placeOf(key).line,
    );
    expect(lines).toEqual([1, 2, 3, 3, 6, 1]);
  });

  it('that nobody can read are told where they end', () => {
    expect(parseToml('a = 1\nb = ')).toMatchObject({
      failure: { line: 2, why: expect.stringMatching(/^[A-Z].*[^.]\.$/) as string },
    });
    expect(() => parseToml('a = 1')).not.toThrow();
  });
});

describe('patterns that name nothing', () => {
  const ids = ['work/deep/plan.md', 'work/list.md', 'notes/a.md', 'top.md'];
  const near = (pattern: string, setting: 'exclude' | 'include' = 'exclude'): string[] =>
    unmatchedPatterns(
      { publish: 'all', exclude: [], [setting]: [pattern] },
      ids,
      ['LICENSE.md', '.trash/old.md'],
      ['gardening', 'work/deep'],
    ).map(({ hint }) => hint);

  it.each([
    ['wrok', 'The nearest is `work`.'],
    ['work/depe', 'The nearest is `work/deep`.'],
    ['work/depe/**', 'The nearest is `work/deep`.'],
    ['work/lits.md', 'The nearest is `work/list.md`.'],
    ['work/nothing-at-all-like-it/*.md', 'The nearest is `work`.'],
    ['#gardning', 'The nearest is `#gardening`.'],
    ['#wrok', 'The nearest is `#work`.'],
    ['#nothing', 'its folders are `work`, `notes`.'],
    ['elsewhere-entirely', 'its folders are `work`, `notes`.'],
  ])('%s: %s', (pattern, words) => {
    expect(near(pattern)).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    ...['work', 'Work/Deep', './work', 'top', '*.md', '#gardening', '#work', '#Work/deep'],
    ...['LICENSE.md', '.trash', '.obsidian', 'a/.hidden/b', 'node_modules', '_site', '.git/x'],
  ])('%s names something, or nothing that is ever read', (pattern) => {
    expect(near(pattern)).toEqual([]);
  });

  it.each(['LICENSE.md', '.trash', 'node_modules'])('but includes nothing: %s', (pattern) => {
    expect(near(pattern, 'include')).toHaveLength(1);
  });
});

describe('an old address', () => {
  it.each([
    ['a/b/c.md', './old', ['/a/b/old/']],
    ['a/b/c.md', '../old', ['/a/old/']],
    ['a/b/c.md', '../../old/./x', ['/old/x/']],
    ['a/b/c.md', 'old', ['/old/']],
    ['a/b/c.md', '/old/x.html', ['/old/x.html/']],
    ['a/b/c.md', '../../../old', []],
    ['a/b/c.md', '.hidden/old', ['/.hidden/old/']],
  ])('of %s that is written %s leads there from %j', (id, written, addresses) => {
    const garden = growFrom({ [id]: `---\nredirect_from: ${written}\n---\nx` });
    expect(garden.redirects.get(id) ?? []).toEqual(addresses);
  });

  it.each([
    ['a/b.md', 'a/b', []],
    ['a/b.md', 'old/name', ['/old/name/']],
    ['a/b.md', 'plain name', []],
    ['a/b.md', '../old', ['/old/']],
    ['a/b.md', './x/y', ['/a/x/y/']],
  ])('of %s that is an alias %s leads there from %j', (id, alias, addresses) => {
    const garden = growFrom({ [id]: `---\naliases: ["${alias}"]\n---\nx` });
    expect(garden.redirects.get(id) ?? []).toEqual(addresses);
  });
});
