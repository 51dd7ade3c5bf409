import type { LoadFile } from '../../../src/features/search/index-files.ts';
import { SearchBuilder } from '../../../src/features/search/search-builder.ts';
import type { PageWeight } from '../../../src/features/search/garden-index.ts';

/** A note as far as the search knows it. */
export interface SearchedNote {
  address: string;
  title: string;
  html: string;
  aliases?: string[];
  tags?: string[];
  stage?: string;
  series?: string;
  planted?: string;
  tended?: string;
  weight?: PageWeight;
}

const nothingKept = {
  get: () => undefined,
  has: () => false,
  set: () => undefined,
  save: () => undefined,
  isEmpty: true,
};

/** The files of an index of some notes, by path. */
export async function indexNotes(
  lang: string,
  notes: readonly SearchedNote[],
  shardLength?: number,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const builder = new SearchBuilder(lang, notes.length, nothingKept, shardLength);
  for (const note of notes)
    await builder.add(`${note.address.slice(1)}index.html`, Buffer.from(pageOf(note)));
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const write = (file: string, bytes: Uint8Array): boolean => {
    if (files.has(file)) return false;
    files.set(file.slice('pagefind/'.length), new Uint8Array(bytes));
    return true;
  };
  const weights = new Map(notes.map(({ address, weight }) => [address, weight]));
  const site = { read: () => Buffer.alloc(0), write };
  await builder.finish(
    site,
    () => undefined,
    (url) => weights.get(url),
  );
  return files;
}

/** Gives the files of an index as a browser would fetch them. */
export function filesFrom(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): LoadFile {
  return (path) => {
    const bytes = files.get(path);
    return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`There is no ${path}.`));
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The part of a note's page that is searched, as the layout makes it. */
function pageOf({ title, html, aliases = [], tags = [], ...rest }: SearchedNote): string {
  const { stage, series, planted, tended } = rest;
  const said = Object.entries({ aliases: aliases.join('\n'), stage, series, planted, tended });
  const known = said.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  const meta = known.map(([name]) => `${name}[data-${name}]`).join(', ');
  const data = known.map(([name, value]) => ` data-${name}="${escaped(value)}"`).join('');
  const filters = tags.map((tag) => `<span hidden data-pagefind-filter="tag:${tag}"></span>`);
  return `<html><body><article data-pagefind-body data-pagefind-meta="${meta}"${data}><h1 data-pagefind-meta="title">${escaped(title)}</h1>${html}<div data-pagefind-ignore>${filters.join('')}</div></article></body></html>`;
}
