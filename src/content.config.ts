import { defineCollection } from 'astro:content';
import * as z from 'zod';
import { gardenLoader } from './astro/loader.ts';

export const collections = {
  /** Notes in MDX, as far as Astro has to know them. */
  notes: defineCollection({
    loader: gardenLoader(),
    schema: z.object({}),
  }),
};
