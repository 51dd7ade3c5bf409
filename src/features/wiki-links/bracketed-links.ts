import type { Link, Nodes, Parent, PhrasingContent, Root } from 'mdast';
import type { Dialect } from '../../garden/index.ts';

/** Programs that know no wiki-links, to which `[[1]](a.md)` is a link with brackets in its words. */
const without: ReadonlySet<Dialect> = new Set([
  ...(['jekyll', 'hugo', 'astro', 'eleventy', 'mkdocs'] as const),
]);

const target = /^\(([^\s()<>]+)(?:[ \t]+"([^"\n]*)")?\)/;
const outside = /^https?:\/\//i;

/**
 * Reads `[[1]](address)` as CommonMark does, where the brackets are words of a link: in programs
 * that know no wiki-links, and everywhere in a folder of no program's when the address is the web's.
 * Rule: https://spec.commonmark.org/0.31.2/#links
 */
export function readBracketedLinks(tree: Root, dialect: Dialect): void {
  const isFree = without.has(dialect);
  const mayLead = (url: string): boolean => isFree || (dialect === 'plain' && outside.test(url));
  visit(tree, mayLead);
}

type MayLead = (url: string) => boolean;

function visit(node: Nodes, mayLead: MayLead): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  for (const child of parent.children) visit(child, mayLead);
  parent.children.forEach((child, at) => {
    if (child.type !== 'wikiLink' || child.embed) return;
    const found = addressAfter(parent.children.slice(at + 1, at + 4) as PhrasingContent[]);
    if (!found || !mayLead(found.url)) return;
    const { url, title, rest, taken } = found;
    const words = child.display === undefined ? child.value : `${child.value}|${child.display}`;
    const { position } = child;
    const children: Link['children'] = [{ type: 'text', value: `[${words}]`, position }];
    const link: Link = { type: 'link', url, title, children, position };
    parent.children.splice(at, taken + 1, link, ...rest);
  });
}

interface Address {
  url: string;
  title: string | null;
  /** What of the nodes that are taken is left behind it. */
  rest: PhrasingContent[];
  taken: number;
}

/** An address in brackets that follows at once; one of the web has become a link by itself. */
function addressAfter([first, second, third]: readonly PhrasingContent[]): Address | undefined {
  if (first?.type !== 'text') return undefined;
  if (first.value === '(' && second?.type === 'link' && third?.type === 'text') {
    if (!third.value.startsWith(')')) return undefined;
    const rest = [{ ...third, value: third.value.slice(1) }];
    return { url: second.url, title: null, rest, taken: 3 };
  }
  const [written, url = '', title] = target.exec(first.value) ?? [];
  if (written === undefined) return undefined;
  const rest = [{ ...first, value: first.value.slice(written.length) }];
  return { url, title: title ?? null, rest, taken: 1 };
}
