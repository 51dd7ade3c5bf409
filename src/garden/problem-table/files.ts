import { kind } from './kind.ts';

/** Files that are no notes, or that nobody can read as such. */
export const ofFiles = {
  'binary-file': kind({
    level: 'error',
    message: 'This file is named like a note, but it holds no text.',
    hint: 'Give it the extension of what it is, or move it out of the content folder.',
  }),
  'html-page': kind({
    level: 'warning',
    message:
      'Jekyll makes a page of this file, but a note is written in Markdown, so it is not published.',
    hint: 'If readers should have it, write what it says as a note; lists of posts and tags are made by themselves.',
  }),
  'not-utf8': kind({
    level: 'warning',
    message: 'This file is not UTF-8; it was read as Windows-1252.',
    hint: 'Save it as UTF-8: letters with accents may be wrong until then.',
  }),
  'outside-link': kind({
    level: 'warning',
    message: 'This symbolic link leads out of the content folder, so it was not followed.',
    hint: 'Copy what it points to into the folder if it is meant to be published.',
  }),
  'unreadable-config': kind<{ why: string }>({
    level: 'warning',
    message: ({ why }) =>
      `The settings of this blog cannot be read: ${why} Old addresses and defaults are those of a blog without any.`,
    hint: 'Each setting stands on a line of its own, as `name: value`; quote values that hold `: ` or `#`.',
  }),
  'unreadable-file': kind<{ why: string }>({
    level: 'error',
    message: ({ why }) => `This file cannot be read: ${why}.`,
    hint: 'Check that it exists and that you may read it; the rest of the garden was built without it.',
  }),
};
