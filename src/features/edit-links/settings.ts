import * as z from 'zod';

const place = z
  .string()
  .regex(/^https?:\/\/[^{}]*\{path\}[^{}]*$/, 'must be an address of the web with `{path}` in it');

export const editLinkSettings = {
  /**
   * Where a note's file can be edited; `{path}` stands for its path in the content folder.
   * Example: `'https://github.com/ada/garden/edit/main/content/{path}'`
   */
  editLink: place.optional(),
  /**
   * Where the history of a note's file is shown, written likewise.
   * Example: `'https://github.com/ada/garden/commits/main/content/{path}'`
   */
  historyLink: place.optional(),
};
