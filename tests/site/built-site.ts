import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { afterAll } from 'vitest';
import { cacheFolder } from '../../src/settings/place.ts';
import { keepBundles, lendBundles } from './lent-bundles.ts';
import { fillOnce } from './shared-site.ts';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export type Env = Readonly<Record<string, string>>;

/** How a command ended and what it said. */
export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

const cleanings: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const clean of cleanings.reverse()) await clean();
});

/** Has something undone when the test file is through. */
export function undoLater(undo: () => Promise<unknown>): void {
  cleanings.push(undo);
}

/** A fresh folder in the system's own place for such things. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'understory-'));
  undoLater(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return folder;
}

/** A vault made for one test: paths and what stands in the files. */
export async function makeVault(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  // Called alike, they have the same title, and what is made of the code serves them all.
  const vault = join(await makeFolder(), 'vault');
  await mkdir(vault);
  undoLater(() => rm(cacheOf(vault), { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) await put(vault, path, content);
  return vault;
}

/** Vaults that make all they need themselves. */
const apart = new Set<string>();

/** Has builds of a vault take nothing from those of other tests, nor give them anything. */
export function lendNothing(vault: string): void {
  apart.add(vault);
}

/** Writes a file of a vault, with the folders above it. */
export async function put(
  vault: string,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  await mkdir(dirname(join(vault, path)), { recursive: true });
  await writeFile(join(vault, path), content);
}

/** Where builds of a vault keep what they may use again. */
export function cacheOf(vault: string): string {
  return cacheFolder({ UNDERSTORY_CONTENT: vault });
}

/** Asks something as a process does whose garden is this vault. */
export function asGarden<T>(vault: string, ask: () => T): T {
  const before = process.env['UNDERSTORY_CONTENT'];
  process.env['UNDERSTORY_CONTENT'] = vault;
  try {
    return ask();
  } finally {
    if (before === undefined) delete process.env['UNDERSTORY_CONTENT'];
    else process.env['UNDERSTORY_CONTENT'] = before;
  }
}

/**
 * The environment of a command, as a reader's shell has it: nothing that the test runner has put
 * into its own (`NODE_ENV`, `BASE_URL`, `PROD` …) may change what is built.
 */
export function shellEnv(env: Env): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'USERPROFILE', 'LANG'];
  const inherited = kept.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(inherited), ASTRO_TELEMETRY_DISABLED: '1', ...env };
}

/**
 * Runs a command of `src/commands/` to its end.
 *
 * @param project the project's folder, when it is a copy
 */
export function run(
  command: string,
  args: readonly string[],
  env: Env = {},
  project = root,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const program = join('src', 'commands', 'understory.ts');
    const child = spawn(process.execPath, [program, command, ...args], {
      cwd: project,
      env: shellEnv(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      // A server that should have refused to start must not outlive its test.
      timeout: 120_000,
    });
    const ran: Ran = { code: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ ...ran, code });
    });
  });
}

const built = new Map<string, Promise<Site>>();

/**
 * Builds a vault, once per test file and environment; the project's own and those of `tests/vaults`
 * once for all files, which must leave them as they are.
 *
 * @param vault the content folder; undefined for the project's own
 * @throws Error with what the build said when it fails
 */
export function buildSite(vault: string | undefined, env: Env = {}): Promise<Site> {
  const key = JSON.stringify([vault, Object.entries(env).sort()]);
  const isShared = vault === undefined || vault.startsWith(join(root, 'tests', 'vaults'));
  const site = built.get(key) ?? (isShared ? buildShared(key, vault, env) : buildAnew(vault, env));
  built.set(key, site);
  return site;
}

async function buildShared(key: string, vault: string | undefined, env: Env): Promise<Site> {
  const folder = await fillOnce(key, (site) => buildInto(site, vault, env));
  return new Site(folder);
}

/** Builds a vault as it is now. */
export async function buildAnew(
  vault: string | undefined,
  env: Env = {},
  args: readonly string[] = [],
  project = root,
): Promise<Site> {
  const folder = join(await makeFolder(), 'site');
  await buildInto(folder, vault, env, args, project);
  return new Site(folder);
}

async function buildInto(
  folder: string,
  vault: string | undefined,
  env: Env,
  args: readonly string[] = [],
  project = root,
): Promise<void> {
  const content: Env = vault === undefined ? {} : { UNDERSTORY_CONTENT: vault };
  const isAlone = vault === undefined || project !== root || apart.has(vault);
  const cache = isAlone ? undefined : cacheOf(vault);
  if (cache !== undefined) await lendBundles(cache);
  const ran = await run('build', ['--outDir', folder, ...args], { ...content, ...env }, project);
  if (ran.code !== 0) throw new Error(`The build ended with ${ran.code}:\n${ran.stderr}`);
  if (cache !== undefined) await keepBundles(cache);
}

/** A built site on disk; addresses are those of the garden, without the base path. */
export class Site {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** All files, relative, `/` between folders, sorted. */
  get files(): string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.folder.length + 1))
      .map((path) => path.split(sep).join('/'))
      .sort();
  }

  /** Pages of the site; what stands at `/feed/` only leads to the feed. */
  get pageFiles(): string[] {
    return this.files.filter((file) => file.endsWith('.html') && file !== 'feed/index.html');
  }

  bytes(file: string): Buffer {
    return readFileSync(join(this.folder, file));
  }

  text(file: string): string {
    return this.bytes(file).toString('utf8');
  }

  has(address: string): boolean {
    return this.files.includes(fileOf(address));
  }

  /** The page at an address (`/a/b/`) or in a file (`404.html`), parsed. */
  page(address: string): Root {
    return fromHtml(this.text(address.endsWith('.html') ? address : fileOf(address)));
  }

  /** Every file with its bytes as text, to compare two builds. */
  get contents(): Record<string, string> {
    return Object.fromEntries(
      this.files.map((file) => [file, this.bytes(file).toString('latin1')]),
    );
  }
}

/** Files that one site has and the other has not, or has otherwise. */
export function differences(one: Site, other: Site): string[] {
  const [a, b] = [one.contents, other.contents];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((file) => a[file] !== b[file]);
}

function fileOf(address: string): string {
  return `${address.slice(1)}index.html`;
}
