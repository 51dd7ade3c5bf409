import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildAnew,
  cacheOf,
  differences,
  lendNothing,
  makeFolder,
  makeVault,
  put,
  root,
  run,
  shellEnv,
  Site,
} from './built-site.ts';
import { filesOf, firstVault } from './changing-vault.ts';
import { seed, seededNumbers } from '../seed.ts';

const random = seededNumbers(seed);

let vault: string;
let good: Site;

beforeAll(async () => {
  vault = await makeVault(Object.fromEntries(filesOf(firstVault())));
  lendNothing(vault);
  good = await buildAnew(vault);
}, 120_000);

/** The files in which builds keep what they may use again, and those of what Vite has made. */
function kept(): string[] {
  const files = readdirSync(cacheOf(vault), { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => path.endsWith('.pack') || /[\\/]bundle-/.test(path));
}

/** What may happen to a file: torn, noise in places, something else, nothing left. */
const harms: ((path: string) => void)[] = [
  (path) => truncateSync(path, Math.floor(readFileSync(path).length * random())),
  (path) => {
    const bytes = readFileSync(path);
    for (let at = 0; at < 20; at++)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    writeFileSync(path, bytes);
  },
  (path) => writeFileSync(path, 'No cache, whatever it is called.'),
  (path) => writeFileSync(path, ''),
];

it('a cache that is torn, full of noise, empty or something else makes a build slower, never wrong', async () => {
  expect(kept().length).toBeGreaterThan(harms.length);
  // Each file takes harm of each kind in turn, its neighbours of the other kinds.
  for (let round = 0; round < 2; round++) {
    for (const [at, path] of kept().entries()) harms[(at + 2 * round) % harms.length]?.(path);
    expect(differences(await buildAnew(vault), good)).toEqual([]);
  }
}, 120_000);

/** Has a build end at once that asks for Vite. */
const withoutVite = {
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(`
    import { registerHooks } from 'node:module';
    const load = (url, context, next) => {
      if (url.includes('/node_modules/vite/')) throw new Error('Vite was asked for.');
      return next(url, context);
    };
    registerHooks({ load });`)}`,
};

describe('what Vite has made', () => {
  const files = filesOf(firstVault());
  const restore = (id: string) => put(vault, id, files.get(id) ?? '');

  it('is used again as long as neither code nor settings change, whatever is written', async () => {
    expect(differences(await buildAnew(vault, withoutVite), good)).toEqual([]);
    await put(vault, 'oak.md', '# Oak\n\nTo [[fir]] and $y$.\n');
    await put(vault, 'new.md', 'A note more.\n');
    const site = await buildAnew(vault, withoutVite);
    await restore('oak.md');
    await rm(join(vault, 'new.md'));
    expect(site.text('new/index.html')).toContain('A note more.');
    expect(site.text('oak/index.html')).toContain('<math');
  }, 120_000);

  it('is made anew for a program that has changed, and for another place', async () => {
    await put(vault, 'wood/fir.mdx', 'To [[elm]] and {40 + 2}.\n');
    const asked = buildAnew(vault, withoutVite);
    await expect(asked).rejects.toThrow('Vite was asked for.');
    const site = await buildAnew(vault);
    await restore('wood/fir.mdx');
    expect(site.text('wood/fir/index.html')).toContain('42');
    await expect(buildAnew(vault, { ...withoutVite, BASE_PATH: 'notes' })).rejects.toThrow('Vite');
  }, 120_000);
});

/** How many builds are killed; more with `CACHE_KILLS`. */
const kills = Number(process.env['CACHE_KILLS'] ?? 3);

it(
  'builds that are killed leave the last site whole, and harm no later one',
  async () => {
    const folder = join(await makeFolder(), 'site');
    const env = shellEnv({ UNDERSTORY_CONTENT: vault });
    const args = [join('src', 'commands', 'understory.ts'), 'build', '--outDir', folder];
    const began = performance.now();
    const { code } = await run('build', ['--outDir', folder], { UNDERSTORY_CONTENT: vault });
    const length = performance.now() - began;
    expect(code).toBe(0);
    for (let kill = 0; kill < kills; kill++) {
      await put(vault, 'oak.md', `# Oak\n\nThe ${kill}th text of [[elm]].\n`);
      const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'ignore' });
      const hasEnded = new Promise((resolve) => child.once('close', resolve));
      await setTimeout(length * (0.2 + 0.7 * random()));
      child.kill('SIGKILL');
      await hasEnded;
      if (child.signalCode === 'SIGKILL') expect(readdirSync(folder)).toContain('garden.json');
    }
    const files = filesOf(firstVault());
    await put(vault, 'oak.md', files.get('oak.md') ?? '');
    expect(differences(await buildAnew(vault), good)).toEqual([]);
  },
  kills * 30_000,
);

it('a build that fails leaves the last site as it was', async () => {
  const folder = join(await makeFolder(), 'site');
  const own = { UNDERSTORY_CONTENT: vault };
  await run('build', ['--outDir', folder], own);
  const before = new Site(folder).contents;
  const failed = await run('build', ['--outDir', folder], {
    UNDERSTORY_CONTENT: join(vault, 'nowhere'),
  });
  expect(failed.code).toBe(1);
  const broken = await run('build', ['--outDir', folder], { ...own, SITE_URL: 'no address' });
  expect(broken.code).not.toBe(0);
  expect(new Site(folder).contents).toEqual(before);
}, 120_000);
