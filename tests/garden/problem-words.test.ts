import { describe, expect, it } from 'vitest';
import { say } from '../../src/garden/problems.ts';
import type { Facts, ProblemCode } from '../../src/garden/problem-table/table.ts';

const form = { key: 'toc', shown: 'maybe', wanted: '`true` or `false`' };
const cures = [
  ...(['program', 'style', 'frame', 'page', 'drawing', 'part', 'formula', 'file'] as const),
  ...(['unknown', 'form', 'handler', 'address', 'id', 'own', 'attribute'] as const),
];

/** Each problem in every way in which it can be told. */
const told: { [Code in ProblemCode]: readonly Facts[Code][] } = {
  'address-clash': [
    { address: '/a/', owner: 'b.md', given: '/a-2/' },
    { address: '/a/', owner: undefined, given: '/a-2/' },
  ],
  'ambiguous-link': [{ path: 'Plan', chosen: 'east/Plan.md', others: ['west/Plan.md', 'Plan.md'] }],
  'bad-date': [{ key: 'date', shown: 'soon', wanted: 'a date such as 2024-05-03' }],
  'bad-math': [
    { why: 'Undefined `\\x`.', isShown: true },
    { why: 'Undefined `\\x`.', isShown: false },
  ],
  'bad-permalink': [{ permalink: '//x' }],
  'bad-property': [
    form,
    { ...form, wanted: undefined },
    { ...form, key: 'Draft ' },
    { tag: '12' },
    { doubled: 'title' },
  ],
  'binary-file': [{}],
  'broken-image': [
    { id: 'p.png', isCut: true },
    { id: 'p.png', isCut: false },
  ],
  'broken-mdx': [{ why: 'It ends too early.' }, { missing: './x.js' }, { failed: 'It threw.' }],
  'case-mismatch': [{ path: 'plan', id: 'Plan.md' }],
  'embed-cycle': [{ written: '![[a]]' }],
  'empty-note': [{}],
  'extension-says': [{ name: 'spelling', message: 'Two words are wrong.', hint: 'Mend them.' }],
  'failed-extension': [
    { name: 'spelling', why: 'It threw.' },
    { name: 'spelling', why: 'It threw.', asked: true },
  ],
  'front-matter-late': [{ before: 'lines' }, { before: 'a byte order mark' }],
  'html-page': [{}],
  'locked-note': [{ reason: 'word' }, { reason: 'tag' }, { reason: 'address' }],
  'lost-address': [
    { address: '/a/', by: 'a.md', owner: 'b.md', isTaken: true, near: undefined },
    { address: '/a/', by: 'a.md', owner: undefined, isTaken: true, near: undefined },
    { address: '/a/', by: 'a.md', owner: undefined, isTaken: false, near: 'c.md' },
    { address: '/a/', by: 'a.md', owner: undefined, isTaken: false, near: undefined },
  ],
  'mdx-off': [{}],
  'missing-block': [{ id: 'Plan.md', part: '^x' }],
  'missing-component': [{ name: 'Chart.Bar' }],
  'missing-file': [
    { path: 'p.png', near: [] },
    { path: 'p.png', near: ['q.png', 'r.png'] },
  ],
  'missing-heading': [
    { id: 'Plan.md', part: 'Two', near: undefined },
    { id: 'Plan.md', part: 'Two', near: '[[Plan#Twa]]' },
  ],
  'missing-link': [
    { path: 'Plam', near: [] },
    { path: 'Plam', near: ['Plan', 'Plane'] },
    { address: '/plam/', near: [] },
    { address: '/plam/', near: ['/plan/', '/plane/'] },
    { featured: 'Plam' },
    { isEmpty: true },
  ],
  'missing-words': [
    { language: 'Esperanto', missing: undefined },
    { language: 'Esperanto', missing: ['search', 'menu'] },
  ],
  'no-address': [{}],
  'not-utf8': [{}],
  'note-failed': [{ why: 'It threw.' }],
  orphan: [{}],
  'outside-link': [{}],
  'private-link': [{ path: 'Salaries' }, { featured: 'Salaries' }],
  'query-not-run': [{ language: 'dataview' }],
  'refused-redirect': [
    { written: '//x', leaves: true },
    { written: 'old', from: '/old/', owner: undefined },
    { written: 'old', from: '/old/', owner: 'b.md' },
  ],
  'self-link': [{}],
  'similar-tags': [{ tag: 'gardning', count: 1, like: 'gardening', likeCount: 7 }],
  'site-language': [
    { letters: 'Cyrillic', count: 9, all: 12, language: 'English', suggested: 'ru' },
  ],
  'too-complex': [{}],
  'too-many-embeds': [{ written: '![[a]]' }],
  'unclosed-comment': [
    { mark: '%%', end: '%%' },
    { mark: '<!--', end: '-->' },
  ],
  'undrawn-diagram': [{ why: 'Pies are not drawn.' }],
  'unknown-liquid': [{ written: '{% x %}' }],
  'unknown-shortcode': [{ written: '{{< x >}}' }],
  'unlinked-mention': [
    { words: 'oak', id: 'trees/Oak.md', path: 'Oak' },
    { words: 'Oak', id: 'trees/Oak.md', path: 'Oak' },
  ],
  'unmatched-pattern': [
    { setting: 'exclude', pattern: 'wrok', near: 'work', named: [] },
    { setting: 'exclude', pattern: 'wrok', near: undefined, named: ['notes', 'days'] },
    { setting: 'exclude', pattern: 'wrok', near: undefined, named: [] },
  ],
  'unreadable-config': [{ why: 'A tab.' }],
  'unreadable-file': [{ why: 'EACCES' }],
  'unreadable-front-matter': [
    { reason: 'language', language: 'json5' },
    { reason: 'unclosed' },
    { reason: 'fence' },
    { reason: 'too-long', longest: 65_536 },
    { reason: 'yaml', why: 'A tab.', line: '\tx: y' },
    { reason: 'yaml', why: 'Two values.', line: 'title: a: b' },
    { reason: 'yaml', why: 'Odd.', line: 'x' },
  ],
  'unsafe-html': [
    ...cures.map((cure) => ({ what: `what is ${cure}`, cure })),
    { attribute: 'onclick' },
  ],
  'unused-footnote': [
    { name: '[^1]', hasMark: true },
    { name: '[^1]', hasMark: false },
  ],
};

/** What choose the words, and are none of them. */
const unsaid = new Set(['reason', 'cure', 'line']);

function factsIn(facts: object): string[] {
  return Object.entries(facts)
    .filter(([key]) => !unsaid.has(key))
    .flatMap(([key, value]) => (key === 'key' ? String(value).trim() : (value as unknown)))
    .flat()
    .flatMap((value) => (['string', 'number'].includes(typeof value) ? String(value) : []));
}

const codes = Object.keys(told) as ProblemCode[];

describe('what is said of a problem', () => {
  it.each(codes)('%s is a sentence, and so is how to mend it', (code) => {
    for (const facts of told[code]) {
      const { message, hint } = say(code, facts as never);
      expect(message).toMatch(/^(?:[A-Z]|[“`"]\S|spelling: ).{10,}[.`\w]$/s);
      expect(hint).toMatch(/^[A-Z].{8,}[.?`"]$/s);
    }
  });

  it.each(codes)('%s names all that is known of it', (code) => {
    for (const facts of told[code]) {
      const { message, hint } = say(code, facts as never);
      for (const fact of factsIn(facts)) expect(`${message}\n${hint}`).toContain(fact);
    }
  });

  it.each(codes)('%s is told apart from its other cases', (code) => {
    const all = told[code].map((facts) => JSON.stringify(say(code, facts as never)));
    expect(new Set(all).size).toBe(all.length);
  });

  it.each<[code: ProblemCode, number: number, words: string]>([
    ['ambiguous-link', 0, 'east/Plan.md or west/Plan.md or Plan.md'],
    ['ambiguous-link', 0, '[[east/Plan]]'],
    ['bad-property', 0, 'it was left out'],
    ['bad-property', 2, 'the note stays private'],
    ['lost-address', 2, '`redirect_from: /a/` in the note that has taken its place, perhaps c.md'],
    ['missing-component', 0, '`import Chart from '],
    ['missing-file', 1, '“q.png” or “r.png”'],
    ['missing-link', 1, '[[Plan]] or [[Plane]]'],
    ['missing-link', 3, '/plan/ or /plane/'],
    ['missing-words', 1, 'search, menu'],
    ['unlinked-mention', 0, '[[Oak|oak]]'],
    ['unlinked-mention', 1, '[[Oak]]'],
    ['unmatched-pattern', 1, 'its folders are `notes`, `days`.'],
    ['unreadable-front-matter', 4, 'YAML allows no tabs'],
    ['unreadable-front-matter', 5, 'title: "a: b"'],
  ])('%s, case %d, says %s', (code, number, words) => {
    const { message, hint } = say(code, told[code][number] as never);
    expect(`${message} ${hint}`).toContain(words);
  });

  it.each<[line: string, cure: string]>([
    ['title: "a" b: c', 'title: "\\"a\\" b: c"'],
    ['by: @me', 'by: "@me"'],
    ['is: 50%', 'Each property stands once'],
    ['is: %50', 'is: "%50"'],
    ['note: *x', 'note: "*x"'],
    ['note: a # b', 'note: "a # b"'],
    ['note: a b', 'Each property stands once'],
    ['  indented: `x`', 'indented: "`x`"'],
    ['two words: @me', 'Each property stands once'],
  ])('the cure of front matter with the line %j is %s', (line, cure) => {
    const { hint } = say('unreadable-front-matter', { reason: 'yaml', why: 'x', line });
    expect(hint).toContain(cure);
  });

  it('is no longer than one reads', () => {
    const { message } = say('bad-permalink', { permalink: `/${'x'.repeat(300)}` });
    expect(message).toContain(`"/${'x'.repeat(199)}…"`);
  });
});
