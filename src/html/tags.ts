import type { Html } from 'mdast';
import { Token, Tokenizer, TokenizerMode } from 'parse5';
import type { Place } from '../garden/index.ts';

/** Elements whose text is no HTML, until they end. */
const rawText = new Set(['script', 'style', 'iframe', 'xmp', 'noembed', 'noframes', 'plaintext']);
const titleText = new Set(['textarea', 'title']);

/** What is told of each tag, in the order of the text. */
export interface TagReader {
  start: (tag: Token.TagToken) => void;
  end?: (tagName: string) => void;
}

/** Reads the tags of a piece of HTML as a browser does: in comments and programs there are none. */
export function readTags(html: string, { start, end }: TagReader): void {
  const nothing = (): void => undefined;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => {
        start(token);
        if (rawText.has(token.tagName)) tokenizer.state = TokenizerMode.RAWTEXT;
        if (titleText.has(token.tagName)) tokenizer.state = TokenizerMode.RCDATA;
      },
      onEndTag: ({ tagName }) => end?.(tagName),
      onCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
      onNullCharacter: nothing,
      onWhitespaceCharacter: nothing,
    },
  );
  tokenizer.write(html, true);
}

/**
 * A place in a piece of HTML as one in the file; quotes and lists have marks before each line.
 *
 * @param lines the lines of the text that the piece was parsed from
 */
export function placeInHtml(
  node: Html,
  location: Token.Location | null | undefined,
  lines: readonly string[],
): Place {
  const start = node.position?.start ?? { line: 1, column: 1 };
  if (!location) return { line: start.line, column: start.column };
  const below = location.startLine - 1;
  if (below === 0) return { line: start.line, column: start.column + location.startCol - 1 };
  const line = start.line + below;
  const shown = node.value.split('\n', below + 1)[below] ?? '';
  const before = Math.max(0, (lines[line - 1]?.length ?? 0) - shown.length);
  return { line, column: before + location.startCol };
}
