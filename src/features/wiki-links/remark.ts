import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import type { Extension } from 'micromark-util-types';
import wikiLinkPlugin from 'remark-wiki-link';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import type { WikiLink } from '../../garden/index.ts';
import { wikiLinkSyntax } from './syntax.ts';

/**
 * Teaches remark wiki-links and embeds. remark-wiki-link builds the nodes; its tokenizer, which
 * is quadratic and knows no embeds, is replaced by ours, and where a link leads is the garden's
 * to say, so the addresses that it guesses are taken off again.
 */
export function remarkWikiLinks(this: Processor): void {
  const data = this.data() as {
    micromarkExtensions?: Extension[];
    fromMarkdownExtensions?: FromMarkdown[];
  };
  wikiLinkPlugin.call(this, { aliasDivider: '|' });
  data.micromarkExtensions?.pop();
  data.micromarkExtensions?.push(wikiLinkSyntax());
  data.fromMarkdownExtensions?.push({
    enter: { wikiLinkEmbedMarker: markEmbed },
    exit: { wikiLinkAlias: readDisplay },
    transforms: [
      (tree) => {
        visit(tree, 'wikiLink', (node: WikiLink) => {
          delete node.data;
        });
      },
    ],
  });
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
