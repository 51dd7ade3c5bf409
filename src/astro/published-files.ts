import { createReadStream } from 'node:fs';
import { constants, copyFile, mkdir, stat, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fileAddress, fileKindOf } from '../garden/index.ts';
import { askedPath } from './asked-path.ts';

/**
 * Publishes the files that public notes use, and no others: copied beside the pages by a build,
 * served from the content folder while an author is writing.
 *
 * @param folder the content folder
 * @param isTaken whether a build has a page or a file at a path of its folder already
 * @param used those files, each with its path on disk, asked anew each time
 * @param cleaned a file of this path as it may be published, where that is not as it lies there
 * @returns an integration; what cannot be cleaned is not published, and said
 */
export function publishedFiles(
  folder: string,
  isTaken: (dir: string, path: string) => boolean,
  used: () => Promise<readonly (readonly [id: string, diskPath: string])[]>,
  cleaned: (path: string) => Promise<Buffer> | undefined,
): AstroIntegration {
  return {
    name: 'published-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = askedPath(request, server.config.base);
          used()
            .then((files) => files.find(([id]) => fileAddress(id) === path))
            .then((file) => (file ? send(join(folder, file[1]), cleaned, response) : next()))
            .catch(next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        for (const [id, diskPath] of await used()) {
          const site = fileURLToPath(dir);
          const target = join(site, fileAddress(id));
          await mkdir(dirname(target), { recursive: true });
          const refuse = (cause: unknown): void => {
            // A page or a file of the site has that address, and keeps it.
            logger.error(`${id} was not published: ${String(cause)}`);
          };
          if (isTaken(site, fileAddress(id).slice(1))) refuse('its address is taken.');
          else await publish(join(folder, diskPath), target, cleaned).catch(refuse);
        }
      },
    },
  };
}

const types: Record<string, string> = {
  svg: 'image/svg+xml',
  gif: 'image/gif',
  pdf: 'application/pdf',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

type Cleaner = (path: string) => Promise<Buffer> | undefined;

async function publish(path: string, target: string, cleaned: Cleaner): Promise<void> {
  const clean = cleaned(path);
  if (clean) await writeFile(target, await clean, { flag: 'wx' });
  else await copyFile(path, target, constants.COPYFILE_EXCL);
}

async function send(file: string, cleaned: Cleaner, response: ServerResponse): Promise<void> {
  const clean = await cleaned(file);
  const { size } = clean ? { size: clean.length } : await stat(file);
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  const type = types[ending] ?? (fileKindOf(file) === 'image' ? `image/${ending}` : undefined);
  response.setHeader('content-type', type ?? 'application/octet-stream');
  response.setHeader('content-length', size);
  if (clean) response.end(clean);
  else await pipeline(createReadStream(file), response);
}
