import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { holdMedia } from '../features/web-embeds/media.ts';
import { isTrustedHost } from '../settings/site.ts';
import { words } from './frame.ts';

/** At least what a browser may load from elsewhere; most notes have none, and need not be parsed. */
const elsewhere = /<(?:img|picture|audio|video)\b[\s\S]*?(?:https?:)?\/\//i;

/**
 * What the program of an MDX note has made, with pictures, sounds and films of other sites waiting
 * for a reader, whoever of its components has written them. The page's policy knows those of its
 * prose; what comes from elsewhere still is a link.
 */
export function holdMediaIn(html: string): string {
  if (!elsewhere.test(html)) return html;
  const tree = fromHtml(html, { fragment: true });
  const needs = { images: new Set<string>(), media: new Set<string>(), uses: new Set<string>() };
  holdMedia(tree, { needs, words, isTrusted: isTrustedHost });
  return needs.uses.size === 0 ? html : toHtml(tree);
}
