import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { byCodePoint, type Review, type WasPublic } from '../garden/index.ts';
import { PlainError } from '../garden/plain-error.ts';
import { digestOf } from '../reading/cache.ts';

/** Where an owner confirms what is public, from the content folder. */
export const ledger = '.understory/published.json';

/** Lists of what was public that nobody can read. */
export class UnreadableLedger extends PlainError {}

const confirmedList = z.object({ notes: z.array(z.string()), files: z.array(z.string()) });

/**
 * What an owner has confirmed; nothing where nobody has.
 *
 * @param content the content folder, absolute
 * @throws UnreadableLedger when the list is none
 */
export function confirmedIn(content: string): WasPublic {
  const text = textOf(join(content, ledger));
  if (text === undefined) return () => false;
  try {
    const { notes, files } = confirmedList.parse(JSON.parse(text));
    const ids = new Set([...notes, ...files]);
    return (id) => ids.has(id);
  } catch {
    throw new UnreadableLedger(
      `${ledger} cannot be read: it is a list of public notes and files as JSON. \`npm run check -- --publishing --confirm\` writes it anew.`,
    );
  }
}

/** Writes down that an owner has seen what is public and means it: its paths, and no private one. */
export function confirm(
  content: string,
  { public: notes, files }: Pick<Review, 'public' | 'files'>,
): void {
  const idsOf = (all: readonly { id: string }[]): string[] =>
    all.map(({ id }) => id).toSorted(byCodePoint);
  const file = join(content, ledger);
  mkdirSync(dirname(file), { recursive: true });
  const list = { notes: idsOf(notes), files: idsOf(files) };
  writeFileSync(file, `${JSON.stringify(list, null, 2)}\n`);
}

const lastBuild = 'published.json';

/** What the last build of a garden has published; undefined when there was none. */
export function publishedIn(cacheFolder: string): WasPublic | undefined {
  const text = textOf(join(cacheFolder, lastBuild));
  if (text === undefined) return undefined;
  const digests = new Set(JSON.parse(text) as string[]);
  return (id) => digests.has(digestOf(id));
}

/** Takes down what a build has published, as digests: a name may be private by tomorrow. */
export function rememberPublished(cacheFolder: string, ids: readonly string[]): void {
  const digests = ids.map((id) => digestOf(id));
  writeFileSync(join(cacheFolder, lastBuild), JSON.stringify(digests));
}

/** The text of a file; undefined where there is none. */
export function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}
