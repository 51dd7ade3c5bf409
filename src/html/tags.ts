import { type Token, Tokenizer, TokenizerMode } from 'parse5';

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

/**
 * The tags of a piece of HTML, in their order, as a browser finds them.
 * Rule: https://html.spec.whatwg.org/multipage/parsing.html#tokenization
 */
export function tagsIn(html: string): Tag[] {
  const tags: Tag[] = [];
  const nothing = (): void => undefined;
  const add = (token: Token.TagToken, isEnd: boolean): void => {
    const { location } = token;
    if (!location) return;
    tags.push({
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
      onCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
      onNullCharacter: nothing,
      onWhitespaceCharacter: nothing,
    },
  );
  tokenizer.write(html, true);
  return tags;
}
