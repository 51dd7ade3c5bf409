import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepAddresses, readAddresses } from '../../src/site/address-ledger.ts';
import type { GitHistory } from '../../src/reading/git.ts';
import { growFrom } from '../build-garden.ts';

let vault: string;
const file = (): string => join(vault, '.understory', 'addresses.json');
const past = (...formerly: string[]) => ({ planted: '2024-05-03', revisions: [], formerly });
const read = (history: GitHistory = new Map()): ReturnType<typeof readAddresses> =>
  readAddresses(vault, () => Promise.resolve(history));

beforeAll(async () => {
  vault = await mkdtemp(join(tmpdir(), 'understory-addresses-'));
  await mkdir(join(vault, '.understory'));
});
afterAll(() => rm(vault, { recursive: true, force: true }));

describe('the ledger of addresses', () => {
  it('is none where nobody keeps one, and git is not asked then', async () => {
    expect(await readAddresses(vault, () => Promise.reject(new Error('asked')))).toBeUndefined();
  });

  it('is read as it was written, with the line of each address', async () => {
    expect(keepAddresses(vault, growFrom({ 'é b.md': 'x', 'a.md': 'x' }))).toBe(2);
    const ledger = await read();
    expect([...(ledger?.notes ?? [])]).toEqual([
      ['a.md', ['/a/']],
      ['é b.md', ['/é-b/']],
    ]);
    expect(ledger?.placeOf('/é-b/')).toEqual({ line: 7, column: 7 });
    expect(ledger?.placeOf('/elsewhere/').line).toBe(1);
  });

  it('follows what git saw renamed, unless two files can be meant', async () => {
    const ledger = await read(
      new Map([
        ['c.md', past('a.md', 'b.md')],
        ['d.md', past('b.md')],
      ]),
    );
    expect(['a.md', 'b.md', 'c.md'].map((id) => ledger?.movedTo(id))).toEqual([
      'c.md',
      undefined,
      undefined,
    ]);
  });

  it('refuses an address that another note has now, and stays as it was', async () => {
    const before = await readFile(file(), 'utf8');
    const ledger = await read(new Map([['moved.md', past('a.md')]]));
    const files = { 'moved.md': 'x', 'new.md': '---\npermalink: /a/\n---\n', 'é b.md': 'x' };
    expect(() => keepAddresses(vault, growFrom(files, {}, ledger))).toThrow(
      /\/a\/ \(a\.md, now new\.md\)/,
    );
    expect(await readFile(file(), 'utf8')).toBe(before);
  });

  it.each([
    ['no JSON', '<<<<<<< HEAD\n'],
    ['no list of notes', '[]'],
    ['an address that leaves the site', '{"notes": {"a.md": ["/../../etc/"]}}'],
    ['another site', '{"notes": {"a.md": ["https://a.example/"]}}'],
    ['an address twice', '{"notes": {"a.md": ["/a/"], "b.md": ["/a/"]}}'],
  ])('that is %s stops the build in one line', async (_, text) => {
    await writeFile(file(), text);
    await expect(read()).rejects.toThrow(/^\.understory\/addresses\.json cannot be read: .+$/);
  });
});
