import { describe, expect, it } from 'vitest';
import { complaintsOf, growFrom, noteOf, outcomeOf, problemsOf } from '../build-garden.ts';

/** The id that a link's part leads to in a note, undefined when it has none such. */
function partOf(text: string, part: string): string | undefined {
  const garden = growFrom({ 'a.md': `[[n#${part}]]`, 'n.md': text });
  const resolution = outcomeOf(garden, 'a.md');
  return 'target' in resolution ? resolution.target.part?.id : undefined;
}

describe('headings', () => {
  it.each([
    ['## Part', 'Part', 'part'],
    ['## Part', 'pArT', 'part'],
    ['## Two words', 'Two  words', 'two-words'],
    ['## Q: What\'s "this"? (v1.0)', "Q What's this v1 0", 'q-whats-this-v10'],
    ['## Q: What\'s "this"? (v1.0)', 'Q: What\'s "this"? (v1.0)', 'q-whats-this-v10'],
    ['## A, B & C!', 'A B C', 'a-b--c'],
    ['## 50% of $5 + 1 = 2', '50 of 5 1 2', '50-of-5--1--2'],
    ['## a.b', 'a b', 'ab'],
    ['## a;b', 'a b', 'ab'],
    ['## a/b', 'a b', 'ab'],
    ['## a\\\\b', 'a b', 'ab'],
    ['## `a` b', 'a b', 'a-b'],
    ['## *a* **b**', 'a b', 'a-b'],
    ['## A [link](https://a.example)', 'A link', 'a-link'],
    ['## On [[n|words]]', 'On words', 'on-words'],
    ['## On #pruning', 'On pruning', 'on-pruning'],
    ['## Grüße', 'grüße', 'grüße'],
    ['## Cafe\u0301', 'café', 'cafe\u0301'],
    ['## 日本語', '日本語', '日本語'],
    ['Part\n----', 'Part', 'part'],
    ['> ## Part', 'Part', 'part'],
    ['###### Part', 'Part', 'part'],
    ['## snake_case', 'snake_case', 'snake_case'],
  ])('%j has %j at %s', (text, part, id) => {
    expect(partOf(text, part)).toBe(id);
  });

  it.each([
    ["## What's", 'What s'],
    ['## a-b', 'a b'],
    ['## a_b', 'a b'],
    ['## Part one', 'Part'],
    ['Part', 'Part'],
    ['```\n## Part\n```', 'Part'],
  ])('%j has no %j', (text, part) => {
    expect(partOf(text, part)).toBeUndefined();
  });

  const nested = ['## A', '### X', '#### Deep', '## B', '### X', '#### Y', '### Z', '## X'].join(
    '\n\n',
  );

  it.each([
    ['X', 'x'],
    ['A#X', 'x'],
    ['B#X', 'x-1'],
    ['A#Deep', 'deep'],
    ['A#X#Deep', 'deep'],
    ['B#X#Y', 'y'],
    ['X#Y', 'y'],
    ['B#Y', 'y'],
    ['A#Y', undefined],
    ['A#B', undefined],
    ['X#A', undefined],
    ['Z#X', undefined],
  ])('below each other: #%s is %s', (part, id) => {
    expect(partOf(nested, part)).toBe(id);
  });

  it('number equal ids as github-slugger does', () => {
    const note = noteOf(growFrom({ 'a.md': '# A\n\n## A\n\n## A 1\n\n## A' }), 'a.md');
    expect(note.headings.map(({ id }) => id)).toEqual(['a', 'a-1', 'a-1-1', 'a-2']);
  });
});

describe('parts that are not there', () => {
  it.each([
    ['[[n#Nope]]', 'missing-heading'],
    ['[t](n.md#nope)', 'missing-heading'],
    ['[[n#^nope]]', 'missing-block'],
  ] as const)('lead %s to the note, with a problem', (link, code) => {
    const garden = growFrom({ 'a.md': `One\n\nSee ${link}`, 'n.md': '## Part' });
    expect(outcomeOf(garden, 'a.md')).toMatchObject({
      outcome: 'found',
      target: { id: 'n.md', part: undefined, partMissing: true },
    });
    expect(problemsOf(garden, code)).toMatchObject([
      { level: 'warning', file: 'a.md', line: 3, column: 5 },
    ]);
  });

  it.each(['[[n#Part]]', '[[n]]', '[[n#]]'])('are not missed in %s', (link) => {
    expect(complaintsOf(growFrom({ 'a.md': link, 'n.md': '## Part' }))).toEqual([]);
  });

  it('are looked for in the same note too', () => {
    const garden = growFrom({ 'a.md': '[[#Part]] [[#Nope]]\n\n## Part' });
    expect(complaintsOf(garden)).toMatchObject([{ code: 'missing-heading', column: 11 }]);
  });
});

describe('blocks', () => {
  it.each([
    ['a paragraph', 'One two. ^here\n\nThree.', '^here'],
    ['a paragraph of two lines', 'One\ntwo. ^here', '^here'],
    ['a list item', '- one ^here\n- two', '^here'],
    ['a list, below it', '- one\n- two\n\n^here', '^here'],
    ['a quote, below it', '> One.\n\n^here', '^here'],
    ['a table, below it', '| a |\n| - |\n| b |\n\n^here', '^here'],
    ['code, below it', '```\na\n```\n\n^here', '^here'],
  ])('are found in %s', (_, text, id) => {
    expect(partOf(text, '^here')).toBe(id);
  });

  it.each([
    ['in any case', 'One. ^My-Id1', '^my-ID1', '^My-Id1'],
    ['not in code', '`One. ^here`', '^here', undefined],
    ['not in a word', 'One^here', '^here', undefined],
    ['not in the middle', 'One ^here two.', '^here', undefined],
    ['not with other signs', 'One ^he_re', '^he_re', undefined],
  ])('are found %s', (_, text, part, id) => {
    expect(partOf(text, part)).toBe(id);
  });
});
