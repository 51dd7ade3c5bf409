import { basePath, hrefUnder, siteAddress } from '../collection/site.ts';
import settings from '../site.config.ts';
import { wordsFor, writeDay } from '../words/index.ts';

/** Makes an address of this site into one that stands in `href`. */
export function href(address: string): string {
  return hrefUnder(basePath(), address);
}

/** The garden's graph, opened at a note. */
export function graphAt(address: string): string {
  return `${href('/graph/')}?at=${encodeURIComponent(href(address)).replaceAll('%2F', '/')}`;
}

/** An address of this site in full, for feeds and other machines. */
export function absolute(address: string): string {
  return new URL(href(address), siteAddress() ?? 'http://localhost:4321').href;
}

/** Whether the owner has said where the site will be. */
export const hasAddress = siteAddress() !== undefined;

export const words = wordsFor(settings.lang);

/** A day (`YYYY-MM-DD`) written out for readers. */
export function day(date: string): string {
  return writeDay(date, settings.lang);
}
