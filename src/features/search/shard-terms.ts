import { gunzipSync } from 'node:zlib';
// By itself: a thread starts with all that it imports.
import { byCodePoint } from '../../garden/code-points.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { type Fragment, readFragment } from './fragment.ts';
import { inAlias, inTitle, termsOfPage } from './page-terms.ts';
import { stemmerOf } from './stems.ts';

/** A page as the index knows it. */
export interface IndexedPage {
  url: string;
  /** The name of its fragment. */
  fragment: string;
  tags: string[];
  stage: string;
  series: string;
  planted: string;
  tended: string;
}

/** A word in one shard. */
export interface ShardTerm {
  form: string;
  stem: string;
  /** How many pages have it, and whether one has it in its title. */
  pages: number;
  isName: boolean;
  /** The numbers of the first page and the last. */
  first: number;
  last: number;
  /** For each page its distance to the one before, but for the first, and what ranks it. */
  ranks: Uint8Array;
  /** For each page how many places there are, and their distances. */
  places: Uint8Array;
}

/**
 * Makes the words of a shard from the fragments that Pagefind has written.
 *
 * @param fragments by name, packed
 */
export async function writeShard(
  lang: string,
  fragments: readonly (readonly [name: string, packed: Uint8Array])[],
): Promise<Uint8Array> {
  const stem = await stemmerOf(lang);
  const pages: IndexedPage[] = [];
  const terms = new Map<string, { term: ShardTerm; ranks: ByteWriter; places: ByteWriter }>();
  const read = fragments
    .map(([name, packed]) => ({ name, fragment: readFragment(gunzipSync(packed).toString()) }))
    .sort((a, b) => byCodePoint(a.fragment.url, b.fragment.url));
  for (const { name, fragment } of read) {
    const number = pages.push(pageOf(name, fragment)) - 1;
    for (const one of termsOfPage(fragment)) {
      let known = terms.get(one.form);
      if (!known) {
        known = { term: newTerm(one.form, stem(one.written), number), ...newWriters() };
        terms.set(one.form, known);
      } else known.ranks.number(number - known.term.last);
      const { term, ranks, places } = known;
      term.pages++;
      term.last = number;
      ranks.byte((one.fields << 4) | one.impact);
      if (one.fields & (inTitle | inAlias)) {
        term.isName = true;
        ranks.byte((one.titleWords << 4) | one.aliasWords);
      }
      places.number(one.places.length);
      let before = 0;
      for (const place of one.places) {
        places.number(place - before);
        before = place;
      }
    }
  }
  const out = new ByteWriter();
  out.text(JSON.stringify(pages));
  const sorted = [...terms.values()].sort((a, b) => byCodePoint(a.term.form, b.term.form));
  for (const { term, ranks, places } of sorted) {
    out.text(term.form);
    out.text(term.stem);
    out.number(term.pages);
    out.byte(term.isName ? 1 : 0);
    out.number(term.first);
    out.number(term.last);
    out.chunk(ranks.done());
    out.chunk(places.done());
  }
  return out.done();
}

function newTerm(form: string, stem: string, first: number): ShardTerm {
  const nothing = new Uint8Array();
  return {
    ...{ form, stem, pages: 0, isName: false, first, last: first },
    ...{ ranks: nothing, places: nothing },
  };
}

function newWriters(): { ranks: ByteWriter; places: ByteWriter } {
  return { ranks: new ByteWriter(), places: new ByteWriter() };
}

function pageOf(name: string, { url, meta, filters }: Fragment): IndexedPage {
  return {
    url,
    fragment: name,
    tags: [...(filters['tag'] ?? [])],
    stage: meta['stage'] ?? '',
    series: meta['series'] ?? '',
    planted: meta['planted'] ?? '',
    tended: meta['tended'] ?? '',
  };
}

/** Reads what {@link writeShard} has written. */
export function readShard(bytes: Uint8Array): { pages: IndexedPage[]; terms: ShardTerm[] } {
  const reader = new ByteReader(bytes);
  const pages = JSON.parse(reader.text()) as IndexedPage[];
  const terms: ShardTerm[] = [];
  while (!reader.isAtEnd)
    terms.push({
      form: reader.text(),
      stem: reader.text(),
      pages: reader.number(),
      isName: reader.byte() === 1,
      first: reader.number(),
      last: reader.number(),
      ranks: reader.chunk(),
      places: reader.chunk(),
    });
  return { pages, terms };
}
