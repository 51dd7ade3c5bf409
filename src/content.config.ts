import { defineCollection } from 'astro:content';
import * as z from 'zod';
import { gardenLoader } from './astro/loader.ts';

export const collections = {
  /** Notes in MDX and notes with pictures, as far as Astro has to know them. */
  notes: defineCollection({
    loader: gardenLoader(),
    schema: z.object({ pictures: z.array(z.unknown()) }),
  }),
};
