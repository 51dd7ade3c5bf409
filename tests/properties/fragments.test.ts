import * as fc from 'fast-check';
import Slugger from 'github-slugger';
import { describe, expect, it } from 'vitest';
import { findPart, headingKey, outlineOf } from '../../src/garden/parts.ts';
import type { Heading } from '../../src/garden/note.ts';

const words = fc.oneof(
  fc.constantFrom('Usage', 'A & B', '🚀 Launch', '安装', "What's new?", 'a_b', 'Foo 1', '1. One'),
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);

/** Headings as a note has them, with the ids that this site gives where none is taken. */
function headingsOf(texts: readonly string[]): Heading[] {
  const slugger = new Slugger();
  return texts.map((text) => ({
    depth: 2,
    pieces: [text],
    text,
    id: slugger.slug(text),
    place: { line: 1, column: 1 },
  }));
}

const nothing = { blocks: [], anchors: [], htmlIds: [] };

describe('fragments', () => {
  it('lead to the heading that has them as its id, unless they are the words of one', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (texts) => {
        const headings = headingsOf(texts);
        const outline = outlineOf(headings);
        for (const { id } of headings) {
          const isWords = headings.some(({ text }) => headingKey(text) === headingKey(id));
          if (id === '' || isWords || id.includes('#') || id.startsWith('user-content-')) continue;
          expect(findPart(id, outline, nothing, true)).toEqual({ kind: 'heading', id });
        }
      }),
    );
  });

  it('lead to the first heading of those words, however they are written', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (texts) => {
        const headings = headingsOf(texts);
        const outline = outlineOf(headings);
        for (const { text } of headings) {
          const key = headingKey(text);
          if (key === '' || text.startsWith('^')) continue;
          const first = headings.find((one) => headingKey(one.text) === key);
          if (text.includes('#')) continue;
          for (const written of [text, text.toUpperCase().toLowerCase(), ` ${text} `, key])
            if (headingKey(written) === key)
              expect(findPart(written, outline, nothing, false)?.id).toBe(first?.id);
        }
      }),
    );
  });

  it('are no more than once the key of the same words', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(headingKey(headingKey(text))).toBe(headingKey(text));
      }),
    );
  });
});
