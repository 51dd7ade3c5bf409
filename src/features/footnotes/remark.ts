import type { Parent, PhrasingContent, Root } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { teach } from '../../markdown/teach.ts';
import { inlineNoteSyntax } from './syntax.ts';

/** A footnote written where it belongs: `^[text]`. */
interface InlineNote extends Parent {
  type: 'inlineNote';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineNote: InlineNote;
  }
  interface RootContentMap {
    inlineNote: InlineNote;
  }
}

/** Teaches remark `^[footnotes]` in place. */
export function remarkInlineNotes(this: Processor): void {
  teach(
    this,
    [inlineNoteSyntax()],
    [
      {
        canContainEols: ['inlineNote'],
        enter: {
          inlineNote(this: CompileContext, token: Token): void {
            this.enter({ type: 'inlineNote', children: [] }, token);
          },
        },
        exit: {
          inlineNote(this: CompileContext, token: Token): void {
            this.exit(token);
          },
        },
      },
    ],
  );
}

/**
 * Makes footnotes in place into named ones whose text stands at the end, so that they are
 * numbered with the others. Comments must be gone by then: what they hide must not stay behind.
 */
export function settleInlineNotes(tree: Root): void {
  const taken = new Set<string>();
  const found: { note: InlineNote; parent: Parent; at: number }[] = [];
  visit(tree, (node, at, parent) => {
    if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference')
      taken.add(node.identifier);
    if (node.type === 'inlineNote' && parent && at !== undefined)
      found.push({ note: node, parent, at });
  });
  let number = 0;
  for (const { note, parent, at } of found) {
    do number++;
    while (taken.has(`inline-${number}`));
    const identifier = `inline-${number}`;
    const { children, position } = note;
    parent.children[at] = {
      type: 'footnoteReference',
      identifier,
      label: identifier,
      position,
    };
    tree.children.push({
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      position,
      children: [{ type: 'paragraph', children, position }],
    });
  }
}
