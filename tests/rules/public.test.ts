import { expect, expectTypeOf, it } from 'vitest';
import type { Note, PublicNote } from '../../src/garden/index.ts';
import { describeEntry } from '../../src/site/describe.ts';
import type { Entry, EntryData, EntryFields } from '../../src/site/entry.ts';
import { list, read } from './imports.ts';

it('lets pages print what was made from a public note, and nothing else', () => {
  expectTypeOf<Note>().not.toExtend<PublicNote>();
  expectTypeOf<EntryFields>().not.toExtend<EntryData>();
  expectTypeOf<Entry['data']>().toEqualTypeOf<EntryData>();
  expectTypeOf(describeEntry).parameter(1).toEqualTypeOf<PublicNote>();
});

it.each([
  ['PublicNote', 'src/garden/publish.ts'],
  ['EntryData', 'src/site/describe.ts'],
])('makes %s in one file', (type, file) => {
  const makes = new RegExp(String.raw`\b(?:as|is) ${type}\b`);
  const makers = list('src').filter(
    (path) => /\.(?:ts|astro)$/.test(path) && makes.test(read(path)),
  );
  expect(makers).toEqual([file]);
});
