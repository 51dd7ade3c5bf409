import { constants, copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PictureMaker } from '../pictures/make.ts';
import { pictureFolder, readPictureAddress, widthsOf } from '../pictures/sources.ts';
import type { LoadedGarden, ShownPicture } from '../site/loaded-garden.ts';
import { cacheFolder, contentFolder } from '../settings/place.ts';

/** What was made of a picture, or why nothing could be. */
type Made = { files: string[] } | { id: string; cause: unknown };

/**
 * Makes the pictures of the vault as readers fetch them: beside everything else that a build does,
 * and while somebody writes each when a browser asks for it.
 */
export function madePictures(live: () => Promise<LoadedGarden>): AstroIntegration {
  const maker = new PictureMaker(join(cacheFolder(), 'pictures'));
  let made: Promise<Made[]> = Promise.resolve([]);
  return {
    name: 'made-pictures',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const base = server.config.base.replace(/\/$/, '');
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://here');
          const asked = pathname.startsWith(base)
            ? readPictureAddress(pathname.slice(base.length))
            : undefined;
          if (!asked) {
            next();
            return;
          }
          live()
            .then((loaded) => {
              const picture = loaded.shownPictures().get(asked.digest);
              if (!picture || !widthsOf(picture.width).includes(asked.width)) return undefined;
              return maker.make(originalOf(loaded, picture), [asked.width]);
            })
            .then(async ([file] = []) => {
              if (file === undefined) {
                next();
                return;
              }
              response.setHeader('content-type', 'image/webp');
              response.end(await readFile(file));
            })
            .catch(next);
        });
      },
      'astro:build:start': async () => {
        const loaded = await live();
        made = Promise.all(
          [...loaded.shownPictures().values()].map(async (picture): Promise<Made> => {
            try {
              return {
                files: await maker.make(originalOf(loaded, picture), widthsOf(picture.width)),
              };
            } catch (cause) {
              return { id: picture.id, cause };
            }
          }),
        );
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = join(fileURLToPath(dir), pictureFolder);
        const used = new Set<string>();
        for (const one of await made) {
          if ('cause' in one) {
            const why = one.cause instanceof Error ? one.cause.message : String(one.cause);
            logger.error(`${one.id} could not be made smaller, and is not shown: ${why}`);
            continue;
          }
          for (const file of one.files) {
            const name = basename(file);
            await mkdir(folder, { recursive: true });
            await copyFile(file, join(folder, name), constants.COPYFILE_FICLONE);
            used.add(name);
          }
        }
        await maker.prune(used);
      },
    },
  };
}

function originalOf({ garden }: LoadedGarden, { id, digest }: ShownPicture) {
  return { path: join(contentFolder(), garden.diskPathOf(id)), digest };
}
