import * as z from 'zod';

export const discussionSettings = {
  /**
   * Comments below each note, kept as discussions of a repository on GitHub by giscus. Nothing is
   * loaded from there until a reader asks. What stands here is what https://giscus.app gives you.
   * Example: `{ repo: 'ada/garden', repoId: 'R_1', category: 'Notes', categoryId: 'DIC_1' }`
   */
  giscus: z
    .strictObject({
      repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'must be such as `ada/garden`'),
      repoId: z.string().min(1),
      category: z.string().min(1),
      categoryId: z.string().min(1),
    })
    .optional(),
};
