import { describe, expect, it } from 'vitest';
import {
  complaintsOf,
  growFrom,
  noteOf,
  problemsOf,
  publicIds,
  readNote,
} from '../build-garden.ts';

describe('where front matter stands', () => {
  it.each([
    ['after a byte order mark', '\uFEFF---\ntitle: T\n---\nText', 4],
    ['after a blank line', '\n---\ntitle: T\n---\nText', 5],
    ['after blank lines with blanks', ' \n\t\n---\ntitle: T\n---\nText', 6],
    ['after both', '\uFEFF\n\n---\ntitle: T\n---\nText', 6],
  ])('forgives it %s, with a problem', (_, text, bodyLine) => {
    const garden = growFrom({ 'a.md': text });
    expect(noteOf(garden, 'a.md')).toMatchObject({ title: 'T', body: 'Text', bodyLine });
    expect(complaintsOf(garden)).toMatchObject([
      { code: 'front-matter-late', level: 'warning', file: 'a.md' },
    ]);
  });

  it.each([
    ['with a comment first', '\n---\n# mine\ndraft: true\n---\nText'],
    ['with a quoted key', '\n---\n"draft": true\n---\nText'],
    ['with a key of two words first', '\n---\nmy mood: calm\ndraft: true\n---\nText'],
    ['with a key in another script first', '\n---\nтема: лес\ndraft: true\n---\nText'],
    ['that cannot be read', '\n---\ntitle: Foo: bar\ndraft: true\n---\nText'],
    ['after a byte order mark', '\uFEFF---\ndraft: true\n---\nText'],
  ])('keeps a draft private when its front matter stands late %s', (_, text) => {
    expect(publicIds(growFrom({ 'a.md': text }))).toEqual([]);
  });

  it.each([
    ['four dashes', '----\ntitle: T\n----\nText'],
    ['an indented fence', ' ---\ntitle: T\n---\nText'],
    ['a break below a text', 'One\n\n---\n\ntitle: T\n\n---\nText'],
    ['a break after a blank line', '\n---\n\nOne two.\n\n---\n\nThree'],
  ])('takes %s for text', (_, text) => {
    const note = readNote(text);
    expect(note.title).toBe('note');
    expect(note).toMatchObject({ body: text, bodyLine: 1, problems: [] });
  });

  it.each([
    ['nothing in it', '---\n---\nText', 3],
    ['blank lines', '---\n\n---\nText', 4],
    ['comments', '---\n# later\n---\nText', 4],
    ['blanks after the dashes', '---  \ntitle: T\n---\t\nText', 4],
    ['Windows line ends', '---\r\ntitle: T\r\n---\r\nText', 4],
    ['old Macintosh line ends', '---\rtitle: T\r---\rText', 4],
    ['a line of dots at its end', '---\ntitle: T\n...\nText', 4],
  ])('reads a block with %s', (_, text, bodyLine) => {
    expect(readNote(text)).toMatchObject({ body: 'Text', bodyLine, problems: [] });
  });

  it('leaves a byte order mark out of the text', () => {
    expect(readNote('\uFEFFText').body).toBe('Text');
  });

  it('ends at the first closing line', () => {
    const note = readNote('---\ntitle: T\n---\nOne\n\n---\n\nTwo');
    expect(note.body).toBe('One\n\n---\n\nTwo');
  });

  it('counts lines of links from the top of the file', () => {
    const garden = growFrom({ 'a.md': '\n---\r\ntitle: T\r\n---\r\n\r\nOne [[Nope]]' });
    expect(problemsOf(garden, 'missing-link')).toMatchObject([{ line: 6, column: 5 }]);
  });
});
