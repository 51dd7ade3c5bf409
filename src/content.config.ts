import { defineCollection } from 'astro:content';
import { entrySchema } from './collection/entry.ts';
import { graphLoader, graphSchema } from './collection/graph-loader.ts';
import { gardenLoader } from './collection/loader.ts';

export const collections = {
  notes: defineCollection({ loader: gardenLoader(), schema: entrySchema }),
  graph: defineCollection({ loader: graphLoader(), schema: graphSchema }),
};
