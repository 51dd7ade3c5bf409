import * as z from 'zod';

/** What an owner can say to other sites and to the programs of their readers. */
export const feedSettings = {
  /**
   * Other pages of whoever writes, which name this site in turn: each becomes a `rel=me` link, by
   * which they are known to be the same person's. Example: `['https://social.example/@ada']`
   */
  me: z.array(z.url({ protocol: /^https?$/ })).default([]),
  /**
   * Where other sites tell that they link to a page here: the address of a service that receives
   * webmentions. Example: `'https://webmention.example/garden.example/webmention'`
   */
  webmention: z.url({ protocol: /^https?$/ }).optional(),
};
