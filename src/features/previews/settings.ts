import * as z from 'zod';

export const previewsSettings = {
  /** Whether links to notes show what they lead to; each reader may turn it off. */
  previews: z.boolean().default(true),
};
