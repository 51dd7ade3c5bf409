import * as z from 'zod';

export const copySettings = {
  /**
   * Whether each note's text lies beside its page as Markdown, for programs: `index.md`, and all of
   * them in `/llms-full.txt`. Example: `false`
   */
  markdownCopies: z.boolean().default(true),
};
