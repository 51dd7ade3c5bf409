import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import {
  buildAnew,
  cacheOf,
  differences,
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
let length: number;

beforeAll(async () => {
  vault = await makeVault(Object.fromEntries(filesOf(firstVault())));
  const began = performance.now();
  good = await buildAnew(vault);
  length = performance.now() - began;
}, 60_000);

/** The files in which builds keep what they may use again. */
function packs(): string[] {
  const names = readdirSync(cacheOf(vault)).filter((name) => name.endsWith('.pack'));
  return names.map((name) => join(cacheOf(vault), name));
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
  expect(packs().length).toBeGreaterThan(harms.length);
  // Each file takes harm of each kind in turn, its neighbours of the other kinds.
  for (let round = 0; round < 2; round++) {
    for (const [at, path] of packs().entries()) harms[(at + 2 * round) % harms.length]?.(path);
    expect(differences(await buildAnew(vault), good)).toEqual([]);
  }
}, 60_000);

/** How many builds are killed; more with `CACHE_KILLS`. */
const kills = Number(process.env['CACHE_KILLS'] ?? 4);

it(
  'builds that are killed leave the last site whole, and harm no later one',
  async () => {
    const folder = join(await makeFolder(), 'site');
    const env = shellEnv({ UNDERSTORY_CONTENT: vault });
    const args = [join('src', 'commands', 'build.ts'), '--outDir', folder];
    const { code } = await run('build.ts', ['--outDir', folder], { UNDERSTORY_CONTENT: vault });
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
  await run('build.ts', ['--outDir', folder], own);
  const before = new Site(folder).contents;
  const failed = await run('build.ts', ['--outDir', folder], {
    UNDERSTORY_CONTENT: join(vault, 'nowhere'),
  });
  expect(failed.code).toBe(1);
  const broken = await run('build.ts', ['--outDir', folder], { ...own, SITE_URL: 'no address' });
  expect(broken.code).not.toBe(0);
  expect(new Site(folder).contents).toEqual(before);
}, 60_000);
