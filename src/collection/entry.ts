import * as z from 'zod';
import { usable } from '../features/uses.ts';
import { type Problem, stages } from '../garden/index.ts';

const context = z.object({ before: z.string(), link: z.string(), after: z.string() });

/** How a link in an MDX note is shown; MDX is rendered by Astro, after the links are resolved. */
const linkView = z.discriminatedUnion('as', [
  z.object({ as: z.literal('link'), href: z.string() }),
  z.object({ as: z.literal('unresolved') }),
  z.object({ as: z.literal('words') }),
  z.object({ as: z.literal('html'), html: z.string() }),
]);

/** A public note as pages see it: plain data, everything resolved. */
export const entrySchema = z.object({
  address: z.string(),
  title: z.string(),
  /** The id of the heading that is the title, to which links may lead. */
  titleId: z.string().optional(),
  description: z.string().optional(),
  /** The beginning of the text, for lists and search engines, when there is no description. */
  excerpt: z.string(),
  keywords: z.array(z.string()),
  created: z.string().optional(),
  modified: z.string().optional(),
  /** When it was planted and last tended: what the author says, else what git knows. */
  planted: z.string().optional(),
  tended: z.string().optional(),
  /** The months in which it was tended, with what that brought where it is known. */
  tendings: z.array(
    z.object({ on: z.string(), words: z.number().optional(), links: z.number().optional() }),
  ),
  tags: z.array(z.string()),
  aliases: z.array(z.string()),
  cssclasses: z.array(z.string()),
  stage: z.enum(stages).optional(),
  series: z.string().optional(),
  seriesOrder: z.number().optional(),
  /** The place that the home page gives it, from 0. */
  featured: z.number().optional(),
  lang: z.string().optional(),
  toc: z.boolean().optional(),
  typography: z.boolean().optional(),
  words: z.number(),
  minutes: z.number(),
  introduces: z.string().optional(),
  /** What of the front matter is shown; empty unless the site's settings ask for it. */
  properties: z.array(
    z.object({
      key: z.string(),
      type: z.enum(['text', 'list', 'number', 'checkbox', 'date', 'datetime', 'tags']),
      values: z.array(
        z.object({
          text: z.string(),
          href: z.string().optional(),
          isUnresolved: z.boolean().optional(),
        }),
      ),
    }),
  ),
  headings: z.array(z.object({ depth: z.number(), text: z.string(), id: z.string() })),
  links: z.array(z.object({ to: z.string(), kind: z.enum(['link', 'embed']) })),
  backlinks: z.array(
    z.object({ from: z.string(), embeds: z.boolean(), contexts: z.array(context) }),
  ),
  unresolved: z.array(z.string()),
  wanted: z.array(z.object({ target: z.string(), contexts: z.array(context) })),
  mentions: z.array(z.object({ from: z.string(), contexts: z.array(context) })),
  /** The notes one link away, and which of them are tied to each other, by number. */
  neighbourhood: z.object({
    notes: z.array(z.string()),
    between: z.array(z.tuple([z.number(), z.number()])),
  }),
  /** Notes near this one that are not linked with it, nearest first. */
  related: z.array(z.string()),
  /** Old addresses that lead here. */
  redirects: z.array(z.string()),
  /** Other sites of which the text shows something, which the page's policy must let in. */
  origins: z.object({
    images: z.array(z.string()),
    media: z.array(z.string()),
    frames: z.array(z.string()),
    forms: z.array(z.string()),
  }),
  /** Rules of what authors have written as `style`, for a style sheet of the page's own. */
  styles: z.string().optional(),
  /** What the text holds that has styles of its own. */
  uses: z.array(z.enum(usable)),
  /** Formulas and diagrams of which nothing came; kept so that they are not tried at every build. */
  blockProblems: z.array(z.custom<Problem>()),
  /** Pictures in the text, in the order of their numbers; Astro turns each path into its metadata. */
  pictures: z.array(z.unknown()),
  /** For MDX notes: what their links and headings look like, by number. */
  module: z
    .object({
      links: z.array(z.object({ view: linkView, text: z.string() })),
      headings: z.array(
        z.object({ level: z.number(), id: z.string(), label: z.string() }).nullable(),
      ),
    })
    .optional(),
});

export type EntryData = z.output<typeof entrySchema>;
