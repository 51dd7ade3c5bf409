import { describe, expect, it } from 'vitest';
import { type Files, growFrom, htmlOf, noteOf, targetOf } from '../build-garden.ts';

const vault: Files = { '.obsidian/app.json': '{}', 'b.md': 'x' };
const grown = (text: string, more: Files = vault) =>
  growFrom({ ...more, 'n.md': text }, { dialect: 'obsidian' });
const html = (text: string): string => htmlOf(grown(text), 'n.md');
const named = (key: string): string => `<span class="inline-field-key">${key}</span>`;

describe('a field of Dataview’s shows its key and what it says', () => {
  it.each([
    ['mood:: calm', `<p>${named('mood')}: calm</p>`],
    ['Due date:: soon', `<p>${named('Due date')}: soon</p>`],
    ['- mood:: calm', `<li>${named('mood')}: calm</li>`],
    ['It was [mood:: calm] there.', `<p>It was ${named('mood')}: calm there.</p>`],
    ['It was (mood:: calm) there.', '<p>It was calm there.</p>'],
    ['mood::', `<p>${named('mood')}: </p>`],
  ])('%j', (text, expected) => {
    expect(html(text)).toContain(expected);
  });

  it('over several lines, each for itself', () => {
    expect(html('a:: 1\nb:: *2*')).toMatch(/key">a<\/span>: 1.*key">b<\/span>: <em>2<\/em>/s);
  });

  it.each([
    ['It is [up:: [[b]]].', `It is ${named('up')}: <a class="internal-link" href="/b/">b</a>.`],
    ['It is (up:: [[b|c]]).', 'It is <a class="internal-link" href="/b/">c</a>.'],
    [
      'It is [up:: [c](b.md) too].',
      `${named('up')}: <a class="internal-link" href="/b/">c</a> too.`,
    ],
    ['[a:: 1] and (b:: *2*)', `${named('a')}: 1 and <em>2</em>`],
    ['| [a:: 1] |\n| - |', `<th>${named('a')}: 1</th>`],
  ])('with links in brackets: %j', (text, expected) => {
    expect(html(text)).toContain(expected);
  });

  it.each([
    ['up:: [[b]]\n\n# Title\n\nx'],
    ['a:: 1\nb:: *2*\n\n# Title\n\nx'],
    ['- a:: 1\n- b:: 2\n\n# Title\n\nx'],
  ])('above the title, which they do not hide: %j', (text) => {
    expect(noteOf(grown(text), 'n.md').title).toBe('Title');
  });

  it('beside words, below which a heading is none', () => {
    expect(noteOf(grown('a:: 1\nWords.\n\n# Title'), 'n.md').title).toBe('n');
  });

  it('with links that lead', () => {
    expect(html('up:: [[b]]')).toContain(
      `${named('up')}: <a class="internal-link" href="/b/">b</a>`,
    );
    expect(targetOf(grown('up:: [[b]]'), 'n.md')).toBe('b.md');
  });

  it.each([
    ['`mood:: calm`'],
    ['```\nmood:: calm\n```'],
    ['Use std::string here.'],
    ['std::string is one'],
    ['More, and then:: none'],
    ['A [link](b.md) and [x:y]'],
    ['Not (a:: one [b]) or [a:: one'],
    ['Not (a:: one\ntwo)'],
  ])('none in %j', (text) => {
    expect(html(text)).not.toContain('inline-field');
  });

  it('in vaults of Obsidian’s alone', () => {
    const garden = growFrom({ 'n.md': 'mood:: calm' });
    expect(htmlOf(garden, 'n.md')).toBe('<p>mood:: calm</p>');
  });
});

describe('a field is a property by its name', () => {
  it.each([
    ['tags:: a, b/c', 'allTags', ['a', 'b/c']],
    ['tags:: #a #b', 'allTags', ['a', 'b']],
    ['Aliases:: One, Other name', 'aliases', ['One', 'Other name']],
    ['[alias:: One]', 'aliases', ['One']],
    ['created:: 2024-05-03', 'created', '2024-05-03'],
    ['date:: [[2024-05-03]]', 'created', '[[2024-05-03]]'],
    ['date created:: May 3, 2024', 'created', 'May 3, 2024'],
    ['(lastmod:: 2024-05-03)', 'modified', '2024-05-03'],
    ['date:: tomorrow', 'created', undefined],
    ['[created:: [[2024-05-03]]]', 'created', '[[2024-05-03]]'],
    ['---\ncreated: 2020-01-01\n---\ncreated:: 2024-05-03', 'created', '2020-01-01'],
  ] as const)('%j', (text, property, value) => {
    expect(noteOf(grown(text), 'n.md')[property]).toEqual(value);
  });

  it('but not of a locked note, whose text is told to nobody', () => {
    const locked = '---\ntitle: T\npermalink: /t/\npassword: door\n---\ncreated:: 2024-05-03';
    expect(JSON.stringify([...grown(locked).notes, ...grown(locked).locked])).not.toContain(
      '2024-05-03',
    );
  });
});
