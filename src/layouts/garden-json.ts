import * as z from 'zod';
import { stages } from '../garden/index.ts';
import type { Entry } from '../site/notes.ts';
import { absolute } from './frame.ts';

const note = z.strictObject({
  id: z.string().describe('The path in the content folder, with extension.'),
  address: z
    .string()
    .regex(/^\/(?:.*\/)?$/)
    .describe('The page, without the base path.'),
  title: z.string(),
  description: z.string().nullable(),
  tags: z.array(z.string()).describe('From properties and text, as written.'),
  created: z.string().nullable().describe('As the author wrote it, never shifted.'),
  modified: z.string().nullable().describe('As the author wrote it, never shifted.'),
  stage: z.enum(stages).nullable(),
  words: z.int().min(0),
  links: z
    .array(z.strictObject({ to: z.string(), kind: z.enum(['link', 'embed']) }))
    .describe('Notes it leads to, by id, in order.'),
  backlinks: z.array(z.string()).describe('Ids of notes that lead here.'),
  unresolved: z.array(z.string()).describe('Targets that are not written, each once.'),
});

const gardenJson = z.strictObject({
  version: z.literal(1),
  notes: z.array(note).describe('Public notes, by id in code-point order.'),
});

/** The garden for other programs: public notes with their links. */
export function writeGarden(notes: readonly Entry[]): z.output<typeof gardenJson> {
  return {
    version: 1,
    notes: notes.map(({ id, data }) => ({
      id,
      address: data.address,
      title: data.title,
      description: data.description ?? null,
      tags: data.tags,
      created: data.created ?? null,
      modified: data.modified ?? null,
      stage: data.stage ?? null,
      words: data.words,
      links: data.links,
      backlinks: data.backlinks.map(({ from }) => from),
      unresolved: data.unresolved,
    })),
  };
}

/** Its shape as JSON Schema. */
export function gardenJsonSchema(): object {
  const $id = absolute('/garden.schema.json');
  return { $id, title: 'garden.json', ...z.toJSONSchema(gardenJson) };
}
