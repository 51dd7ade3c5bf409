import { ByteWriter } from './bytes.ts';
import { type IndexFile, MergedTerms, packFile, writePiece } from './merge-terms.ts';
import { type IndexedPage, readShard } from './shard-terms.ts';

/** What ranks a page beside its words. */
export interface PageWeight {
  /** How many notes link to it. */
  links: number;
  /** Whether it lies in a folder that the owner calls quiet. */
  isQuiet: boolean;
}

/** What every search reads first. */
export interface IndexEntry {
  pages: number;
  /** Pieces of the lexicon: the first word of each, and its file. */
  lexicon: [first: string, name: string][];
  /** Files with the names of fragments, so many pages in each. */
  fragments: string[];
  inFile: number;
  weights: string;
  facets: Record<Facet, string>;
}

/** What a search can be narrowed by. */
export type Facet = 'tag' | 'stage' | 'series' | 'folder' | 'planted' | 'tended';

const inFile = 256;

/** A whole index of a garden's words, put together from shards. */
export class GardenIndex {
  #pages: IndexedPage[] = [];
  #offsets: number[] = [];
  #terms = new MergedTerms();

  /**
   * Takes the words of the next shard in order.
   *
   * @param names what its fragments are called in the whole index
   */
  add(shard: Uint8Array, names: ReadonlyMap<string, string>): void {
    const { pages, terms } = readShard(shard);
    this.#terms.add(this.#offsets.push(this.#pages.length) - 1, terms);
    for (const page of pages)
      this.#pages.push({ ...page, fragment: names.get(page.fragment) ?? page.fragment });
  }

  /** The files of the index, and what every search reads first. */
  async files(
    weightOf: (url: string) => PageWeight | undefined,
  ): Promise<{ entry: IndexEntry; files: IndexFile[] }> {
    const files: IndexFile[] = [];
    const put = async (folder: IndexFile['folder'], bytes: Uint8Array): Promise<string> => {
      const file = { folder, ...(await packFile(bytes)) };
      files.push(file);
      return file.name;
    };
    const lexicon: IndexEntry['lexicon'] = [];
    for (const terms of this.#terms.pieces()) {
      const made = await writePiece(terms, this.#offsets);
      files.push(made.lexicon, ...made.files);
      lexicon.push([terms[0]?.form ?? '', made.lexicon.name]);
    }
    const fragments: string[] = [];
    for (let at = 0; at < this.#pages.length; at += inFile)
      fragments.push(
        await put(
          'pages',
          Buffer.from(
            this.#pages
              .slice(at, at + inFile)
              .map(({ fragment }) => fragment)
              .join('\n'),
          ),
        ),
      );
    const facets = {} as IndexEntry['facets'];
    for (const [facet, valuesOf] of Object.entries(facetValues))
      facets[facet as Facet] = await put('facets', facetFile(this.#pages, valuesOf));
    const weights = Uint8Array.from(this.#pages, ({ url }) => weightByte(weightOf(url)));
    return {
      files,
      entry: {
        pages: this.#pages.length,
        lexicon,
        fragments,
        inFile,
        weights: await put('pages', weights),
        facets,
      },
    };
  }
}

const facetValues: Readonly<Record<Facet, (page: IndexedPage) => readonly string[]>> = {
  tag: ({ tags }) => tags,
  stage: ({ stage }) => (stage === '' ? [] : [stage]),
  series: ({ series }) => (series === '' ? [] : [series]),
  folder: ({ url }) => foldersOf(url),
  planted: ({ planted }) => (planted === '' ? [] : [planted]),
  tended: ({ tended }) => (tended === '' ? [] : [tended]),
};

/** The folders above a page, by its address: `/a/b/c/` lies in `a` and `a/b`. */
function foldersOf(url: string): string[] {
  const names = decodeURI(url).split('/').filter(Boolean).slice(0, -1);
  return names.map((_, number) => names.slice(0, number + 1).join('/'));
}

/** Each value with the pages that have it, as distances. */
function facetFile(
  pages: readonly IndexedPage[],
  valuesOf: (page: IndexedPage) => readonly string[],
): Uint8Array {
  const known = new Map<string, number[]>();
  for (const [number, page] of pages.entries())
    for (const value of valuesOf(page)) {
      const all = known.get(value);
      if (all) all.push(number);
      else known.set(value, [number]);
    }
  const out = new ByteWriter();
  for (const [value, all] of known) {
    out.text(value);
    out.number(all.length);
    for (const [at, number] of all.entries()) out.number(number - (all[at - 1] ?? 0));
  }
  return out.done();
}

/** Quiet or not in the highest bit, and the links to it as a power of two. */
function weightByte(weight: PageWeight | undefined): number {
  const links = Math.min(7, Math.floor(Math.log2(1 + (weight?.links ?? 0))));
  return (weight?.isQuiet ? 128 : 0) | links;
}
