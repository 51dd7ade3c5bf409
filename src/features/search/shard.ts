import { close, createIndex } from 'pagefind';
// By itself: a thread starts with all that it imports.
import { reasonOf } from '../../garden/reason.ts';
import { withAdjuncts } from './adjuncts.ts';
import { writeShard } from './shard-terms.ts';

/** A page to be searched: its file in the site, and the part of it that is. */
export interface SearchPage {
  file: string;
  html: string;
}

/** Files that Pagefind has made, by path. */
export type Files = [path: string, content: Uint8Array][];

/** Parts of Pagefind's bundle that nobody loads here: its own interfaces. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)/;

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

const open = new Map<number, Promise<Index>>();

/** A page that cannot be searched, and why. */
export type Unsearched = [file: string, why: string];

/** Adds pages to a shard, in their order; gives those that cannot be searched, which are left out. */
export async function addPages(
  shard: number,
  lang: string,
  pages: readonly SearchPage[],
): Promise<Unsearched[]> {
  let index = open.get(shard);
  if (!index) open.set(shard, (index = start(lang)));
  const opened = await index;
  const failures = await Promise.all(
    pages.map(async ({ file, html }): Promise<Unsearched[]> => {
      try {
        const content = withAdjuncts(html);
        const { errors } = await opened.addHTMLFile({ sourcePath: file, content });
        return errors.map((error) => [file, error]);
      } catch (cause) {
        return [[file, reasonOf(cause)]];
      }
    }),
  );
  return failures.flat();
}

async function start(lang: string): Promise<Index> {
  const { index, errors } = await createIndex({ forceLanguage: lang });
  if (!index) throw new Error(`Pagefind cannot start: ${errors.join(', ')}`);
  return index;
}

/** Among the files of a shard, what this project's own search has made of it. */
export const ownFile = 'garden.terms';

/** Ends a shard, and gives its files. */
export async function takeFiles(shard: number, lang: string): Promise<Files> {
  await addPages(shard, lang, []);
  const index = await open.get(shard);
  open.delete(shard);
  if (!index) return [];
  const { files, errors } = await index.getFiles();
  await index.deleteIndex();
  if (errors.length > 0) throw new Error(`Pagefind cannot index: ${errors.join(', ')}`);
  const fragments = files.flatMap(({ path, content }) => {
    const [, name] = /^fragment\/(.*)\.pf_fragment$/.exec(path) ?? [];
    return name === undefined ? [] : [[name, content] as const];
  });
  return [
    [ownFile, await writeShard(lang, fragments)],
    ...files.flatMap(({ path, content }): Files => (unused.test(path) ? [] : [[path, content]])),
  ];
}

/** Ends Pagefind. */
export async function endPagefind(): Promise<void> {
  await close();
}
