import { fileKindOf, type Link, type Resolution, type Target } from '../garden/index.ts';

/** How a link is shown, decided once for Markdown and MDX alike. */
export type LinkView =
  | { as: 'link'; href: string }
  | { as: 'unresolved' }
  /** The words alone: of private notes nothing may show, not even that there is one. */
  | { as: 'words' }
  /** An embed in an MDX note, rendered. */
  | { as: 'html'; html: string };

/** The fragment of a part that exists; a PDF's is for its viewer, and a page's its own matter. */
function partOf(link: Link, { id, by, part }: Target): string {
  if (by === 'site') return link.written.slice(endOfPath(link.written));
  if (part !== undefined) return `#${encodeURIComponent(part.id)}`;
  return fileKindOf(id) === 'pdf' && link.part ? `#${link.part}` : '';
}

/** Where a query or a fragment begins. */
function endOfPath(address: string): number {
  const at = address.search(/[?#]/);
  return at === -1 ? address.length : at;
}

/**
 * Says how a link is shown.
 *
 * @param hrefOf the address of a public note, published file or page of the site, as it stands in `href`
 * @param isEmbedded whether the text is shown inside another note
 */
export function viewLink(
  link: Link,
  resolution: Resolution,
  hrefOf: (id: string) => string | undefined,
  isEmbedded = false,
): LinkView {
  if (resolution.outcome === 'private' || link.isQuiet) return { as: 'words' };
  if (resolution.outcome === 'missing') return { as: 'unresolved' };
  const { target } = resolution;
  const part = partOf(link, target);
  // A link into the same note stays in it, wherever its text is shown.
  if (link.path === '' && part !== '' && !isEmbedded) return { as: 'link', href: part };
  const href = hrefOf(target.id);
  return href === undefined ? { as: 'words' } : { as: 'link', href: href + part };
}
