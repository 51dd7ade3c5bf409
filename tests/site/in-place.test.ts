import { existsSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SiteFolder } from '../../src/site/site-folder.ts';
import { putInPlace, recover } from '../../src/commands/put-in-place.ts';

type Site = Record<string, string>;

async function writeSite(folder: string, files: Site): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

async function readSite(folder: string): Promise<Site> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  const pairs = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const;
  });
  return Object.fromEntries((await Promise.all(pairs)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function makePlaces(last: Site): Promise<{ target: string; staging: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'understory-place-'));
  const [target, staging] = [join(folder, 'site'), join(folder, 'staging')];
  await mkdir(staging);
  await writeSite(target, last);
  return { target, staging };
}

function writeAll(site: SiteFolder, files: Site): boolean[] {
  return Object.entries(files).map(([file, text]) => site.write(file, Buffer.from(text)));
}

const same = { 'garden.json': '{}', 'kept/index.html': 'kept' };

describe('a site that is built where one lies already', () => {
  it.each<[string, Site, Site]>([
    ['gets what is new', {}, { 'new/index.html': 'new' }],
    ['gets what is other', { 'a/index.html': 'old' }, { 'a/index.html': 'new' }],
    ['loses what is gone', { 'a/b/index.html': 'old', 'a/x.txt': 'old' }, {}],
    ['may have a folder where a file was', { a: 'old' }, { 'a/index.html': 'new' }],
    ['may have a file where a folder was', { 'a/index.html': 'old' }, { a: 'new' }],
    ['has pages with an ending', { 'a.html/index.html': 'x' }, { 'a.html/index.html': 'x' }],
  ])('%s', async (_, before, after) => {
    const { target, staging } = await makePlaces({ ...same, ...before });
    const site = new SiteFolder(staging, target);
    expect(writeAll(site, { ...same, ...after })).not.toContain(false);
    expect(site.keepsNothing).toBe(false);
    await putInPlace(site, target);
    expect(await readSite(target)).toEqual({ ...same, ...after });
    expect(await readdir(target)).not.toContain('b');
  });

  it('leaves alone the files that stay as they were', async () => {
    const { target, staging } = await makePlaces(same);
    const before = await stat(join(target, 'kept/index.html'));
    const site = new SiteFolder(staging, target);
    writeAll(site, same);
    expect(existsSync(join(staging, 'kept'))).toBe(false);
    expect(site.read('kept/index.html').toString()).toBe('kept');
    await putInPlace(site, target);
    const { ino, mtimeMs } = await stat(join(target, 'kept/index.html'));
    expect([ino, mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  it('has each file once, whoever writes it first', async () => {
    const { target, staging } = await makePlaces(same);
    await writeSite(staging, { 'kept/index.html': 'of public/' });
    const site = new SiteFolder(staging, target);
    expect(site.write('kept/index.html', Buffer.from('kept'))).toBe(false);
    expect(site.write('garden.json', Buffer.from('{}'))).toBe(true);
    expect(site.write('garden.json', Buffer.from('other'))).toBe(false);
    await putInPlace(site, target);
    expect(await readSite(target)).toEqual({
      'garden.json': '{}',
      'kept/index.html': 'of public/',
    });
  });

  it('keeps no page below what public/ has as a file', async () => {
    const { target, staging } = await makePlaces(same);
    await writeSite(staging, { kept: 'of public/' });
    const site = new SiteFolder(staging, target);
    expect(site.write('kept/index.html', Buffer.from('kept'))).toBe(false);
    expect(site.keeps('kept/index.html')).toBe(false);
  });

  it('knows which addresses are taken by what stays', async () => {
    const { target, staging } = await makePlaces(same);
    const site = new SiteFolder(staging, target);
    writeAll(site, same);
    const asked = ['kept', 'kept/index.html', 'garden.json/x.png', 'kept/x.png', 'x.png'];
    expect(asked.map((path) => site.keeps(path))).toEqual([true, true, true, false, false]);
  });

  it('takes no folder that somebody has linked into it', async () => {
    const { target, staging } = await makePlaces({ 'garden.json': '{}' });
    const elsewhere = join(dirname(target), 'elsewhere');
    await writeSite(elsewhere, { 'index.html': 'kept', 'x/y.txt': 'mine' });
    await symlink(elsewhere, join(target, 'kept'));
    const site = new SiteFolder(staging, target);
    writeAll(site, { ...same, 'kept/x': 'file' });
    await putInPlace(site, target);
    expect(await readSite(target)).toEqual({ ...same, 'kept/x': 'file' });
    expect((await stat(join(target, 'kept'))).ino).not.toBe((await stat(elsewhere)).ino);
    expect(await readSite(elsewhere)).toEqual({ 'index.html': 'kept', 'x/y.txt': 'mine' });
  });

  it('is not made of one that was replaced meanwhile', async () => {
    const { target, staging } = await makePlaces(same);
    const site = new SiteFolder(staging, target);
    writeAll(site, same);
    await rename(target, `${target}-moved`);
    await writeSite(target, { 'garden.json': '{}' });
    await expect(putInPlace(site, target)).rejects.toThrow('build again');
    expect(await readSite(target)).toEqual({ 'garden.json': '{}' });
  });
});

describe('what a build has left that was killed', () => {
  /** No process has this id: it is beyond what systems give. */
  const over = 2 ** 31 - 2;

  it('is put back where nothing has taken its place', async () => {
    const { target } = await makePlaces(same);
    await rename(target, `${target}.old.unfinished-${over}`);
    await writeSite(`${target}.new.unfinished-${over}`, { 'half.html': '' });
    await recover(target);
    expect(await readSite(target)).toEqual(same);
    expect((await readdir(dirname(target))).sort()).toEqual(['site', 'staging']);
  });

  it('is taken away where a site stands; what others have or are at work on stays', async () => {
    const { target } = await makePlaces(same);
    await writeSite(`${target}.old.unfinished-${over}`, { 'older.html': '' });
    const others = [`${target}.old.unfinished-${process.pid}`, `${target}.old`, `${target}-mine`];
    for (const other of others) await writeSite(other, { 'x.html': '' });
    await recover(target);
    expect(await readSite(target)).toEqual(same);
    for (const other of others) expect(await readSite(other)).toEqual({ 'x.html': '' });
    expect(existsSync(`${target}.old.unfinished-${over}`)).toBe(false);
  });
});
