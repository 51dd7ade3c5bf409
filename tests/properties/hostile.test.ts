import { describe, expect, it } from 'vitest';
import type { Garden } from '../../src/garden/index.ts';
import { growFrom, htmlOf } from '../build-garden.ts';
import { dearnessOf } from './cost.ts';
import { hostilePosts, hostileTexts } from './hostile-texts.ts';

const kilo = 1024;
const post = '_posts/2021-06-28-post.md';
function read(text: string): Garden {
  const garden = growFrom({ 'a.md': text, 'b.md': 'x' });
  if (garden.notes.some(({ id }) => id === 'a.md')) htmlOf(garden, 'a.md');
  return garden;
}

describe.each(Object.entries(hostileTexts))('a text of %s', (_, make) => {
  it('costs what its length says', { timeout: 240_000 }, () => {
    const limit = 3;
    expect(dearnessOf(read, make, { size: 32 * kilo, pieces: 8, limit })).toBeLessThan(limit);
  });

  it('is read or refused when it is a megabyte', { timeout: 240_000 }, () => {
    const text = make(kilo * kilo);
    const garden = read(text);
    const refusals = ['too-complex', 'unreadable-front-matter'];
    const isRefused = garden.problems.some(({ code }) => refusals.includes(code));
    const html = isRefused ? '' : htmlOf(garden, 'a.md');
    // What is neither refused nor short has been read as Markdown: nothing of it is lost.
    expect(isRefused || html.length > 0 || /^(?:<!|\s|%%)/.test(text)).toBe(true);
    expect(garden.notes.map(({ id }) => id)).toContain('b.md');
  });
});

describe.each(Object.entries(hostilePosts))('a post of %s', (_, make) => {
  it('costs what its length says', { timeout: 240_000 }, () => {
    const readPost = (text: string): string => htmlOf(growFrom({ [post]: text }), post);
    const limit = 3;
    expect(dearnessOf(readPost, make, { size: 8 * kilo, pieces: 8, limit })).toBeLessThan(limit);
  });
});

describe('a long note that somebody has written', () => {
  const sentence = 'Ask, then *wait*: it is half of [[b|the work]], as `silence` is of music. ';
  const kinds: [name: string, text: string][] = [
    ['a book of a megabyte', `${sentence.repeat(6)}\n\n`.repeat(2300)],
    ['an index of four thousand links', '- [[b]] and a few words\n'.repeat(4000)],
    ['a table of two thousand rows', `| a | b |\n| - | - |\n${'| [[b]] | words |\n'.repeat(2000)}`],
    ['a list in a list', '- a\n  - [[b]]\n    - c\n'.repeat(1500)],
    ['a log in code', `\`\`\`\n${'[x] *y* <z> `q`\n'.repeat(50_000)}\`\`\`\n`],
  ];

  it.each(kinds)('is read as Markdown: %s', { timeout: 240_000 }, (_, text) => {
    const garden = growFrom({ 'a.md': text, 'b.md': 'x' });
    expect(garden.problems.map(({ code }) => code)).not.toContain('too-complex');
  });
});
