import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { row, type Row } from './row.ts';

/** The subjects in the order in which they are read; each is a file in `rows/`. */
export const subjects = [
  'forms',
  'display',
  'markdown-links',
  'properties',
  'paths',
  'ties',
  'case-and-unicode',
  'names',
  'aliases',
  'private',
  'headings',
  'fragments',
  'blocks',
  'embeds',
  'images-and-files',
] as const;

export type Subject = (typeof subjects)[number];

const folder = new URL('rows/', import.meta.url);

const rulesSchema = z.record(z.string(), z.string().min(1));

/** Every rule in a sentence, by its number. */
export const rules: ReadonlyMap<string, string> = new Map(
  Object.entries(rulesSchema.parse(readJson(new URL('rules.json', import.meta.url)))),
);

/** All rows, by subject. */
export const rows: ReadonlyMap<Subject, readonly Row[]> = new Map(
  subjects.map((subject) => [
    subject,
    z.array(row).parse(readJson(new URL(`${subject}.json`, folder))),
  ]),
);

/** The names of the files that hold rows. */
export function filesOfRows(): string[] {
  return readdirSync(folder).sort();
}

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
