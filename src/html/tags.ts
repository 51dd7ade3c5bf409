import type { Html } from 'mdast';
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import type { Place } from '../garden/index.ts';

/** Elements whose text is no HTML, until they end. */
const rawText = new Set(['script', 'style', 'iframe', 'xmp', 'noembed', 'noframes', 'plaintext']);
const titleText = new Set(['textarea', 'title']);

/** A start or end tag in a piece of HTML, and where it stands in it. */
export interface Tag {
  name: string;
  isEnd: boolean;
  isSelfClosing: boolean;
  attributes: readonly Attribute[];
  from: number;
  to: number;
  /** Where the tag, or one of its attributes, stands by line and column, from 1 on. */
  placeOf: (attribute?: string) => { line: number; column: number };
}

interface Attribute {
  name: string;
  value: string;
}

/** Words in a piece of HTML, with their references read, and where they stand in it. */
export interface Words {
  text: string;
  place: Place;
}

/** The tags of a piece of HTML, in their order, as a browser finds them. */
export function tagsIn(html: string): Tag[] {
  return tagsAndWordsIn(html).filter((one) => 'name' in one);
}

/**
 * The tags of a piece of HTML and the words between them, in their order, as a browser finds them.
 * Rule: https://html.spec.whatwg.org/multipage/parsing.html#tokenization
 */
export function tagsAndWordsIn(html: string): (Tag | Words)[] {
  const found: (Tag | Words)[] = [];
  const nothing = (): void => undefined;
  // The tokenizer tells words and blanks apart, which are one text.
  const addWords = ({ chars, location }: Token.CharacterToken): void => {
    const last = found.at(-1);
    const place = { line: location?.startLine ?? 1, column: location?.startCol ?? 1 };
    if (!last || !('text' in last)) found.push({ text: chars, place });
    else {
      if (last.text.trim() === '') last.place = place;
      last.text += chars;
    }
  };
  const add = (token: Token.TagToken, isEnd: boolean): void => {
    const { location } = token;
    if (!location) return;
    found.push({
      name: token.tagName,
      isEnd,
      isSelfClosing: token.selfClosing,
      attributes: token.attrs,
      from: location.startOffset,
      to: location.endOffset,
      placeOf: (attribute = '') => {
        const { startLine, startCol } = location.attrs?.[attribute] ?? location;
        return { line: startLine, column: startCol };
      },
    });
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => {
        add(token, false);
        if (rawText.has(token.tagName)) tokenizer.state = TokenizerMode.RAWTEXT;
        if (titleText.has(token.tagName)) tokenizer.state = TokenizerMode.RCDATA;
      },
      onEndTag: (token) => {
        add(token, true);
      },
      onCharacter: addWords,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
      onNullCharacter: nothing,
      onWhitespaceCharacter: addWords,
    },
  );
  tokenizer.write(html, true);
  return found;
}

/**
 * Leads places in a piece of HTML to the file; quotes and lists have marks before each line.
 *
 * @param lines the lines of the text that the piece was parsed from
 */
export function placesInHtml(node: Html, lines: readonly string[]): (place: Place) => Place {
  const shown = node.value.split('\n');
  const start = node.position?.start ?? { line: 1, column: 1 };
  return (place) => {
    const below = place.line - 1;
    if (below === 0) return { line: start.line, column: start.column + place.column - 1 };
    const line = start.line + below;
    const before = Math.max(0, (lines[line - 1]?.length ?? 0) - (shown[below]?.length ?? 0));
    return { line, column: before + place.column };
  };
}
