import * as z from 'zod';
import type { Site } from './built-site.ts';

const id = z.string().regex(/\.(?:mdx?|markdown|mkdn?)$/);

const note = z.strictObject({
  id,
  address: z.string().regex(/^\/(?:[^/]+\/)*$/),
  title: z.string().min(1),
  description: z.string().min(1).nullable(),
  tags: z.array(z.string().min(1)),
  created: z.string().min(1).nullable(),
  modified: z.string().min(1).nullable(),
  stage: z.enum(['seedling', 'budding', 'evergreen']).nullable(),
  words: z.int().min(0),
  links: z.array(z.strictObject({ to: id, kind: z.enum(['link', 'embed']) })),
  backlinks: z.array(id),
  unresolved: z.array(z.string().min(1)),
});

const garden = z.strictObject({ version: z.literal(1), notes: z.array(note) });

export type GardenNote = z.output<typeof note>;

/**
 * Reads a site's `/garden.json`.
 * @throws z.ZodError when anything in it is not as the contract says
 */
export function readGardenJson(site: Site): z.output<typeof garden> {
  return garden.parse(JSON.parse(site.text('garden.json')));
}
