import * as z from 'zod';

/** What stands for a page where others link to it. */
export const cardSettings = {
  /**
   * Which pages have a picture that is drawn for them: `'each'` note, with its title; all together
   * `'one'`, with the garden's name; `'none'`; or `'auto'`, each of a garden of up to a thousand notes,
   * and one for a larger one. Example: `'each'`
   */
  cards: z.enum(['auto', 'each', 'one', 'none']).default('auto'),
  /**
   * Fonts for titles in scripts of which the site's own font has no letters: files, from the garden's
   * folder. Example: `['fonts/NotoSerifJP-Medium.otf']`
   */
  cardFonts: z.array(z.string().regex(/\.(?:ttf|otf|woff2?)$/i, 'must be a font')).default([]),
};
