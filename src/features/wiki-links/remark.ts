import type { Link, Nodes, Parent } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import wikiLinkPlugin from 'remark-wiki-link';
import type { Processor } from 'unified';
import type { WikiLink } from '../../garden/index.ts';
import { teach } from '../../markdown/teach.ts';
import { bareAddresses } from './bare-addresses.ts';
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
    [wikiLinkSyntax(), bareAddresses()],
    [
      {
        enter: { wikiLinkEmbedMarker: markEmbed, wikiLinkData: beginEmpty },
        exit: { wikiLinkAlias: readDisplay },
        transforms: [settleLinks],
      },
    ],
  );
}

function settleLinks(parent: Nodes): void {
  if (!('children' in parent)) return;
  for (const [at, node] of parent.children.entries()) {
    if (node.type !== 'wikiLink') settleLinks(node);
    else {
      delete node.data;
      if (node.value.trim() === '') (parent as Parent).children[at] = emptyLink(node);
    }
  }
}

/** `[[|words]]` has no target, and is what `[words]()` is. */
function emptyLink({ display = '', position }: WikiLink): Link {
  return {
    type: 'link',
    url: '',
    children: [{ type: 'text', value: display, position }],
    position,
  };
}

function current(context: CompileContext): WikiLink {
  return context.stack.at(-1) as unknown as WikiLink;
}

function markEmbed(this: CompileContext): void {
  current(this).embed = true;
}

function beginEmpty(this: CompileContext): void {
  current(this).value = '';
}

function readDisplay(this: CompileContext, token: Token): void {
  const display = this.sliceSerialize(token).trim();
  if (display !== '') current(this).display = display;
}
