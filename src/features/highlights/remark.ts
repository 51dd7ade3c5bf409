import type { Node, Nodes, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import { codes } from 'micromark-util-symbol';
import type { Code, Construct, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { teach } from '../../markdown/teach.ts';

/** `==`, which may begin or end a highlight. */
interface HighlightMark extends Node {
  type: 'highlightMark';
  opens: boolean;
  closes: boolean;
}

/** Highlighted words. */
interface Highlight extends Parent {
  type: 'highlight';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    highlightMark: HighlightMark;
    highlight: Highlight;
  }
  interface RootContentMap {
    highlightMark: HighlightMark;
    highlight: Highlight;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    highlightMark: 'highlightMark';
  }
  interface Token {
    /** Of a mark of highlights: whether one may begin with it, and end. */
    opens?: boolean;
    closes?: boolean;
  }
}

const equals = codes.equalsTo;
const greater = codes.greaterThan;

/**
 * Teaches remark `==highlights==`, with markup inside. The mark is exactly two `=`: it opens
 * before a sign that is no blank and closes after one; `==>` is an arrow.
 * Rule: https://help.obsidian.md/syntax#Bold%2C+italics%2C+highlights
 */
export function remarkHighlights(this: Processor): void {
  teach(
    this,
    [{ text: { [equals]: mark } }],
    [
      {
        enter: {
          highlightMark(this: CompileContext, token: Token): void {
            const { opens = false, closes = false } = token;
            this.enter({ type: 'highlightMark', opens, closes }, token);
          },
        },
        exit: {
          highlightMark(this: CompileContext, token: Token): void {
            this.exit(token);
          },
        },
        transforms: [
          (tree: Root): void => {
            pairMarks(tree);
          },
        ],
      },
    ],
  );
}

const mark: Construct = {
  name: 'highlightMark',
  // Of a longer run no sign is a mark.
  previous: (code) => code !== equals,
  tokenize(effects, ok, nok) {
    const { previous } = this;
    const token = (closes: boolean) => effects.enter('highlightMark', { closes });
    let own: ReturnType<typeof token>;
    return start;

    function start(code: Code): State | undefined {
      if (previous === equals) return nok(code);
      own = token(!isBlank(previous));
      effects.consume(code);
      return second;
    }

    function second(code: Code): State | undefined {
      if (code !== equals) return nok(code);
      effects.consume(code);
      return end;
    }

    function end(code: Code): State | undefined {
      own.opens = !isBlank(code);
      if (code === equals || code === greater || !(own.opens || own.closes)) return nok(code);
      effects.exit('highlightMark');
      return ok(code);
    }
  },
};

/** A blank, a line ending (micromark's codes below zero), or the text's end or beginning. */
function isBlank(code: Code): boolean {
  return code === null || code < 0 || /\s/.test(String.fromCharCode(code));
}

/**
 * Puts what stands between two marks into a highlight. Both must stand side by side: emphasis
 * lies wholly inside or wholly outside. A mark without another is text again. One pass.
 */
function pairMarks(node: Nodes): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  for (const child of parent.children) pairMarks(child);
  if (!parent.children.some(isMark)) return;
  const children: RootContent[] = [];
  let open: { mark: HighlightMark; at: number } | undefined;
  for (const child of parent.children) {
    if (isMark(child) && child.closes && open && open.at < children.length - 1) {
      const inner = joinText(children.splice(open.at).slice(1)) as PhrasingContent[];
      const position = span(open.mark, child);
      children.push({ type: 'highlight', children: inner, position, data: { hName: 'mark' } });
      open = undefined;
      continue;
    }
    // A later mark is nearer to whatever closes it.
    if (isMark(child) && child.opens) open = { mark: child, at: children.length };
    children.push(child);
  }
  parent.children = joinText(children);
}

function isMark(node: Nodes): node is HighlightMark {
  return node.type === 'highlightMark';
}

/** Marks that mark nothing are text, and neighbouring texts are one. */
function joinText(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const node of nodes) {
    const value = isMark(node) ? '==' : node.type === 'text' ? node.value : undefined;
    const last = joined.at(-1);
    if (value === undefined) joined.push(node);
    else if (last?.type === 'text') {
      last.value += value;
      last.position = span(last, node);
    } else joined.push({ type: 'text', value, position: node.position });
  }
  return joined;
}

function span(from: Node, to: Node): Node['position'] {
  return from.position && to.position && { start: from.position.start, end: to.position.end };
}
