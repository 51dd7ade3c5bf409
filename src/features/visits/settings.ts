import * as z from 'zod';

const secure = { protocol: /^https$/, error: 'must be an address that begins with `https://`' };

const server = z
  .url(secure)
  .transform((address) => (address.endsWith('/') ? address.slice(0, -1) : address))
  .optional();

const site = z.string().regex(/^[\w.-]+$/, 'must be the site’s name, such as `garden.example`');

export const visitSettings = {
  /**
   * Who counts visits: Plausible, by the site's name there; GoatCounter, by its address; Umami, by the
   * site's id. `server` is where Plausible or Umami runs, if it is your own. Without it nobody counts,
   * and no page asks another site for anything. Example: `{ plausible: 'garden.example' }`
   */
  analytics: z
    .union(
      [
        z.strictObject({ plausible: site, server }),
        z.strictObject({ goatcounter: z.url(secure) }),
        z.strictObject({ umami: z.uuid('must be the site’s id at Umami'), server }),
      ],
      "must be such as `{ plausible: 'garden.example' }`, `{ goatcounter: 'https://ada.goatcounter.com' }` or `{ umami: 'the id' }`",
    )
    .optional(),
};
