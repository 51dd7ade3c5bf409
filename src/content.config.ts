import { defineCollection } from 'astro:content';
import * as z from 'zod';
import { notesLoader, programsLoader } from './astro/loader.ts';
import { noteSchema } from './garden/index.ts';

export const collections = {
  /** Every public note. */
  notes: defineCollection({ loader: notesLoader(), schema: noteSchema }),
  /** Notes in MDX, as far as Astro has to know them. */
  programs: defineCollection({ loader: programsLoader(), schema: z.object({}) }),
};
