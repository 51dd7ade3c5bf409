import type { TextMaker } from '../../markdown/rewriting.ts';

/**
 * Code, an empty link that is a place, a reference, an attribute that only says how to read, and a
 * theme's drawing, for which there are no words.
 */
const found =
  /(?<!`)(?:`[^`]+`|``(?:[^`]|`(?!`))+``)(?!`)|\[\]\(\)\{ *#([\w:.-]+) *\}|(?<!!)\[((?:`[^`\n]*`|[^[\]`\n])+)\]\[([^[\]\n]*)\]|(<[a-z][\w-]*(?: [^<>]*?)?) markdown(?:="[^"<>]*")?(?=[ >])|:(?:material|fontawesome|octicons|simple)(?:-[a-z\d]+)+:(?:\{[^{}\n]*\})? ?/g;
const isName = /^[a-z_][\w.:-]*(?:\(\))?$/i;

/**
 * Copies a line of text; references to what a program's own sources say (`[words][a.b.C]`) keep
 * their words, and `[](){#id}` is a place.
 * Rules: https://mkdocstrings.github.io/autorefs/ and
 * https://python-markdown.github.io/extensions/md_in_html/,
 * https://squidfunk.github.io/mkdocs-material/reference/icons-emojis/
 *
 * @param defined labels of the text's own references, in lower case
 */
export function copySentence(
  text: string,
  from: number,
  maker: TextMaker,
  defined: ReadonlySet<string>,
): void {
  let at = 0;
  for (const match of text.matchAll(found)) {
    const [whole, id, words, label = '', tag] = match;
    const made =
      id !== undefined
        ? `<a id="${id}"></a>`
        : words === undefined
          ? (tag ?? (whole.startsWith(':') ? '' : undefined))
          : wordsOf(words, label, defined);
    if (made === undefined) continue;
    maker.copy(from + at, from + match.index);
    maker.insert(made, from + match.index);
    at = match.index + whole.length;
  }
  maker.copy(from + at, from + text.length);
}

function wordsOf(words: string, label: string, defined: ReadonlySet<string>): string | undefined {
  const name = label === '' ? words.replace(/^`|`$/g, '') : label;
  const isOwn = defined.has((label === '' ? words : label).toLowerCase());
  return isOwn || !isName.test(name) ? undefined : words;
}
