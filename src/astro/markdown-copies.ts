import { printHead } from '../features/markdown-copies/print.ts';
import { isoOf } from '../garden/index.ts';
import { type Cache, digestOf } from '../reading/cache.ts';
import { basePath, hrefUnder, siteAddress } from '../settings/site.ts';
import type { Entry } from '../site/entry.ts';
import type { LoadedGarden } from '../site/loaded-garden.ts';
import { byTitle } from '../site/notes.ts';
import settings from '../site.config.ts';

/** More than this no language model reads at once; what follows is found note by note. */
const mostBytes = 4_000_000;

/** The copies of notes as Markdown that a build puts beside their pages, and all of them in one. */
export class MarkdownCopies {
  readonly #live: LoadedGarden;
  readonly #kept: Cache;
  readonly #write: (file: string, bytes: Buffer) => void;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #made = new Map<Entry, Buffer>();

  /**
   * @param kept what earlier builds have made
   * @param write puts a file into the site
   */
  constructor(live: LoadedGarden, kept: Cache, write: (file: string, bytes: Buffer) => void) {
    this.#live = live;
    this.#kept = kept;
    this.#write = write;
    const listed = live.entries.filter(
      ({ data }) => settings.markdownCopies && data.listed && data.introduces === undefined,
    );
    this.#entries = new Map(listed.map((entry) => [entry.data.address, entry]));
  }

  /** Whether a page that was made under a key needs no copy, or has one of that time. */
  isKept(address: string, key: string): boolean {
    return !this.#entries.has(address) || this.#kept.has(copyKey(key));
  }

  /**
   * Writes the copy of the note whose page was just written.
   *
   * @param address a page's address; of pages that are no notes' there is no copy
   * @param key the digest of all that the page hangs on; undefined when only Astro knows
   */
  add(address: string, key: string | undefined): void {
    const entry = this.#entries.get(address);
    if (!entry) return;
    const text = this.#live.copies.get(entry.id);
    this.#live.copies.delete(entry.id);
    const known = key === undefined ? undefined : this.#kept.get(copyKey(key));
    const bytes = text === undefined ? known : Buffer.from(copyOf(entry, text));
    if (!bytes) return;
    if (key !== undefined) this.#kept.set(copyKey(key), bytes);
    this.#made.set(entry, bytes);
    this.#write(`${address.slice(1)}index.md`, bytes);
  }

  /** Writes the file that holds all of them. Form: https://llmstxt.org */
  end(): void {
    if (this.#made.size === 0) return;
    const about = settings.description === undefined ? '' : `\n> ${settings.description}\n`;
    const parts: Buffer[] = [Buffer.from(`# ${settings.title}\n${about}`)];
    let size = 0;
    for (const [, bytes] of [...this.#made].sort(([a], [b]) => byTitle(a, b))) {
      size += bytes.length;
      if (size > mostBytes) break;
      parts.push(Buffer.from('\n'), bytes);
    }
    if (size > mostBytes)
      parts.push(Buffer.from(`\nThere is more: ${inFull('/llms.txt')} lists all notes.\n`));
    this.#write('llms-full.txt', Buffer.concat(parts));
  }
}

const copyKey = (key: string): string => digestOf('Markdown', key);

function inFull(address: string): string {
  return new URL(hrefUnder(basePath(), address), siteAddress() ?? 'http://localhost:4321').href;
}

function copyOf({ data }: Entry, text: string): string {
  const head = printHead(data.title, {
    title: data.title,
    url: inFull(data.address),
    description: data.description,
    tags: data.tags.length > 0 ? data.tags : undefined,
    created: data.planted && isoOf(data.planted),
    modified: data.tended && isoOf(data.tended),
    lang: data.lang,
  });
  return `${head}\n${text}\n`;
}
