import { describe, expect, it } from 'vitest';
import { decode, readable } from '../../src/garden/decode.ts';
import { readBlogData } from '../../src/garden/dialects/jekyll-data.ts';
import { readsLabelFirst } from '../../src/garden/dialects/dendron.ts';
import { growFrom, htmlOf, noteOf, problemsOf, targetOf } from '../build-garden.ts';

const bytesOf = (...all: (number | string)[]): Uint8Array =>
  Uint8Array.from(
    all.flatMap((one) => (typeof one === 'number' ? [one] : [...new TextEncoder().encode(one)])),
  );

describe('the bytes of a file', () => {
  it.each<[bytes: Uint8Array, text: string | undefined, code: string | undefined]>([
    [bytesOf('a', 0, 'b'), 'a\ufffdb', undefined],
    [bytesOf('a', 0), undefined, 'binary-file'],
    [bytesOf(0, 0x08, 'abc'), '\ufffd\ufffdabc', undefined],
    [bytesOf(0, 0x08, 'ab'), undefined, 'binary-file'],
    [bytesOf(0, 0x0e, 'ab'), undefined, 'binary-file'],
    [bytesOf(0, 0x1f, 'ab'), undefined, 'binary-file'],
    [bytesOf(0, 0x20, 'ab'), '\ufffd ab', undefined],
    [bytesOf(0, 0x09, 'ab'), '\ufffd\tab', undefined],
    [bytesOf(0, 0x0d, 'ab'), '\ufffd\rab', undefined],
    [bytesOf(0xff, 0, 'a'), 'ÿ\ufffda', 'not-utf8'],
    [bytesOf(0xff, 0, 0, 'a'.repeat(96)), undefined, 'binary-file'],
    [bytesOf(0xff, 0, 0, 'a'.repeat(97)), `ÿ\ufffd\ufffd${'a'.repeat(97)}`, 'not-utf8'],
    [bytesOf(0xff), 'ÿ', 'not-utf8'],
    [bytesOf(0xfe, 0xfe), 'þþ', 'not-utf8'],
    [bytesOf(0xff, 0xfe, 'a', 0), 'a', undefined],
    [bytesOf(0xfe, 0xff, 0, 'a'), 'a', undefined],
    [bytesOf(0xe9), 'é', 'not-utf8'],
  ])('%j are %j, with %s', (bytes, text, code) => {
    const read = decode('a.md', bytes);
    expect([read.text, read.problems[0]?.code]).toEqual([text, code]);
  });

  it.each([
    ...['\u0000', '\u0008', '\u000B', '\u000E', '\u001F', '\u007F', '\u0085', '\u009F'],
    ...['\uFDD0', '\uFDEF', '\uFFFE', '\uFFFF'],
  ])('are no character with %j', (sign) => {
    expect(readable(`a${sign}b${sign}`)).toBe('a\ufffdb\ufffd');
  });

  it.each(['\t', '\n', '\f', '\r', ' ', '~', '\u00A0', '\uFDCF', '\uFDF0', '\uFFFD'])(
    'may be %j',
    (sign) => {
      expect(readable(`a${sign}b`)).toBe(`a${sign}b`);
    },
  );
});

describe('the data of a blog', () => {
  it.each<[texts: Record<string, string>, data: Record<string, unknown>]>([
    [{ 'a.yml': 'x: 1' }, { a: { x: 1 } }],
    [{ 'a.b.json': '[1]' }, { 'a.b': [1] }],
    [{ 'team/leads.yml': '- Ann' }, { team: { leads: ['Ann'] } }],
    [{ 'a/b/c.yml': 'x', 'a/d.yml': 'y' }, { a: { b: { c: 'x' }, d: 'y' } }],
    [{ 'a.yml': 'x', 'a/b.yml': 'y' }, { a: { b: 'y' } }],
    [{ 'a.yml': 'a: {', 'b.yml': 'y' }, { b: 'y' }],
    [{ 'a.yml': '' }, { a: null }],
    [{ 'a.yml': 'x: 1\nx: 2' }, { a: { x: 2 } }],
    [{ 'toString/a.yml': 'x' }, { toString: { a: 'x' } }],
  ])('%j are %j', (texts, data) => {
    expect(readBlogData(texts)).toEqual(data);
  });

  it('reach nothing that all objects share', () => {
    const data = readBlogData({ '__proto__.yml': 'x: 1', '__proto__/evil.yml': 'y' });
    expect(Object.keys(data)).toEqual([]);
    expect('x' in {} || 'evil' in {}).toBe(false);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  });
});

describe('a vault of Dendron’s', () => {
  const note = '---\nfm: x\nversion: 1.10\nname: { first: Ann }\nis: true\n---\n';
  const shown = (text: string): string =>
    htmlOf(growFrom({ 'dendron.yml': 'version: 5', 'a.md': note + text, 'b.md': 'x' }), 'a.md');

  it.each([
    ['{{fm.version}}', '<p>1.10</p>'],
    ['By {{ fm.name.first }}.', '<p>By Ann.</p>'],
    ['{{fm.name}} {{fm.name.last}} {{fm.is}}', '<p>{{fm.name}} {{fm.name.last}} {{fm.is}}</p>'],
    ['{{fm.toString}} {{fm.name.constructor}}', '<p>{{fm.toString}} {{fm.name.constructor}}</p>'],
    ['`{{fm.version}}`', '<p><code>{{fm.version}}</code></p>'],
    ['[[words|b]]', '<p><a class="internal-link" href="/b/">words</a></p>'],
    ['[[b]]', '<p><a class="internal-link" href="/b/">b</a></p>'],
  ])('shows %s', (text, html) => {
    expect(shown(text)).toBe(html);
  });

  it.each([
    ['version: 5', true],
    ['name: x', false],
    ['version: 5\n a: b: c', false],
    [undefined, false],
  ])('is known by its settings %j: %s', (settings, is) => {
    expect(readsLabelFirst(settings)).toBe(is);
  });
});

describe('aliases in a site of Hugo’s', () => {
  it.each([
    ['posts/a.md', '/old/x/', ['/old/x/'], []],
    ['posts/a.md', 'old', ['/posts/old/'], []],
    ['posts/a/index.md', 'old', ['/posts/old/'], []],
    ['posts/a.md', 'Two words', [], ['Two words']],
    ['posts/a.md', './old', ['/posts/old/'], ['./old']],
  ])('of %s, %s: old addresses %j, names %j', (id, alias, addresses, names) => {
    const files = { 'x/_index.md': '', [id]: `---\naliases: ["${alias}"]\n---\nx` };
    const garden = growFrom(files);
    expect(garden.redirects.get(id) ?? []).toEqual(addresses);
    expect(noteOf(garden, id).aliases).toEqual(names);
  });
});

describe('what is to be read first', () => {
  const files = { 'a.md': 'x', 'b/c.md': '# Deep\n\nx', 'secret.md': '---\ndraft: true\n---\nx' };

  it.each([
    [['a'], ['a.md']],
    [
      ['[[a]]', 'b/c', 'a'],
      ['a.md', 'b/c.md'],
    ],
    [
      ['[[c|words]]', 'a|words'],
      ['b/c.md', 'a.md'],
    ],
    [['a#part'], ['a.md']],
    [['Deep'], ['b/c.md']],
  ])('is %j in the settings: %j', (featured, ids) => {
    const garden = growFrom(files, { featured });
    expect(garden.featured).toEqual(ids);
    expect(garden.problems.filter(({ message }) => message.includes('featured'))).toEqual([]);
  });

  it.each([
    ['nowhere', 'missing-link'],
    ['[[nowhere]]', 'missing-link'],
    ['secret', 'private-link'],
  ] as const)('is told of in the settings when it is %s', (name, code) => {
    const garden = growFrom(files, { featured: [name] });
    expect(problemsOf(garden, code)).toMatchObject([{ file: 'src/site.config.ts', line: 1 }]);
    expect(problemsOf(garden, code)[0]?.message).toContain(`“${name}”`);
  });

  it('is what the home note says before what the settings say', () => {
    const home = '---\nfeatured: ["[[b/c]]", nowhere, "[[nobody]]"]\n---\nx';
    const garden = growFrom({ ...files, 'index.md': home }, { featured: ['a'] });
    expect(garden.featured).toEqual(['b/c.md']);
    const told = problemsOf(garden, 'missing-link').map(({ file, message }) => [file, message]);
    expect(told).toHaveLength(2);
    expect(told.every(([file]) => file === 'index.md')).toBe(true);
    expect(targetOf(garden, 'index.md')).toBe('b/c.md');
  });
});
