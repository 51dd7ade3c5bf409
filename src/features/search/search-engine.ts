import { daysOf, partedByDate } from './by-date.ts';
import { excerptOf, marksIn } from './excerpt.ts';
import { textOf } from './fragment.ts';
import { IndexFiles, type LoadFile } from './index-files.ts';
import { Lexicon } from './lexicon.ts';
import { type Fault, type LimitClause, pagesWithin, valuesFor } from './limits.ts';
import { mended, type Part, partsOf, scorePart } from './match.ts';
import { clausesOf, type Limit, type Query, type Sort } from './query.ts';
import { rank } from './rank.ts';

/** One place inside a result: a heading and the words found below it. */
export interface Place {
  title: string;
  url: string;
  excerpt: string;
}

export interface Result extends Place {
  /** The title with its marks, as HTML, where it has any. */
  marked?: string | undefined;
  places: Place[];
  tags: string[];
  stage: string;
  /** The day on which it was last tended, or planted. */
  day: string;
}

export interface Found {
  count: number;
  /** Loads the next results, a few at a time. */
  more: (count: number) => Promise<Result[]>;
  /** Words that the garden does not have, and those that were looked for in their place. */
  mended: (readonly [typed: string, meant: string])[];
  /** Whether no note has all the words, and these have some. */
  isPartial: boolean;
  /** What of the search the garden cannot answer. */
  faults: Fault[];
  /** Counts the tags of what was found. */
  countTags: () => Promise<TagCounts>;
}

/** Tags with the number of results that have them. */
export type TagCounts = [tag: string, count: number][];

const placesShown = 2;

/** Search over the index that the build has made. Nothing is loaded before the first search. */
export class SearchEngine {
  #files: IndexFiles;
  #lexicon: Lexicon;
  #place: string;

  /**
   * @param bundle the address of the folder with the index
   * @param load fetches one of its files
   */
  constructor(bundle: string, load: LoadFile = fetchFrom(bundle)) {
    this.#files = new IndexFiles(load);
    this.#lexicon = new Lexicon(this.#files);
    this.#place = bundle.replace(/\/[^/]*\/$/, '');
  }

  /**
   * Searches for words, limits, or both.
   *
   * @throws when there is no index
   */
  async find(query: Query): Promise<Found> {
    const clauses = clausesOf(query);
    const limits = clauses.filter((one): one is LimitClause => one.kind !== 'words');
    const { within, faults } = await this.#within(limits);
    const parts = await partsOf(this.#lexicon, clauses, query.typed.length);
    const hasWords = parts.some(({ isNot }) => !isNot);
    let used: Part[] = parts;
    let words: Found['mended'] = [];
    let pages = hasWords
      ? await this.#rank(parts, within)
      : await this.#all(parts, limits.length > 0 ? within : undefined);
    let isPartial = false;
    if (hasWords && pages.length === 0 && faults.length === 0) {
      const better = await mended(this.#lexicon, parts);
      if (better.words.length > 0) pages = await this.#rank(better.parts, within);
      if (pages.length > 0) ({ parts: used, words } = better);
      else {
        pages = await this.#rank(better.parts, within, Math.max(1, Math.ceil(parts.length / 2)));
        isPartial = pages.length > 0;
        if (isPartial) ({ parts: used, words } = better);
      }
    }
    if (query.sort) pages = await this.#sorted(pages, query.sort);
    const forms = formsOf(used);
    let given = 0;
    return {
      count: pages.length,
      mended: words.length > 0 ? words : takenFor(used),
      isPartial,
      faults,
      more: (count) => {
        const next = pages.slice(given, given + count);
        given += next.length;
        return Promise.all(next.map((page) => this.#read(page, forms)));
      },
      countTags: () => this.#countTags(pages),
    };
  }

  /** Values of a limit that begin as a reader is typing. */
  valuesFor(kind: Limit, beginning: string): Promise<string[]> {
    return valuesFor(this.#files, kind, beginning);
  }

  async #within(
    limits: readonly LimitClause[],
  ): Promise<{ within: Uint8Array | undefined; faults: Fault[] }> {
    const faults: Fault[] = [];
    let within: Uint8Array | undefined;
    for (const limit of limits) {
      const own = await pagesWithin(this.#files, limit);
      if (!(own instanceof Uint8Array)) faults.push(own);
      const mask =
        own instanceof Uint8Array ? own : new Uint8Array((await this.#files.entry()).pages);
      const before = within;
      within = mask.map((is, page) => ((is === 1) !== limit.isNot && before?.[page] !== 0 ? 1 : 0));
    }
    return { within, faults };
  }

  async #rank(
    parts: readonly Part[],
    within: Uint8Array | undefined,
    least?: number,
  ): Promise<number[]> {
    const scored = await Promise.all(parts.map((part) => scorePart(this.#files, part)));
    return rank(this.#files, scored, within, least);
  }

  /** Where no word is asked for, the pages within the limits, those to which most links lead first. */
  async #all(parts: readonly Part[], within: Uint8Array | undefined): Promise<number[]> {
    if (!within) return [];
    const pages = await this.#rank(parts, within, 0);
    const weights = await this.#files.weights();
    const order = (page: number): number => {
      const weight = weights[page] ?? 0;
      return (weight & 7) - (weight & 128 ? 8 : 0);
    };
    return partedByDate(
      this.#files,
      pages.sort((a, b) => order(b) - order(a) || a - b),
      order,
    );
  }

  async #sorted(pages: readonly number[], by: Sort): Promise<number[]> {
    const dayOf = await daysOf(this.#files, by);
    return pages.toSorted((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? 1 : -1));
  }

  /** All tags of the garden, each with how many notes have it, or one below it. */
  async tags(): Promise<TagCounts> {
    return byCountDown(
      [...(await this.#files.facet('tag'))].map(([tag, own]) => [tag, own.length]),
    );
  }

  async #countTags(pages: readonly number[]): Promise<TagCounts> {
    const found = new Set(pages);
    const tags = [...(await this.#files.facet('tag'))];
    return byCountDown(
      tags.map(([tag, own]) => [tag, own.filter((page) => found.has(page)).length]),
    ).filter(([, count]) => count > 0);
  }

  async #read(page: number, forms: ReadonlySet<string>): Promise<Result> {
    const fragment = await this.#files.fragment(page);
    const { url, meta, filters } = fragment;
    const { text, headings } = textOf(fragment);
    const marks = marksIn(text, forms);
    const title = meta['title'] ?? url;
    const start = text.startsWith(title) ? Math.min(text.length, title.length + 2) : 0;
    const excerpt = excerptOf(text, marks, { start, end: text.length });
    const address = this.#place + url;
    const places = headings.flatMap((heading, number) => {
      const range = { start: heading.start, end: headings[number + 1]?.start ?? text.length };
      const inside = marks.filter((mark) => mark.start >= range.start && mark.start < range.end);
      const below = { start: range.start + heading.text.length + 2, end: range.end };
      return inside.length === 0
        ? []
        : { heading, count: new Set(inside.map(({ form }) => form)).size, range: below };
    });
    const shown = places.sort((a, b) => b.count - a.count).slice(0, placesShown);
    return {
      title,
      marked: meta['marked'],
      url: address,
      excerpt,
      places: shown
        .map(({ heading, range }) => ({
          title: heading.text,
          url: `${address}#${heading.id}`,
          excerpt: excerptOf(text, marks, range),
        }))
        // No sentence stands there twice.
        .filter((place) => place.excerpt !== excerpt),
      tags: [...(filters['tag'] ?? [])],
      stage: meta['stage'] ?? '',
      day: meta['tended'] || meta['planted'] || '',
    };
  }
}

/** Words that the garden does not have, with those that are alike. */
function takenFor(parts: readonly Part[]): Found['mended'] {
  return parts.flatMap(({ wanted, isNot, order }) =>
    isNot || order === 'strict'
      ? []
      : wanted.flatMap(({ typed, answers: [best, ...others] }) => {
          const isWord = [best, ...others].some((one) => one?.word.form.startsWith(typed));
          return best && !isWord ? [[typed, best.word.form] as const] : [];
        }),
  );
}

function formsOf(parts: readonly Part[]): Set<string> {
  return new Set(
    parts
      .filter(({ isNot }) => !isNot)
      .flatMap(({ wanted }) =>
        wanted.flatMap(({ answers }) => answers.map(({ word }) => word.form)),
      ),
  );
}

function fetchFrom(bundle: string): LoadFile {
  return async (path) => {
    // The entry names all others by what is in them; it alone has to be asked for anew.
    const cache = path.endsWith('.json') ? 'no-cache' : 'default';
    const response = await fetch(bundle + path, { cache });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

function byCountDown(counts: TagCounts): TagCounts {
  return counts.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
