import { defineCollection } from 'astro:content';
import { notesLoader } from './astro/loader.ts';
import { noteSchema } from './garden/index.ts';

export const collections = {
  /** Every public note. */
  notes: defineCollection({ loader: notesLoader(), schema: noteSchema }),
};
