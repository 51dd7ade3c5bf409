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

/**
 * Takes comments out: what stands between two marks, in one paragraph or across many blocks. A
 * comment that never ends hides all that follows; its mark is given back, for a problem.
 * Rule: https://help.obsidian.md/syntax#Comments
 */
export function removeComments(tree: Root): Node | undefined {
  const state: { open: Node | undefined } = { open: undefined };
  hide(tree, state);
  return state.open;
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
