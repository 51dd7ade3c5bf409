import { availableParallelism } from 'node:os';
import type { Renderer } from '@takumi-rs/core';
import { type Card, cardSize, layOutCard } from '../features/cards/card.ts';
import { PlainError } from '../garden/plain-error.ts';
import type { CardFont, CardFonts } from './card-fonts.ts';

/** Draws cards with the fonts that it was given. */
export interface CardMaker {
  /** A card as PNG. */
  draw: (card: Card) => Promise<Buffer>;
}

/** As many are drawn at once as there are cores. */
const atOnce = availableParallelism();

/**
 * Makes ready to draw cards; nothing is loaded before the first.
 *
 * A card takes 4 to 14 ms and has 9 to 23 kB. Of the others that were tried, `satori` sets no text from
 * the right, and the program behind `sharp` takes whatever fonts a machine has.
 */
export function startCards({ title, text }: CardFonts): CardMaker {
  const families = { title: title.map(nameOf), text: text.map(nameOf) };
  let renderer: Promise<Renderer> | undefined;
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    draw: async (card) => {
      while (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
      running++;
      try {
        renderer ??= load([
          ...new Map([...title, ...text].map((font) => [font.family, font])).values(),
        ]);
        return await (
          await renderer
        ).render(layOutCard(card, families), { ...cardSize, format: 'png' });
      } finally {
        running--;
        waiting.shift()?.();
      }
    },
  };
}

const nameOf = ({ family }: CardFont): string => family;

async function load(fonts: readonly CardFont[]): Promise<Renderer> {
  const { Renderer } = await import('@takumi-rs/core').catch((cause: unknown) => {
    throw new PlainError(
      'The program that draws cards was not installed, or there is none for this system. Install it, or write `cards: none` into the settings.',
      { cause },
    );
  });
  const renderer = new Renderer();
  for (const { family, data } of fonts) await renderer.registerFont({ name: family, data });
  return renderer;
}
