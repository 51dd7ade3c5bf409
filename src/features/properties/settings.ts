import * as z from 'zod';

export const propertiesSettings = {
  /** Whether notes show the properties of their front matter, folded, above their text. */
  showProperties: z.boolean().default(false),
};
