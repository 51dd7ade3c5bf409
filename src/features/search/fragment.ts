/** What Pagefind has read of one page: its whole text, and where in it the headings are. */
export interface Fragment {
  url: string;
  content: string;
  filters: Readonly<Record<string, readonly string[] | undefined>>;
  meta: Readonly<Record<string, string | undefined>>;
  anchors: readonly { element: string; id: string; text: string; location: number }[];
}

/** What begins every file of Pagefind's, before its CBOR or JSON. */
const signature = 'pagefind_dcd';

/**
 * Reads a fragment, unpacked.
 *
 * @throws Error when it is none
 */
export function readFragment(text: string): Fragment {
  if (!text.startsWith(signature)) throw new Error('This is no fragment of Pagefind’s.');
  return JSON.parse(text.slice(signature.length)) as Fragment;
}

/** A heading, with the place in the text at which it begins. */
export interface Heading {
  text: string;
  id: string;
  start: number;
}

/** The text of a page as a reader sees it, with its headings in their order. */
export interface PageText {
  text: string;
  headings: Heading[];
}

/** Before a word that only plain Pagefind looks for. */
const adjunct = '\u2060';

/**
 * The text of a fragment without what is there for Pagefind alone: signs between the words of a
 * language that sets no blanks, and other forms of words.
 */
export function textOf({ content, anchors }: Fragment): PageText {
  const between = content.includes('\u200B') ? '\u200B' : ' ';
  const units = content.split(between);
  const starts: number[] = [];
  let text = '';
  let isAside = false;
  for (const unit of units) {
    starts.push(text.length);
    const word = between === ' ' ? `${unit} ` : unit;
    // An adjunct may be parted itself; it reaches to the next blank.
    isAside ||= word.startsWith(adjunct);
    if (!isAside) text += word;
    if (word.endsWith(' ')) isAside = false;
  }
  return {
    text: text.trimEnd(),
    headings: anchors
      .filter(({ element }) => /^h[1-6]$/.test(element))
      .map((one) => ({ text: one.text, id: one.id, start: starts[one.location] ?? text.length })),
  };
}
