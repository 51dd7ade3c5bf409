import { isRaster } from '../garden/index.ts';

/** Widths in pixels at which a picture is offered: the text's measure, twice it, thrice it. */
const offered = [568, 1136, 1704];
const widest = 1704;

/** How wide a picture stands in the text; what it needs of it follows from the screen. */
export const shownSizes = '(min-width: 40rem) 35.5rem, calc(100vw - 2.5rem)';

/** Where pictures lie that were made for readers, under the top of the site. */
const folder = '/garden/pictures/';

/**
 * Whether a picture is made smaller for readers: one of the vault, known by its path. What is known
 * by its address is served as it is.
 */
export function isMadeSmaller(id: string): boolean {
  return isRaster(id) && !id.startsWith('/');
}

/** The widths that are made of a picture, smallest first; none is wider than it is itself. */
export function widthsOf(width: number): number[] {
  const smaller = offered.filter((one) => one < width && one < widest);
  return [...smaller, Math.min(width, widest)];
}

/**
 * The address of a picture at a width, under the top of the site. It hangs on what is in the
 * picture alone, so that no name of an author's stands in it, and it may be kept for ever.
 */
export function pictureAddress(digest: string, width: number): string {
  return `${folder}${digest}-${width}.webp`;
}

/** The picture and the width that an address names; undefined for an address of another kind. */
export function readPictureAddress(path: string): { digest: string; width: number } | undefined {
  const [, digest, width] = /^\/garden\/pictures\/([\da-f]{16})-(\d{1,5})\.webp$/.exec(path) ?? [];
  return digest === undefined ? undefined : { digest, width: Number(width) };
}
