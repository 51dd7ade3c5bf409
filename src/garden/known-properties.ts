import * as z from 'zod';
import { isDate } from './dates.ts';
import { spokenBoolean } from './keeping.ts';
import { isLanguage } from './languages.ts';
import { stages } from './note.ts';

const text = z
  .union([z.string(), z.number(), z.boolean()])
  .transform((value) => String(value).trim().toWellFormed())
  .pipe(z.string().min(1));
const list = (separator: RegExp) =>
  z
    .union([
      z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
      z.union([z.string(), z.number()]).transform((value) => String(value).split(separator)),
    ])
    .transform((values) =>
      values
        .flatMap((value) => (value === null ? [] : [String(value).trim().toWellFormed()]))
        .filter(Boolean),
    );
const number = z.union([z.number(), z.string().trim().min(1).transform(Number)]).pipe(z.number());
/** One name; other programs write it as a list, of which the first counts. */
const name = z.union([text, z.tuple([text], z.unknown()).transform(([first]) => first)]);
const date = text.refine(isDate);
const yes = z.union([z.boolean(), z.string().transform(spokenBoolean)]).pipe(z.boolean());

/** Matches any of some words in capitals or not, where a pattern has no flag for that. */
function anyCase(words: readonly string[]): string {
  const either = (letter: string): string => `[${letter}${letter.toUpperCase()}]`;
  return `^\\s*(?:${words.map((word) => Array.from(word, either).join('')).join('|')})\\s*$`;
}

/** Every key that is read, with the form it must have; other keys are kept and harmless. */
const known = {
  title: text.describe("The title, in place of the first heading or the file's name."),
  description: text.describe('One sentence, shown under the title and in lists.'),
  excerpt: text.describe('The same as `description`, as Jekyll has it.'),
  meta_description: text.describe('The same as `description`.'),
  summary: text.describe('The same as `description`, as Hugo has it.'),
  keywords: list(/,/).describe('Kept, not shown.'),
  meta_keywords: list(/,/).describe('The same as `keywords`.'),
  created: date.describe('When it was planted: a date such as 2024-05-03.'),
  date: date.describe(
    'The same as `created`, as Jekyll and Hugo have it; a day to come keeps the note private until then.',
  ),
  modified: date.describe('When it was last tended: a date such as 2024-05-03.'),
  expiry: date.describe('From when on it is private again.'),
  updated: date.describe('The same as `modified`.'),
  last_modified_at: date.describe('The same as `modified`.'),
  tags: list(/[\s,]+/).describe('Its tags, without `#`; a `/` puts one below another.'),
  tag: list(/[\s,]+/).describe('The same as `tags`.'),
  categories: list(/\s+/).describe('Tags too, in posts of Jekyll.'),
  category: list(/\s+/).describe('The same as `categories`.'),
  aliases: list(/,/).describe(
    'Other names by which links find it; one with a `/` is an old address.',
  ),
  alias: list(/,/).describe('The same as `aliases`.'),
  redirect_from: list(/\s+/).describe('Old addresses that lead to it.'),
  cssclasses: list(/[\s,]+/).describe('Classes for your own styles.'),
  publish: yes.describe('`true`: public; `false`: private.'),
  draft: yes.describe('`true`: private.'),
  private: yes.describe('`true`: private.'),
  permalink: text.describe('An address of its own.'),
  slug: text.describe('The same as `permalink`.'),
  image: text.describe('A picture that stands for the note where others link to it.'),
  cover: text.describe('The same as `image`.'),
  lang: text.refine(isLanguage).describe("Its language, if not the site's, such as `en-GB`."),
  stage: text
    .transform((value) => value.toLowerCase())
    .pipe(z.enum(stages))
    .meta({
      description: 'How far it has grown.',
      examples: [...stages],
      pattern: anyCase(stages),
    }),
  series: name.describe('The name of what it is read with.'),
  series_order: number.describe('Where in its series it stands.'),
  order: number.describe('The same as `series_order`, where there is a `series`.'),
  featured: list(/,/).describe('On the home note: what stands first.'),
  layout: text.describe("Marks Jekyll's dialect in a blog; chooses nothing."),
  toc: yes.describe('`true`: always show contents; `false`: never.'),
  trail: yes.describe('Whether its lists lay a way through other notes.'),
  typography: yes.describe('`false`: quotes and dashes stay as typed.'),
  unlisted: yes.describe('`true`: reachable at its address and in no list.'),
  password: text
    .refine((value) => /^[\w.-]{1,64}$/.test(value))
    .describe('The name of the password that locks it.'),
  lock_title: yes.describe('`true`: its title is locked, too.'),
} as const;

/** The form that a key must have, in words, where it is not plain text. */
export const wantedForms: Readonly<Record<string, string>> = {
  created: 'a date such as 2024-05-03',
  date: 'a date such as 2024-05-03 08:30:00 +0200',
  modified: 'a date such as 2024-05-03',
  updated: 'a date such as 2024-05-03',
  last_modified_at: 'a date such as 2024-05-03',
  lang: 'a language such as `en-GB`',
  publish: '`true` or `false`',
  draft: '`true` or `false`',
  private: '`true` or `false`',
  expiry: 'a date such as 2024-05-03',
  toc: '`true` or `false`',
  trail: '`true` or `false`',
  typography: '`true` or `false`',
  unlisted: '`true` or `false`',
  password: 'the name of a password, of letters, digits and hyphens',
  lock_title: '`true` or `false`',
  series_order: 'a number such as 3',
  order: 'a number such as 3',
  stage: `one of ${stages.map((stage) => `\`${stage}\``).join(', ')}`,
};

/** Front matter under the names that are known here. */
export const propertySchema = z.looseObject(
  Object.fromEntries(
    Object.entries(known).map(([key, form]) => [key, form.optional()]),
  ) as unknown as { [K in keyof typeof known]: z.ZodOptional<(typeof known)[K]> },
);

/**
 * The front matter of a note as JSON Schema, for editors. It accepts whatever is read; what it leaves
 * open are other programs' names for the same, and capitals: see “Writing a note” in the manual.
 */
export function frontMatterSchema(): object {
  const published = z
    .union([yes, date])
    .describe('`true`: public; `false`: private; or a date, which is the same as `created`.');
  const schema = z.toJSONSchema(propertySchema.extend({ published: published.optional() }), {
    io: 'input',
    unrepresentable: 'any',
  });
  return { title: 'Front matter of a note', ...schema };
}
