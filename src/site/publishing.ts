import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isRaster,
  named,
  ownersFile,
  publicIds,
  type PublicFile,
  type Review,
  reviewGarden,
} from '../garden/index.ts';
import { PlainError } from '../garden/plain-error.ts';
import { metadataIn } from '../pictures/metadata.ts';
import { cacheFolder, contentFolder, root } from '../settings/place.ts';
import settings from '../site.config.ts';
import type { BuiltGarden } from './live-garden.ts';
import { importedFiles, shownPictures, usedFiles } from './public-files.ts';
import { confirmedIn, publishedIn } from './published.ts';

/** Something goes public that its owner has not confirmed. */
export class Unconfirmed extends PlainError {}

/** Reviews what a garden publishes, by what was public before and what its owner has confirmed. */
export function review(built: BuiltGarden, files: readonly PublicFile[] = bare(built)): Review {
  return reviewGarden(built.garden, files, textsOf(built), {
    before: publishedIn(cacheFolder()),
    confirmed: settings.publish.confirm ? confirmedIn(contentFolder()) : undefined,
  });
}

/** The same with what is written in the files that go along. */
export async function reviewWithFiles(built: BuiltGarden): Promise<Review> {
  const { garden } = built;
  const files: PublicFile[] = [];
  for (const { id } of bare(built)) {
    const carries = await metadataIn(join(contentFolder(), garden.diskPathOf(id)));
    files.push({ id, carries, keeps: isCleaned(id) ? [] : carries });
  }
  return review(built, files);
}

/**
 * Stops what would publish something for the first time that its owner has not confirmed.
 *
 * @throws Unconfirmed that names it
 */
export function refuseUnconfirmed({ unconfirmed = [] }: Review): void {
  if (unconfirmed.length === 0) return;
  const [what, them] =
    unconfirmed.length === 1 ? ['One thing', 'it'] : [`${unconfirmed.length} things`, 'them'];
  throw new Unconfirmed(
    `${what} would go public that you have not confirmed: ${named(unconfirmed)}. \`npm run check -- --publishing\` shows ${them}; with \`--confirm\` behind it you confirm all that is public now.`,
  );
}

/** All that a garden publishes, by path. */
export function publishedBy(built: BuiltGarden): string[] {
  return publicIds(built.garden, bare(built));
}

function bare({ garden, measures, notes }: BuiltGarden): PublicFile[] {
  const files = [
    ...shownPictures(garden, measures).keys(),
    ...usedFiles(garden).map(([id]) => id),
    ...importedFiles(garden, (id) => notes.get(id)?.read.imports ?? []),
  ];
  return [...new Set(files)].sort().map((id) => ({ id, carries: [], keeps: [] }));
}

/** Metadata goes where a picture is made anew, or a drawing cleaned. */
const isCleaned = (id: string): boolean => isRaster(id) || /\.svg$/i.test(id);

/** The text of a note or of the settings. */
function textsOf({ notes }: BuiltGarden): (file: string) => string | undefined {
  let owners: string | undefined;
  return (file) =>
    notes.get(file)?.file.text ??
    (file === ownersFile ? (owners ??= readFileSync(join(root, file), 'utf8')) : undefined);
}
