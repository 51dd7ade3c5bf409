import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cardSize } from '../features/cards/card.ts';
import { reasonOf } from '../garden/index.ts';
import { type CardMaker, startCards } from '../pictures/draw-card.ts';
import { cutToSize } from '../pictures/smaller.ts';
import { type Cache, digestOf } from '../reading/cache.ts';
import { contentFolder } from '../settings/place.ts';
import type { LoadedGarden } from '../site/loaded-garden.ts';
import { cardFolder, type MadePicture, type SharePictures } from '../site/share-pictures.ts';
import type { SiteFolder } from '../site/site-folder.ts';
import { askedPath } from './asked-path.ts';

/** With what pictures are made that stand for pages where others link to them. */
interface Means {
  live: () => Promise<LoadedGarden>;
  /** Says which there are. */
  picturesOf: (loaded: LoadedGarden) => SharePictures;
  /** Opens what earlier builds have made. */
  open: () => Cache;
  siteIn: (folder: string) => SiteFolder;
}

type Made = { bytes: Buffer } | { cause: unknown };

/**
 * Makes those pictures: beside everything else that a build does, each once as long as its words stay
 * the same, and while somebody writes each when a browser asks for it.
 */
export function gardenCards({ live, picturesOf, open, siteIn }: Means): AstroIntegration {
  let making = Promise.resolve(new Map<string, Made>());
  return {
    name: 'garden-cards',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = askedPath(request, server.config.base);
          if (path?.startsWith(`/${cardFolder}`) !== true) {
            next();
            return;
          }
          const make = async (): Promise<void> => {
            const loaded = await live();
            const pictures = picturesOf(loaded);
            const wanted = pictures.made.get(basename(path));
            if (!wanted) {
              next();
              return;
            }
            const bytes = await makeOne(wanted, loaded, startCards(pictures.fonts));
            response.setHeader('content-type', path.endsWith('.png') ? 'image/png' : 'image/jpeg');
            response.end(bytes);
          };
          make().catch(next);
        });
      },
      'astro:build:start': async ({ logger }) => {
        const loaded = await live();
        const pictures = picturesOf(loaded);
        if (pictures.undrawn > 0) logger.warn(sayUndrawn(pictures.undrawn));
        making = makeAll(loaded, pictures, open());
        // Whoever waits for it is told; until then nobody is to be alarmed.
        making.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = siteIn(fileURLToPath(dir));
        for (const [name, one] of await making) {
          if ('bytes' in one) site.write(cardFolder + name, one.bytes);
          else logger.error(`No picture could be made of ${name}: ${reasonOf(one.cause)}`);
        }
      },
    },
  };
}

async function makeAll(
  loaded: LoadedGarden,
  { made, fonts }: SharePictures,
  kept: Cache,
): Promise<Map<string, Made>> {
  const cards = startCards(fonts);
  const all = await Promise.all(
    [...made].map(async ([name, wanted]): Promise<[string, Made]> => {
      const key = digestOf(cardFolder, name);
      const known = kept.get(key);
      if (known) return [name, { bytes: known }];
      try {
        const bytes = await makeOne(wanted, loaded, cards);
        kept.set(key, bytes);
        return [name, { bytes }];
      } catch (cause) {
        if ('card' in wanted) throw cause;
        return [wanted.id, { cause }];
      }
    }),
  );
  kept.save();
  return new Map(all);
}

function makeOne(wanted: MadePicture, { garden }: LoadedGarden, cards: CardMaker): Promise<Buffer> {
  return 'card' in wanted
    ? cards.draw(wanted.card)
    : cutToSize(join(contentFolder(), garden.diskPathOf(wanted.id)), cardSize);
}

function sayUndrawn(count: number): string {
  const whose =
    count === 1
      ? 'The card of one note has the garden’s name, as no font has all letters of its title.'
      : `The cards of ${count} notes have the garden’s name, as no font has all letters of their titles.`;
  return `${whose} \`cardFonts\` can name one: see “For programs” in the manual.`;
}
