import { withoutAdjuncts } from './adjuncts.ts';
import { isAlike } from './alike.ts';
import { searchedWords } from './forms.ts';
import { matchTag, type Query } from './query.ts';

/** One place inside a result: a heading and the words found below it. */
export interface Place {
  title: string;
  url: string;
  excerpt: string;
}

export interface Result extends Place {
  places: Place[];
}

export interface Found {
  count: number;
  /** Loads the next results, a few at a time. */
  more: (count: number) => Promise<Result[]>;
}

/** Tags with the number of results that have them. */
export type TagCounts = [tag: string, count: number][];

interface PagefindResult {
  data: () => Promise<{
    url: string;
    excerpt: string;
    meta: { title?: string };
    sub_results: { title: string; url: string; excerpt: string }[];
  }>;
}

interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  filters: () => Promise<Record<string, Record<string, number> | undefined>>;
  search: (
    words: string | null,
    options: { filters?: Record<string, string[]> },
  ) => Promise<{
    results: PagefindResult[];
    filters: Record<string, Record<string, number> | undefined>;
  }>;
}

const placesShown = 2;

/** Search over the index that the build has made. Nothing is loaded before the first search. */
export class SearchEngine {
  #bundle: string;
  #tags: Promise<string[]> | undefined;

  /** @param bundle the address of the folder with Pagefind's files */
  constructor(bundle: string) {
    this.#bundle = bundle;
  }

  /**
   * Searches for words, tags, or both.
   * @throws when there is no index
   */
  async find(query: Query): Promise<Found> {
    const pagefind = await this.#load();
    const filters = await this.#filtersOf(query);
    const words = searchedWords(query.words);
    const { results: all } = await pagefind.search(words || null, filters);
    const isAlike = words === '' || (await hasWords(all[0], words));
    const results = isAlike ? all : [];
    let given = 0;
    return {
      count: results.length,
      more: async (count) => {
        const next = results.slice(given, given + count);
        given += next.length;
        return Promise.all(next.map(read));
      },
    };
  }

  /** Counts the tags of what a query finds; loads the tags on first use. */
  async countTags(query: Query): Promise<TagCounts> {
    const pagefind = await this.#load();
    await this.#loadTags();
    const filters = await this.#filtersOf(query);
    const found = await pagefind.search(searchedWords(query.words) || null, filters);
    return Object.entries(found.filters['tag'] ?? {})
      .filter(([, count]) => count > 0)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  }

  async #filtersOf({ tags }: Query): Promise<{ filters?: Record<string, string[]> }> {
    if (tags.length === 0) return {};
    const known = await this.#loadTags();
    return { filters: { tag: tags.map((tag) => matchTag(tag, known)) } };
  }

  #loadTags(): Promise<string[]> {
    this.#tags ??= this.#load()
      .then((pagefind) => pagefind.filters())
      .then((filters) => Object.keys(filters['tag'] ?? {}));
    this.#tags.catch(() => (this.#tags = undefined));
    return this.#tags;
  }

  #load(): Promise<Pagefind> {
    const bundle = this.#bundle;
    const pagefind = started.get(bundle) ?? start(bundle);
    started.set(bundle, pagefind);
    // A failed start may have been a lost connection: the next search tries again.
    pagefind.catch(() => started.delete(bundle));
    return pagefind;
  }
}

/** By its folder: it is one program, however many places of a page search by it. */
const started = new Map<string, Promise<Pagefind>>();

async function start(bundle: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  // A worker is twelve kilobytes more, for a search that takes milliseconds without one.
  await pagefind.options({ excerptLength: 22, noWorker: true });
  return pagefind;
}

async function hasWords(best: PagefindResult | undefined, words: string): Promise<boolean> {
  if (!best) return false;
  const { excerpt, sub_results } = await best.data();
  const excerpts = [excerpt, ...sub_results.map((place) => place.excerpt)].join(' ');
  return isAlike(
    words,
    [...excerpts.matchAll(/<mark>([^<]*)<\/mark>/g)].map(([, word = '']) => word),
  );
}

async function read(result: PagefindResult): Promise<Result> {
  const { url, excerpt, meta, sub_results } = await result.data();
  return {
    title: meta.title ?? url,
    url,
    excerpt: withoutAdjuncts(excerpt),
    places: sub_results
      // No sentence stands there twice.
      .filter((place) => place.url.includes('#') && place.excerpt !== excerpt)
      .slice(0, placesShown)
      .map((place) => ({
        title: place.title,
        url: place.url,
        excerpt: withoutAdjuncts(place.excerpt),
      })),
  };
}
