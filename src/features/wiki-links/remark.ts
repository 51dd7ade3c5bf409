import type { CompileContext, Token } from 'mdast-util-from-markdown';
import wikiLinkPlugin from 'remark-wiki-link';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import type { WikiLink } from '../../garden/index.ts';
import { teach } from '../../markdown/teach.ts';
import { wikiLinkSyntax } from './syntax.ts';

/**
 * Teaches remark wiki-links and embeds. remark-wiki-link builds the nodes; its tokenizer, which
 * is quadratic and knows no embeds, is replaced by ours, and where a link leads is the garden's
 * to say, so the addresses that it guesses are taken off again.
 */
export function remarkWikiLinks(this: Processor): void {
  wikiLinkPlugin.call(this, { aliasDivider: '|' });
  this.data().micromarkExtensions?.pop();
  teach(
    this,
    [wikiLinkSyntax()],
    [
      {
        enter: { wikiLinkEmbedMarker: markEmbed },
        exit: { wikiLinkAlias: readDisplay },
        transforms: [
          (tree) => {
            visit(tree, 'wikiLink', (node: WikiLink) => {
              delete node.data;
            });
          },
        ],
      },
    ],
  );
}

function current(context: CompileContext): WikiLink {
  return context.stack.at(-1) as unknown as WikiLink;
}

function markEmbed(this: CompileContext): void {
  current(this).embed = true;
}

function readDisplay(this: CompileContext, token: Token): void {
  const display = this.sliceSerialize(token).trim();
  if (display !== '') current(this).display = display;
}
