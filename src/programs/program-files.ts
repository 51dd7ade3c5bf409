import { readFileSync, rmSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { noValues, readFrontMatter } from '../garden/index.ts';
import { rewriteText } from '../pipeline/grammar.ts';
import { digestOf } from '../reading/cache.ts';
import { cacheFolder } from '../settings/place.ts';
import { namesIn, unfinished } from '../settings/unfinished.ts';

/*
 * Vite reads `%`, `?` and `#` in the path of a file as parts of an address. An MDX note has a file
 * with a name of ours in its stead, which says where the note lies.
 */
const folder = join(cacheFolder(), 'programs');

/** The file that stands for an MDX note. */
export function programFile(note: string): string {
  return join(folder, `${digestOf(note)}.mdx`);
}

/**
 * Writes the files that stand for notes, and takes away those of notes that are none any more.
 *
 * @param notes the files of the notes, absolute
 */
export async function writeProgramFiles(notes: readonly string[]): Promise<void> {
  if (notes.length > 0) await mkdir(folder, { recursive: true });
  const files = new Map(notes.map((note) => [programFile(note), note]));
  const present = new Set(namesIn(folder));
  for (const name of present)
    if (!files.has(join(folder, name))) rmSync(join(folder, name), { force: true });
  // What such a file holds hangs on its name alone.
  for (const [file, note] of files)
    if (!present.has(basename(file))) await writeWhole(file, JSON.stringify(note));
}

/** Another build of this vault may be reading. */
async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(unfinished(file), text);
  await rename(unfinished(file), file);
}

const isOurs = (file: string): boolean => file.startsWith(folder + sep);
const noteOf = (file: string): string => JSON.parse(readFileSync(file, 'utf8')) as string;

/**
 * For Vite: MDX notes under names of ours, with no more of their front matter than setting their
 * text needs; the garden has read it already. Astro's own reader would stop the build at what ours
 * forgives.
 */
export function programFiles() {
  return {
    name: 'understory-programs',
    enforce: 'pre' as const,
    resolveId: {
      filter: { id: /^\.{1,2}\// },
      handler: (id: string, importer: string | undefined): string | undefined => {
        const file = importer?.split('?', 1)[0] ?? '';
        return isOurs(file) ? resolve(dirname(noteOf(file)), id) : undefined;
      },
    },
    load: {
      filter: { id: /\.mdx$/ },
      async handler(this: { addWatchFile: (file: string) => void }, id: string): Promise<string> {
        const note = isOurs(id) ? noteOf(id) : id;
        if (note !== id) this.addWatchFile(note);
        const written = readFrontMatter(note, await readFile(note, 'utf8'));
        const { lang, typography } = written.data;
        const { body } = rewriteText({
          ...{ body: written.body, line: 1, format: 'mdx', jekyll: false, values: noValues },
          ...{ dialect: 'plain', labelFirst: false },
        });
        // It is there in any case: else a text that begins with `+++` would pass for some.
        return `---\n${JSON.stringify({ lang, typography })}\n---\n\n${body}`;
      },
    },
  };
}
