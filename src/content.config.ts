import { defineCollection } from 'astro:content';
import { entrySchema } from './collection/entry.ts';
import { gardenLoader } from './collection/loader.ts';

export const collections = {
  notes: defineCollection({ loader: gardenLoader(), schema: entrySchema }),
};
