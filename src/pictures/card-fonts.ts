import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { create } from 'fontkitten';
import { PlainError } from '../garden/plain-error.ts';
import { engine, root } from '../settings/place.ts';

/** A font of which cards are set. */
export interface CardFont {
  /** By which it is known to whoever draws. */
  family: string;
  data: Buffer;
  /** Code points of which it has signs. */
  signs: ReadonlySet<number>;
}

/** All fonts of cards, in the order in which each sign is looked for. */
export interface CardFonts {
  title: readonly CardFont[];
  text: readonly CardFont[];
  /** Tells what is in all of them. */
  digest: string;
}

const titleFonts = ['display', 'display-extended', 'display-other'];
const textFonts = ['text', 'text-extended'];

/**
 * Reads the site's own fonts and those of its owner: no others, so that a card is the same wherever
 * it is drawn.
 *
 * @param own the owner's, from the garden's folder
 * @throws PlainError when one of these is not there or no font
 */
export function readCardFonts(own: readonly string[]): CardFonts {
  const ours = (name: string): CardFont =>
    fontOf(name, readFileSync(join(engine, 'src', 'fonts', `${name}.woff2`)));
  const owned = own.map((file, at) => {
    const path = join(root, file);
    if (!existsSync(path))
      throw new PlainError(
        `\`cardFonts\` names ${file}, which is not there. Paths are counted from ${root}.`,
      );
    try {
      return fontOf(`own-${at}`, readFileSync(path));
    } catch (cause) {
      throw new PlainError(`\`cardFonts\` names ${basename(file)}, which is no font.`, { cause });
    }
  });
  const fonts = {
    title: [...titleFonts.map(ours), ...owned],
    text: [...textFonts.map(ours), ...titleFonts.slice(2).map(ours), ...owned],
  };
  const all = [...fonts.title, ...fonts.text];
  const digest = all.map(({ data }) => hash('sha256', data)).join(' ');
  return { ...fonts, digest };
}

function fontOf(family: string, data: Buffer): CardFont {
  const font = create(data);
  if (font.isCollection) throw new Error('It is a collection of fonts.');
  return { family, data, signs: new Set(font.characterSet) };
}

/** Signs that have to be there, so that a text can be read. */
const needed = /[\p{L}\p{N}\p{M}]/u;
/** What only says how the signs around it stand together. */
const joining = /\p{Cf}/u;
/** What chooses between a sign and a picture of the same. */
const choosing = /\p{VS}/u;
/** Pictures in colours, of which nothing would be drawn. */
const picture = /\p{Emoji_Presentation}/u;
/** Blanks at which a line may end. */
const blanks = /[^\S\u00A0\u202F]+/g;

/**
 * A text as some fonts can show it: pictures are left out, and signs that none of them has.
 *
 * @returns undefined where they lack a letter or a figure, and where nothing is left
 */
export function textIn(text: string, fonts: readonly CardFont[]): string | undefined {
  const has = (sign: string): boolean => {
    const point = sign.codePointAt(0) ?? 0;
    return fonts.some(({ signs }) => signs.has(point));
  };
  let shown = '';
  for (const sign of text.normalize('NFC').replaceAll(blanks, ' ')) {
    if (picture.test(sign)) continue;
    if (sign === ' ' || has(sign)) shown += sign;
    else if (joining.test(sign)) shown += /\S$/.test(shown) ? sign : '';
    else if (needed.test(sign) && !choosing.test(sign)) return undefined;
  }
  const words = shown.replaceAll(/ {2,}/g, ' ').trim();
  return Array.from(words).some((sign) => !/[\s\p{Cf}]/u.test(sign)) ? words : undefined;
}
