import { describe, expect, it } from 'vitest';
import {
  complaintsOf,
  type Files,
  growFrom,
  htmlOf,
  noteOf,
  publicIds,
  targetOf,
} from '../build-garden.ts';

/** What was found in vaults of others, each in a few lines. */
describe('front matter of a vault that somebody else wrote', () => {
  it.each([
    ['tags: [garden, true]', ['garden', 'true']],
    ['tags:\n  - garden\n  -', ['garden']],
    ['tags:\n  - garden\n  - ""', ['garden']],
    ['tags:\n  - garden\n  - a: b', ['garden']],
    ['tags:\n  - garden\n  - "2024"', ['garden']],
    ['tags:\n  - garden\n  - "#"', ['garden']],
    ['Tags: garden', ['garden']],
    ['TAG: garden', ['garden']],
  ])('loses no more than the entry that is no tag: %j', (front, tags) => {
    const garden = growFrom({ 'a.md': `---\n${front}\n---\nWords.\n` });
    expect(noteOf(garden, 'a.md').allTags).toEqual(tags);
  });

  it.each(['tags:\n  - garden\n  - a: b', 'aliases: [One, [Two]]', 'featured: [{ a: b }]'])(
    'has that entry told: %j',
    (front) => {
      const garden = growFrom({ 'a.md': `---\n${front}\n---\nWords.\n` });
      expect(complaintsOf(garden)).toMatchObject([{ code: 'bad-property', file: 'a.md', line: 2 }]);
    },
  );

  it('is kept private by a tag beside an entry that is none', () => {
    const files = { 'a.md': '---\ntags: [{ a: b }, secret]\n---\nWords.\n' };
    expect(publicIds(growFrom(files, { exclude: ['#secret'] }))).toEqual([]);
  });

  it.each([
    ['aliases:\n  -\n  - Second name', ['Second name']],
    ['aliases: null', []],
    ['Aliases: [One]', ['One']],
  ])('has the names that are names: %j', (front, aliases) => {
    const garden = growFrom({ 'a.md': `---\n${front}\n---\nWords.\n` });
    expect(noteOf(garden, 'a.md').aliases).toEqual(aliases);
  });

  it('that is a template names its file, and stops nothing', () => {
    const files = { 'Templates/t.md': '---\ntitle: {{title}}\ncreated: {{date}}\n---\n\nx\n' };
    const garden = growFrom({ ...files, 'n.md': 'N.' });
    const [found] = complaintsOf(garden);
    expect(found).toMatchObject({ file: 'Templates/t.md', code: 'bad-property', line: 2 });
    expect(publicIds(garden)).toContain('n.md');
  });

  it('of a post may say a thing twice: the last wins, and it is told', () => {
    const text = '---\ntitle: One\nlayout: post\ntitle: Two\n---\nWords.\n';
    const garden = growFrom({ '_config.yml': '', '_posts/2019-01-02-first.md': text });
    expect(garden.notes).toMatchObject([{ title: 'Two' }]);
    expect(garden.problems.some(({ file }) => file.startsWith('_posts/'))).toBe(true);
  });
});

describe('a slip box', () => {
  const files = { '202001011230 Slip box.md': 'A.', '202001020900 Other.md': '[[202001011230]]' };

  it('finds the file whose name begins with an id and a blank', () => {
    const garden = growFrom(files);
    expect(targetOf(garden, '202001020900 Other.md')).toBe('202001011230 Slip box.md');
  });
});

describe('text that a program would take for a sign', () => {
  it.each([
    'Batch: for %%i in (1) do echo.',
    'Use the form ${x##y} and ${x%%y} in a shell.',
    'The `<template>` tag, <object> and <plaintext> by name.',
  ])('hides nothing below it: %j', (line) => {
    const files: Files = { 'a.md': `${line}\n\nSecond paragraph that matters.\n` };
    expect(htmlOf(growFrom(files), 'a.md')).toContain('Second paragraph that matters.');
  });
});
