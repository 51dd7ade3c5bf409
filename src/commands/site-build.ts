import { rmSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { findBundle, sweepBundles } from '../astro/bundle.ts';
import { PlainError } from '../garden/plain-error.ts';
import { gardenOfProcess, openSite, progress } from '../site/live-garden.ts';
import { cacheFolder, contentFolder, root, workshop } from '../settings/place.ts';
import { forgetGone } from '../reading/gone.ts';
import { rememberBuild } from '../site/last-build.ts';
import { rememberPublished } from '../site/published.ts';
import { publishedBy, refuseUnconfirmed, summaryOf } from '../site/publishing.ts';
import { sayPublic } from '../garden/index.ts';
import { sweep, unfinished } from '../settings/unfinished.ts';
import { sweepCompiled } from './compiled-code.ts';
import { putInPlace, recover } from './put-in-place.ts';
import { showProgress, type Talk } from './progress-view.ts';

/** A folder that a build would have to replace, and must not. */
export class RefusedTarget extends PlainError {}

/**
 * Builds the site into a folder of its own and puts it into place at the end: until then, and
 * when the build fails, the last good one stays whole.
 *
 * @param outDir where the site goes, absolute or relative to the working folder
 * @param talk how much it tells of itself
 * @throws UnreadableVault when the content folder cannot be read
 * @throws Unconfirmed when something would go public that the owner has not confirmed
 * @throws RefusedTarget when the folder holds something that a build must not replace
 */
export async function buildSite(
  outDir: string,
  { force, talk }: { force: boolean; talk: Talk },
): Promise<void> {
  const target = resolve(outDir);
  if (talk !== 'silent') progress.show(showProgress(process.stdout, talk, Date.now));
  const garden = gardenOfProcess();
  garden.isForgetting = force;
  const loaded = await garden.load();
  const { built } = loaded;
  const published = publishedBy(built);
  const summary = summaryOf(built, published);
  refuseUnconfirmed(summary);
  await refuseTarget(target);
  await recover(target);
  for (const folder of [stagings, cacheFolder()]) sweep(folder);
  sweepBundles();
  sweepCompiled();
  const staging = unfinished(join(stagings, 'site'));
  const tidy = (): void => {
    rmSync(staging, { recursive: true, force: true });
  };
  // Who ends a build by hand finds nothing of it.
  process.once('exit', tidy);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      tidy();
      // Now it means what it means without us: `process.exit` waits for what the bundler's threads
      // are at, which may wait for this one.
      process.kill(process.pid, signal);
    });
  await makeStaging(staging);
  try {
    const site = openSite(staging, target);
    progress.begin('bundling');
    const logLevel = talk === 'silent' ? 'error' : 'warn';
    const bundle = force ? undefined : await findBundle(loaded);
    if (bundle) {
      const { buildFromBundle } = await import('./kept-build.ts');
      await buildFromBundle(bundle, staging, logLevel);
    } else {
      const [{ build }, { default: config }] = await Promise.all([
        import('astro'),
        import('../../astro.config.ts'),
      ]);
      await build({
        ...{ ...config, root: workshop, configFile: false },
        ...{ outDir: staging, force, logLevel },
      });
    }
    progress.begin('finishing');
    await putInPlace(site, target);
    rememberBuild(target);
    rememberPublished(cacheFolder(), published);
    forgetGone(cacheFolder());
    progress.end();
    if (talk !== 'silent') process.stdout.write(`${sayPublic(summary)}\n`);
  } finally {
    await garden.endThreads();
    process.off('exit', tidy);
    tidy();
  }
}

/** A build replaces its folder whole, so it takes none that may hold anything else. */
async function refuseTarget(target: string): Promise<void> {
  const content = contentFolder();
  const holds = (folder: string, inner: string): boolean =>
    inner === folder || inner.startsWith(folder + sep);
  if (holds(target, resolve(root)) || holds(target, content))
    throw new RefusedTarget(`--outDir ${target} would replace the project or the essays.`);
  if (holds(content, target) && content !== root)
    throw new RefusedTarget(`--outDir ${target} lies among the essays, which are only read.`);
  const present = await readdir(target).catch((): string[] => []);
  if (present.length > 0 && !present.includes('garden.json'))
    throw new RefusedTarget(`--outDir ${target} holds something else than an earlier build.`);
}

const stagings = join(workshop, '.staging');

async function makeStaging(folder: string): Promise<void> {
  // A process of the past may have had the same id.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}
