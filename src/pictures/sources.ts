import { isRaster } from '../garden/index.ts';
import { textWidth } from '../markdown/media.ts';

/** Widths in pixels at which a picture is offered: the text's measure, twice it, thrice it. */
const offered = [textWidth, 2 * textWidth];
const widest = 3 * textWidth;

/** How wide a picture stands in the text; what it needs of it follows from the screen. */
export const shownSizes = '(min-width: 40rem) 35.5rem, calc(100vw - 2.5rem)';

/** Where pictures lie that were made for readers, under the top of the site. */
export const pictureFolder = '/garden/pictures/';

/**
 * Whether a picture is made smaller for readers: one of the vault, known by its path. What is known
 * by its address is served as it is.
 */
export function isMadeSmaller(id: string): boolean {
  return isRaster(id) && !id.startsWith('/');
}

/** A width that is nearly the next saves readers little, and is a picture more to make and keep. */
const leastStep = 1.25;

/** The widths that are made of a picture, smallest first; none is wider than it is itself. */
export function widthsOf(width: number): number[] {
  const largest = Math.min(width, widest);
  return [...offered.filter((one) => one * leastStep <= largest), largest];
}

/**
 * Is counted up when something else is made of the same picture, since what lies at an address may
 * be kept for ever.
 */
export const recipe = 2;

/**
 * The address of a picture at a width, under the top of the site. It hangs alone on what is in the
 * picture and on how it is made, so that no name of an author's stands in it, and it may be kept
 * for ever.
 */
export function pictureAddress(digest: string, width: number): string {
  return `${pictureFolder}${digest}-${width}.webp`;
}

/** The picture and the width that an address names; undefined for an address of another kind. */
export function readPictureAddress(path: string): { digest: string; width: number } | undefined {
  const [, digest, width] = /^\/garden\/pictures\/([\da-f]{16})-(\d{1,5})\.webp$/.exec(path) ?? [];
  return digest === undefined ? undefined : { digest, width: Number(width) };
}
