import { slug } from 'github-slugger';
import type { Heading } from './note.ts';

/** How one program makes an id of a heading, and the next one of the same words. */
interface Form {
  of: (heading: Heading) => string;
  /** What stands between the words and the number of a heading whose words came before. */
  before: '-' | '_';
}

const sourceOf = ({ source, text }: Heading): string => source ?? text;

/**
 * The ids that programs give, the most usual first. Rules:
 * https://github.com/Flet/github-slugger,
 * https://github.com/kramdown/parser-gfm and https://kramdown.gettalong.org/converter/html.html#auto-ids,
 * https://python-markdown.github.io/extensions/toc/
 */
const forms: readonly Form[] = [
  { of: ({ text }) => slug(text.toWellFormed()), before: '-' },
  {
    of: (heading) =>
      sourceOf(heading)
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '')
        .replace(/[ \t]/g, '-'),
    before: '-',
  },
  {
    of: (heading) =>
      sourceOf(heading)
        .replace(/^[^a-z]+/i, '')
        .replace(/[^a-z\d -]/gi, '')
        .replaceAll(' ', '-')
        .toLowerCase() || 'section',
    before: '-',
  },
  {
    of: ({ text }) =>
      text
        .normalize('NFKD')
        .replace(/[^\w\s-]/g, '')
        .trim()
        .toLowerCase()
        .replace(/[-\s]+/g, '-'),
    before: '_',
  },
];

/** Headings by the ids that other programs, and readers of their pages, know them by. */
export class HeadingIds {
  readonly #byId = new Map<string, Heading>();
  readonly #byLetters = new Map<string, Heading[]>();

  constructor(headings: readonly Heading[]) {
    for (const heading of headings) this.#add(givenId(heading), heading);
    for (const form of forms) this.#give(headings, form);
    for (const heading of headings) this.#add(heading.id, heading);
    for (const heading of headings) {
      const letters = lettersOf(heading.text);
      if (letters === '' || heading.id === '') continue;
      const present = this.#byLetters.get(letters);
      if (present) present.push(heading);
      else this.#byLetters.set(letters, [heading]);
    }
  }

  /** Each id is one heading's, as in a page: the first that has it. */
  #give(headings: readonly Heading[], { of, before }: Form): void {
    const given = new Set<string>();
    const counts = new Map<string, number>();
    for (const heading of headings) {
      const words = of(heading);
      let id = words;
      // Python-Markdown leaves no heading without an id.
      while (given.has(id) || (id === '' && before === '_')) {
        const count = (counts.get(words) ?? 0) + 1;
        counts.set(words, count);
        id = `${words}${before}${count}`;
      }
      given.add(id);
      this.#add(id, heading);
    }
  }

  #add(written: string, heading: Heading): void {
    const id = written.normalize('NFC');
    // One of signs alone may have none in the page, and so nothing can lead to it.
    if (id !== '' && heading.id !== '' && !this.#byId.has(id)) this.#byId.set(id, heading);
  }

  /**
   * The heading that an id means: one that some program gives, in whatever case; else, since there
   * are more programs than rules here, the one with the same letters and digits.
   */
  find(written: string): Heading | undefined {
    const id = written.normalize('NFC').replace(/^user-content-/, '');
    const known = this.#byId.get(id) ?? this.#byId.get(id.toLowerCase());
    if (known) return known;
    const same = this.#byLetters.get(lettersOf(id))?.[0];
    if (same) return same;
    const [, words = '', number = ''] = /^(.*)[-_](\d{1,4})$/.exec(id) ?? [];
    return this.#byLetters.get(lettersOf(words))?.[Number(number)];
  }
}

/**
 * An id that stands behind a heading, where that is no mark of the note's own dialect.
 * Rule: https://python-markdown.github.io/extensions/attr_list/
 */
function givenId(heading: Heading): string {
  const source = sourceOf(heading).trimEnd();
  const list = source.endsWith('}') ? source.slice(source.lastIndexOf('{') + 1, -1) : '';
  const id = list.split(/[\s:]/).find((word) => word.startsWith('#'));
  return id?.slice(1) ?? '';
}

/** What is left of words in every id that is made of them: letters without marks, and digits. */
function lettersOf(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]|[^\p{L}\p{M}\p{N}]/gu, '')
    .toLowerCase();
}
