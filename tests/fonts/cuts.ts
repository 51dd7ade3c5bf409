import { fileURLToPath } from 'node:url';

/** One of the site's fonts: what it is cut from, and what is left of that. */
export interface Cut {
  file: string;
  family: string;
  style: string;
  from: string;
  axes: Record<string, number | { min: number; max: number }>;
  features: readonly string[];
  signs: string;
}

const latin =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';
const extended =
  'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C4, U+2113, U+2C60-2C7F, U+A720-A7FF';

/** Greek and Cyrillic, for titles that are drawn. */
const other = 'U+0370-03FF, U+0400-052F, U+2116';

/** What letters need to stand together as they should. */
const always = ['kern', 'ccmp', 'locl'];
/** And what figures need not to be lining and all of one width. */
const figures = ['pnum', 'lnum', 'onum', 'tnum'];

const text: Omit<Cut, 'file' | 'signs'> = {
  family: 'Understory Serif',
  style: 'Regular',
  from: 'SourceSerif4Variable-Roman.ttf',
  // At the size of text.
  axes: { wght: { min: 400, max: 700 }, opsz: 14 },
  features: [...always, 'liga', ...figures, 'frac'],
};
const italic: Omit<Cut, 'file' | 'signs'> = {
  ...text,
  style: 'Italic',
  from: 'SourceSerif4Variable-Italic.ttf',
  features: [...always, 'liga', ...figures],
};
const display: Omit<Cut, 'file' | 'signs'> = {
  ...text,
  family: 'Understory Display',
  // Finer, as large letters want it, and of one weight.
  axes: { wght: 500, opsz: 48 },
  features: [...always, 'liga', 'pnum'],
};

/** All of them: letters of most languages, and apart those that others of the Latin script need. */
export const cuts: readonly Cut[] = [
  { ...text, file: 'text.woff2', signs: signsIn(latin) },
  { ...italic, file: 'text-italic.woff2', signs: signsIn(latin) },
  { ...display, file: 'display.woff2', signs: signsIn(latin) },
  { ...text, features: always, file: 'text-extended.woff2', signs: signsIn(extended) },
  { ...italic, features: always, file: 'text-italic-extended.woff2', signs: signsIn(extended) },
  { ...display, features: always, file: 'display-extended.woff2', signs: signsIn(extended) },
  { ...display, features: always, file: 'display-other.woff2', signs: signsIn(other) },
];

/** Where a cut is kept. */
export function fileOf({ file }: Cut): string {
  return fileURLToPath(new URL(`../../src/fonts/${file}`, import.meta.url));
}

/** All signs of a `unicode-range`: https://drafts.csswg.org/css-fonts-4/#unicode-range-desc */
export function signsIn(range: string): string {
  return range
    .split(',')
    .flatMap((part) => {
      const [from = '', to = from] = part.trim().slice(2).split('-');
      const first = parseInt(from, 16);
      return Array.from({ length: parseInt(to, 16) - first + 1 }, (_, at) =>
        String.fromCodePoint(first + at),
      );
    })
    .join('');
}
