import { describe, expect, it } from 'vitest';
import { mendsOf } from '../../src/commands/mend-links.ts';
import { mended } from '../../src/commands/write-mends.ts';
import { type Files, growFrom } from '../build-garden.ts';

const others: Files = {
  'people/Ada Lovelace.md':
    '---\naliases: [The enchantress]\n---\n\n## Her notes on the engine\n\n## Part 1\n\nWords.\n',
  'Note 1.md': 'One.',
  'The pause.md': 'Wait.',
  'Cats.md': 'Purr.',
  'Bats.md': 'Squeak.',
  'Hidden figures of old.md': '---\ndraft: true\n---\n\nNo.\n',
};

/** A note as it would be after its links are mended. */
function mend(text: string): string {
  const garden = growFrom({ ...others, 'note.md': text });
  return mended(
    text,
    mendsOf(garden).filter(({ id }) => id === 'note.md'),
  );
}

describe('a link that is safe to mend', () => {
  it.each([
    ['a note that was moved', '[[old/place/Ada Lovelace]]', '[[Ada Lovelace]]'],
    ['a slip', 'See [[Ada Lovelase]].', 'See [[Ada Lovelace]].'],
    [
      'a slip with words',
      '[[Ada Lovelase|her]] and [[The pause]]',
      '[[Ada Lovelace|her]] and [[The pause]]',
    ],
    ['a slip in an alias', '[[The enchantres]]', '[[The enchantress]]'],
    ['a slip in an embed', '![[Ada Lovelase#Part 1]]', '![[Ada Lovelace#Part 1]]'],
    ['two on a line', '[[Ada Lovelase]] [[Ada Lovelase]]', '[[Ada Lovelace]] [[Ada Lovelace]]'],
    ['other letters in case', '[[the pause]]', '[[The pause|the pause]]'],
    ['other letters in case, with words', '[[the pause|it]]', '[[The pause|it]]'],
    [
      'a heading',
      '[[Ada Lovelace#Her notes on the engin]]',
      '[[Ada Lovelace#Her notes on the engine]]',
    ],
    [
      'a slip in a table',
      '| a |\n| --- |\n| [[Ada Lovelase\\|her]] |',
      '| a |\n| --- |\n| [[Ada Lovelace\\|her]] |',
    ],
    [
      'what follows Windows’ line ends',
      'One.\r\n\r\n[[Ada Lovelase]]\r\n',
      'One.\r\n\r\n[[Ada Lovelace]]\r\n',
    ],
    [
      'what follows letters beyond the first plane',
      '🌱🌱 [[Ada Lovelase]]',
      '🌱🌱 [[Ada Lovelace]]',
    ],
    [
      'below front matter',
      '---\ntitle: X\n---\n\n[[Ada Lovelase]]',
      '---\ntitle: X\n---\n\n[[Ada Lovelace]]',
    ],
  ])('leads where it was meant to: %s', (_, text, wanted) => {
    expect(mend(text)).toBe(wanted);
  });

  it('is written once: mended text has nothing to mend', () => {
    const text =
      '[[old/Ada Lovelase]] ![[the pause]] [[the pause]] [[Ada Lovelace#Her note on the engine]]';
    expect(mend(mend(text))).toBe(mend(text));
    expect(mend(text)).not.toBe(text);
  });
});

describe('what is not safe to mend stays as it is', () => {
  it.each([
    ['another number', '[[Note 2]]'],
    ['two that could be meant', '[[Rats]]'],
    ['a short name', '[[Cat]]'],
    ['a note that is not written yet', '[[Something to write]]'],
    ['a private note', '[[Hidden figures of ol]]'],
    ['another part’s number', '[[Ada Lovelace#Part 2]]'],
    ['code', '`[[Ada Lovelase]]`'],
    ['letters in case where a bar would part a cell', '| a |\n| --- |\n| [[the pause]] |'],
    ['a Markdown link', '[x](Ada%20Lovelase.md)'],
  ])('%s', (_, text) => {
    expect(mend(text)).toBe(text);
  });
});
