import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { cacheOf, makeFolder, makeVault, put, type Ran, run } from './built-site.ts';
import { png } from './png.ts';
import { copyProject, settingsFile } from './project-copy.ts';

const ledger = '.understory/published.json';
let vault: string;
let project: string;
let folder: string;

const command = (name: string, ...args: string[]): Promise<Ran> =>
  run(name, args, { UNDERSTORY_CONTENT: vault }, project);
const build = (): Promise<Ran> => command('build', '--outDir', join(folder, 'site'));
const review = async (...more: string[]): Promise<Record<string, unknown>> =>
  JSON.parse((await command('check', '--publishing', '--json', ...more)).stdout) as Record<
    string,
    unknown
  >;

beforeAll(async () => {
  vault = await makeVault({
    'a.md': 'See [[Secretx]] and ![[shown.png]].\n',
    'Secretx.md': '---\ndraft: true\n---\nWords.\n',
    'shown.png': png(40, 30),
    'unused.png': png(40, 30),
  });
  folder = await makeFolder();
  const settings = { title: 'The garden', publish: { confirm: true } };
  project = await copyProject({ 'src/site.config.ts': settingsFile(settings) });
}, 60_000);

// One garden through the days of its owner, in this order.
it('stops before anything goes public that was not confirmed', async () => {
  const ran = await build();
  expect(ran.code).toBe(1);
  expect(ran.stderr.trim().split('\n')).toHaveLength(1);
  expect(ran.stderr).toContain(
    '2 things would go public that you have not confirmed: a.md, shown.png.',
  );
  expect(ran.stderr).not.toContain('Secretx');
  expect((await command('check', '--publishing')).code).toBe(1);
}, 60_000);

it('takes down in a list of public names what its owner confirms', async () => {
  const ran = await command('check', '--publishing', '--confirm');
  expect(ran.code).toBe(0);
  expect(JSON.parse(readFileSync(join(vault, ledger), 'utf8'))).toEqual({
    notes: ['a.md'],
    files: ['shown.png'],
  });
}, 60_000);

it('builds then, and says in one line what is public', async () => {
  const ran = await build();
  expect(ran.stderr).toBe('');
  expect(ran.stdout.trim().split('\n').at(-1)).toBe('1 public, 1 private');
  expect(await review()).toMatchObject({ changed: { fresh: [], gone: [] }, unconfirmed: [] });
}, 60_000);

it('tells first what is new since that build, and stops for it', async () => {
  await put(vault, 'b.md', 'New words.\n');
  await put(vault, 'a.md', '---\ndraft: true\n---\nSee ![[shown.png]].\n');
  const { stdout } = await command('check', '--publishing');
  expect(stdout.split('\n').slice(0, 2)).toEqual(['Newly public since the last build', '  + b.md']);
  expect(await review()).toMatchObject({
    version: 1,
    changed: { fresh: ['b.md'], gone: ['a.md', 'shown.png'] },
    unconfirmed: ['b.md'],
    public: [{ id: 'b.md', address: '/b/' }],
    private: [
      { id: 'Secretx.md', why: 'its property `draft` says so', at: { line: 2, column: 1 } },
      { id: 'a.md' },
    ],
    files: [],
  });
  expect((await build()).stderr).toContain('One thing would go public');
}, 60_000);

it('says of a list that is none how to write it anew, and keeps no private name anywhere', async () => {
  await put(vault, ledger, '<<<<<<< HEAD\n');
  const ran = await build();
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain(`${ledger} cannot be read`);
  await rm(join(vault, '.understory'), { recursive: true });
  await command('check', '--publishing', '--confirm');
  expect(readFileSync(join(vault, ledger), 'utf8')).not.toMatch(/Secretx|a\.md/);
  const cache = join(project, '.cache', basename(cacheOf(vault)));
  expect(readFileSync(join(cache, 'published.json'), 'utf8')).not.toMatch(/\.md/);
}, 60_000);

it('refuses flags that do not go together', async () => {
  const alone = await command('check', '--confirm');
  expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('`--publishing`')]);
  const kept = await command('check', '--keep');
  expect([kept.code, kept.stderr]).toEqual([2, expect.stringContaining('`--addresses`')]);
  const format = await command('check', '--publishing', '--format', 'github');
  expect(format.code).toBe(2);
}, 60_000);
