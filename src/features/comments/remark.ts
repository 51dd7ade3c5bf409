import type { Node, Nodes, Parent, Root } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import { codes } from 'micromark-util-symbol';
import type { Code, Construct, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { teach } from '../../markdown/teach.ts';

/** `%%`, which opens or closes a comment. */
interface CommentMark extends Node {
  type: 'commentMark';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    commentMark: CommentMark;
  }
  interface RootContentMap {
    commentMark: CommentMark;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    commentMark: 'commentMark';
  }
}

const percent = codes.percentSign;

/** Teaches remark the mark of comments, which is exactly two `%`, not in code. */
export function remarkComments(this: Processor): void {
  teach(
    this,
    [{ text: { [percent]: mark } }],
    [
      {
        enter: {
          commentMark(this: CompileContext, token: Token): void {
            this.enter({ type: 'commentMark' }, token);
          },
        },
        exit: {
          commentMark(this: CompileContext, token: Token): void {
            this.exit(token);
          },
        },
      },
    ],
  );
}

const mark: Construct = {
  name: 'commentMark',
  tokenize(effects, ok, nok) {
    const { previous } = this;
    return start;

    function start(code: Code): State | undefined {
      if (code !== percent || previous === percent) return nok(code);
      effects.enter('commentMark');
      effects.consume(code);
      return second;
    }

    function second(code: Code): State | undefined {
      if (code !== percent) return nok(code);
      effects.consume(code);
      return end;
    }

    function end(code: Code): State | undefined {
      if (code === percent) return nok(code);
      effects.exit('commentMark');
      return ok(code);
    }
  },
};

/** A mark, and what decides whether it opens a comment. */
interface Found {
  node: CommentMark;
  /** The paragraph, heading or cell in which it stands. */
  block: Nodes;
  beginsLine: boolean;
  /** Whether a word follows at once, as in `%%i`. */
  touchesWord: boolean;
}

/**
 * Takes comments out: what stands between two marks, in one paragraph or across many blocks. A
 * mark that is never closed is given back, for a problem: one that begins a line hides all that
 * follows, one within a line the rest of its block. But where a word follows it at once, and its
 * fellow does not stand in the same block, it is text, such as a variable `%%i` of a shell.
 * Rule: https://help.obsidian.md/syntax#Comments
 */
export function removeComments(tree: Root): Node | undefined {
  const marks: Found[] = [];
  findMarks(tree, tree, marks);
  let open: Found | undefined;
  let unclosed: Found | undefined;
  marks.forEach((mark, at) => {
    const later = marks.slice(at + 1);
    if (open) open = undefined;
    else if (isText(mark, later)) Object.assign(mark.node, { type: 'text', value: '%%' });
    else if (later.length > 0 || mark.beginsLine) open = mark;
    else {
      unclosed = mark;
      (mark.block as Parent).children.push({ type: 'commentMark' });
    }
  });
  const state: { open: Node | undefined } = { open: undefined };
  hide(tree, state);
  return state.open ?? unclosed?.node;
}

function isText({ block, beginsLine, touchesWord }: Found, later: readonly Found[]): boolean {
  if (beginsLine || !touchesWord || later[0]?.block === block) return false;
  return later.every((mark) => mark.touchesWord);
}

const inLine = new Set(['emphasis', 'strong', 'delete', 'link', 'highlight']);

function findMarks(node: Nodes, block: Nodes, marks: Found[]): void {
  if (!('children' in node)) return;
  const inner = inLine.has(node.type) ? block : node;
  node.children.forEach((child, at) => {
    if (child.type !== 'commentMark') {
      findMarks(child, inner, marks);
      return;
    }
    const before = node.children[at - 1];
    const after = node.children[at + 1];
    marks.push({
      node: child,
      block: inner,
      beginsLine:
        before === undefined ||
        before.type === 'break' ||
        (before.type === 'text' && /(?:^|\n)[ \t]*$/.test(before.value)),
      touchesWord: after?.type === 'text' && /^[\p{L}\p{N}_]/u.test(after.value),
    });
  });
}

/** @returns whether anything of the node is left */
function hide(node: Nodes, state: { open: Node | undefined }): boolean {
  if (node.type === 'commentMark') {
    state.open = state.open ? undefined : node;
    return false;
  }
  if (!('children' in node)) return state.open === undefined;
  const parent = node as Parent;
  const wasEmpty = parent.children.length === 0;
  const wasOpen = state.open !== undefined;
  parent.children = parent.children.filter((child) => hide(child, state));
  if (wasEmpty) return !wasOpen;
  const hasWords = parent.children.some(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  // A block of which nothing was hidden stays as it was, blank or not.
  return hasWords || (!wasOpen && state.open === undefined && parent.children.length > 0);
}
