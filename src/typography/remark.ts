import type { Nodes, Parent, Root, Text } from 'mdast';
import { isLanguage, joinLines } from '../garden/index.ts';
import { settingFor } from './languages.ts';
import { object, typeset } from './typeset.ts';

/** How the text of one note is set. */
export interface Typography {
  lang: string;
  /** Whether quotes, dashes and blanks are set. */
  isOn: boolean;
}

/** What front matter and the site's settings together say of a note's text. */
export function typographyOf(
  { lang, typography }: { lang?: unknown; typography?: unknown },
  site: { lang: string; typography: boolean },
): Typography {
  const isOff = /^(?:false|no|off)$/i.test(String(typography));
  return {
    lang: typeof lang === 'string' && isLanguage(lang) ? lang : site.lang,
    isOn: site.typography && !isOff,
  };
}

/** What a reader sees as one paragraph. */
const blocks = new Set(['paragraph', 'heading', 'tableCell']);
/** Where nothing is set, and what a quote around it sees as a letter. */
const objects = new Set([
  ...[
    'inlineCode',
    'inlineMath',
    'image',
    'imageReference',
    'wikiLink',
    'tag',
    'mdxTextExpression',
  ],
]);

/**
 * Sets the texts of a tree, paragraph by paragraph; code, formulas, tags and HTML are left as
 * they are. The tree is not changed.
 *
 * @param strictLineBreaks whether a line end is a blank, which none is between Japanese letters;
 *   else readers see each line end as a break
 * @param tell told each text that shows something else than is written
 */
export function setTree(
  tree: Root,
  typography: Typography,
  strictLineBreaks: boolean,
  tell: (node: Text, words: string) => void,
): void {
  const set = strictLineBreaks ? setPieces : setLines;
  visit(tree, (pieces) => set(pieces, typography), tell);
}

function visit(
  node: Nodes,
  setting: (pieces: readonly string[]) => string[],
  tell: (node: Text, words: string) => void,
): void {
  if (!('children' in node)) return;
  if (!blocks.has(node.type)) {
    for (const child of node.children) visit(child, setting, tell);
    return;
  }
  const pieces: (Text | undefined)[] = [];
  const words: string[] = [];
  gather(node, pieces, words);
  const set = setting(words);
  pieces.forEach((piece, at) => {
    const shown = set[at];
    if (piece && shown !== undefined && shown !== piece.value) tell(piece, shown);
  });
}

function gather(
  parent: Parent,
  pieces: (Text | undefined)[],
  words: string[],
  isInCode = false,
): void {
  // In a sentence each tag is a piece of its own.
  let open = 0;
  for (const child of parent.children) {
    if (child.type === 'html') open += codeOpenedBy(child.value);
    const isCode = isInCode || open > 0;
    if (child.type === 'text' && child.data?.isCode !== true && !isCode) {
      pieces.push(child);
      words.push(child.value);
    } else if (child.type === 'text' || objects.has(child.type) || isBareAddress(child)) {
      pieces.push(undefined);
      words.push(object);
    } else if (child.type === 'break') {
      pieces.push(undefined);
      words.push('\n');
    } else if ('children' in child) gather(child, pieces, words, isCode);
  }
}

const codeTag = /^<(\/?)(?:code|kbd|samp|tt|var)\b/i;

/** Whether a tag opens (1) or ends (-1) what is shown as code. */
function codeOpenedBy(html: string): number {
  const [, slash] = codeTag.exec(html) ?? [];
  return slash === undefined ? 0 : slash === '' ? 1 : -1;
}

/** `<https://a.example>` shows its address, which nobody may set. */
function isBareAddress(node: Nodes): boolean {
  if (node.type !== 'link') return false;
  const [only] = node.children;
  return only?.type === 'text' && node.url.endsWith(only.value);
}

/** Sets a text that stands alone, such as a title. */
export function setWords(words: string, typography: Typography): string {
  return setPieces([words], typography).join('');
}

/** Sets pieces of one sentence. */
export function setPieces(pieces: readonly string[], typography: Typography): string[] {
  return setLines(joinLines(pieces), typography);
}

/** Sets pieces of one sentence whose lines stay as they are. */
function setLines(pieces: readonly string[], { lang, isOn }: Typography): string[] {
  const setting = isOn ? settingFor(lang) : undefined;
  return setting ? typeset(pieces, setting) : [...pieces];
}
