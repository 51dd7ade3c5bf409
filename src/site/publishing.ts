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
  summarise,
  type Summary,
} from '../garden/index.ts';
import { PlainError } from '../garden/plain-error.ts';
import { metadataIn } from '../pictures/metadata.ts';
import { isStrippable } from '../pictures/strip.ts';
import { usualName } from '../pictures/usual-name.ts';
import { findOwnerSettings, settingsName } from '../settings/owner-settings.ts';
import { cacheFolder, contentFolder, engine } from '../settings/place.ts';
import settings from '../site.config.ts';
import type { BuiltGarden } from './built-garden.ts';
import { importedFiles, shownPictures, usedFiles } from './public-files.ts';
import { confirmedIn, publishedIn } from './published.ts';

/** Something goes public that its owner has not confirmed. */
export class Unconfirmed extends PlainError {}

/**
 * Sums up what a garden publishes.
 *
 * @param published all of it, by path
 */
export function summaryOf({ garden }: BuiltGarden, published: readonly string[]): Summary {
  return summarise(garden, published, earlier());
}

/** All that a garden publishes and what it does not, with what is written in files that go along. */
export async function reviewOf(built: BuiltGarden): Promise<Review> {
  const { garden } = built;
  const files: PublicFile[] = [];
  for (const id of publicFiles(built)) {
    const path = join(contentFolder(), garden.diskPathOf(id));
    const carries = await metadataIn(path);
    files.push({ id, carries, keeps: isCleaned(path) ? [] : carries });
  }
  const review = reviewGarden(garden, files, textsOf(built), earlier());
  const settingsAt = <T extends { at: { file: string } }>(one: T): T =>
    one.at.file === ownersFile ? { ...one, at: { ...one.at, file: settingsName() } } : one;
  return {
    ...review,
    public: review.public.map(settingsAt),
    private: review.private.map(settingsAt),
  };
}

/** What was public before, and what the owner has confirmed where that is asked for. */
function earlier(): Parameters<typeof summarise>[2] {
  const confirmed = settings.publish.confirm ? confirmedIn(contentFolder()) : undefined;
  return { before: publishedIn(cacheFolder()), confirmed };
}

/**
 * Stops what would publish something for the first time that its owner has not confirmed.
 *
 * @throws Unconfirmed that names it
 */
export function refuseUnconfirmed({ unconfirmed = [] }: Summary): void {
  if (unconfirmed.length === 0) return;
  const [what, them] =
    unconfirmed.length === 1 ? ['One thing', 'it'] : [`${unconfirmed.length} things`, 'them'];
  throw new Unconfirmed(
    `${what} would go public that you have not confirmed: ${named(unconfirmed)}. \`npm run check -- --publishing\` shows ${them}; with \`--confirm\` behind it you confirm all that is public now.`,
  );
}

/** All that a garden publishes, by path. */
export function publishedBy(built: BuiltGarden): string[] {
  return publicIds(built.garden, publicFiles(built));
}

function publicFiles({ garden, measures, notes }: BuiltGarden): string[] {
  const files = [
    ...shownPictures(garden, measures).keys(),
    ...usedFiles(garden).map(([id]) => id),
    ...importedFiles(garden, (id) => notes.get(id)?.read.imports ?? []),
  ];
  return [...new Set(files)].sort();
}

/** Metadata goes where a picture is made anew, and where it is taken out of what stays as it is. */
const isCleaned = (path: string): boolean =>
  isRaster(usualName(path)) || /\.svg$/i.test(path) || isStrippable(path);

/** The text of a note or of the settings. */
function textsOf({ notes }: BuiltGarden): (file: string) => string | undefined {
  let owners: string | undefined;
  return (file) =>
    notes.get(file)?.file.text ??
    (file === ownersFile
      ? (owners ??= readFileSync(findOwnerSettings() ?? join(engine, file), 'utf8'))
      : undefined);
}
