import * as z from 'zod';
import { stages } from './note.ts';

/**
 * A public note as others may have it: what its front matter says, in one form for all dialects,
 * and what the garden adds. Every key is explained in “Building on it” of the manual.
 */
export const noteSchema = z.object({
  title: z.string(),
  description: z.string().optional(),
  keywords: z.array(z.string()),
  /** Dates are as the author wrote them. */
  created: z.string().optional(),
  modified: z.string().optional(),
  /** Those of the properties, then those in the text, as written and each once. */
  tags: z.array(z.string()),
  aliases: z.array(z.string()),
  cssclasses: z.array(z.string()),
  stage: z.enum(stages).optional(),
  series: z.string().optional(),
  seriesOrder: z.number().optional(),
  lang: z.string().optional(),
  toc: z.boolean().optional(),
  typography: z.boolean().optional(),
  /** Its page, under the top of the site. */
  address: z.string().startsWith('/'),
  /** When it was planted and last tended: what the author says, else what git knows. */
  planted: z.string().optional(),
  tended: z.string().optional(),
  /** The beginning of the text. */
  excerpt: z.string(),
  words: z.int().min(0),
  /** Minutes that reading it takes. */
  minutes: z.int().min(0),
  headings: z.array(z.object({ depth: z.int(), text: z.string(), id: z.string() })),
  /** Public notes that it leads to, by id. */
  links: z.array(z.object({ to: z.string(), kind: z.enum(['link', 'embed']) })),
  /** Public notes that lead to it, by id. */
  backlinks: z.array(z.string()),
  /** Targets that are not there, as written. */
  unresolved: z.array(z.string()),
  /** Old addresses that lead here. */
  redirects: z.array(z.string()),
});

export type NoteData = z.output<typeof noteSchema>;
