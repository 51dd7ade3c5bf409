import * as z from 'zod';

const server = z
  .url({ protocol: /^https$/ })
  .transform((address) => (address.endsWith('/') ? address.slice(0, -1) : address))
  .optional();

export const visitSettings = {
  /**
   * Who counts visits: Plausible, by the site's name there; GoatCounter, by its address; Umami, by the
   * site's id. `server` is where Plausible or Umami runs, if it is your own. Without it nobody counts,
   * and no page asks another site for anything. Example: `{ plausible: 'garden.example' }`
   */
  analytics: z
    .union(
      [
        z.strictObject({ plausible: z.string().regex(/^[\w.-]+$/), server }),
        z.strictObject({ goatcounter: z.url({ protocol: /^https$/ }) }),
        z.strictObject({ umami: z.uuid(), server }),
      ],
      "must be `{ plausible: 'garden.example' }`, `{ goatcounter: 'https://ada.goatcounter.com' }` or `{ umami: 'the id' }`, with an `https://` address as `server`",
    )
    .optional(),
};
