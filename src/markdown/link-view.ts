import { fileKindOf, type Link, type Resolution, type Target } from '../garden/index.ts';

/** How a link is shown, decided once for Markdown and MDX alike. */
export type LinkView =
  | { as: 'link'; href: string }
  | { as: 'unresolved' }
  /** The words alone: of private notes nothing may show, not even that there is one. */
  | { as: 'words' }
  /** An embed in an MDX note, rendered. */
  | { as: 'html'; html: string };

/** The fragment of a part that exists; a PDF's is for its viewer. */
function partOf(link: Link, { id, part }: Target): string {
  if (part !== undefined) return `#${encodeURIComponent(part.id)}`;
  return fileKindOf(id) === 'pdf' && link.part ? `#${link.part}` : '';
}

/**
 * Says how a link is shown.
 *
 * @param hrefOf the address of a public note or published file, as it stands in `href`
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
