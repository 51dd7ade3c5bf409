import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isBefore, type Release, releases } from '../../src/commands/releases.ts';
import { upgradeGarden } from '../../src/commands/upgrade-garden.ts';
import { buildGarden, readVault } from '../../src/garden/index.ts';
import { gardenFiles } from '../../src/commands/init-files.ts';
import { reader, rules } from '../build-garden.ts';
import { makeVault, run } from '../site/built-site.ts';
import begun from './begun-by-0.1.0.json' with { type: 'json' };
import { read } from '../rules/imports.ts';

const known: Release[] = [
  { version: '0.1.0', changes: ['It began.'] },
  {
    version: '0.2.0',
    changes: ['`name` is `title`.'],
    settings: (text) => text.replace('name:', 'title:'),
  },
  {
    version: '0.10.0',
    changes: ['Titles are in small letters.'],
    settings: (text) => text.toLowerCase(),
  },
];

async function gardenOf(pinned: string): Promise<[string, string]> {
  const folder = await makeVault({
    'package.json': `{\n    "dependencies": { "understory":  "${pinned}" }\n}\n`,
    'understory.config.yaml': 'name: Ferns\n',
  });
  return [folder, join(folder, 'understory.config.yaml')];
}

describe('the upgrade of a garden', () => {
  it('is only said until it is asked for', async () => {
    const [folder, settings] = await gardenOf('0.1.0');
    const said = upgradeGarden(folder, settings, false, known);
    expect(said).toContain('`name` is `title`.');
    expect(said).not.toContain('It began.');
    expect(said).toContain('`--write` changes package.json, understory.config.yaml');
    expect(await readFile(settings, 'utf8')).toBe('name: Ferns\n');
  });

  it('goes through every release between, and keeps what there was', async () => {
    const [folder, settings] = await gardenOf('^0.1.0');
    upgradeGarden(folder, settings, true, known);
    expect(await readFile(settings, 'utf8')).toBe('title: ferns\n');
    const description = await readFile(join(folder, 'package.json'), 'utf8');
    expect(description).toBe('{\n    "dependencies": { "understory":  "0.10.0" }\n}\n');
    const copies = join(folder, '.understory/before-0.10.0');
    expect(await readFile(join(copies, 'understory.config.yaml'), 'utf8')).toBe('name: Ferns\n');
    expect(await readFile(join(copies, 'package.json'), 'utf8')).toContain('"^0.1.0"');
    expect(upgradeGarden(folder, settings, true, known)).toContain('is of release 0.10.0');
  });

  it('begins where the garden stands', async () => {
    const [folder, settings] = await gardenOf('0.2.0');
    upgradeGarden(folder, settings, true, known);
    expect(await readFile(settings, 'utf8')).toBe('name: ferns\n');
  });

  it('leaves a later garden, and one that is pinned to a file, as they are', async () => {
    const [later, settings] = await gardenOf('1.0.0');
    expect(() => upgradeGarden(later, settings, true, known)).toThrow('npx understory@1.0.0');
    const [folder] = await gardenOf('file:understory.tgz');
    upgradeGarden(folder, undefined, true, known);
    expect(await readFile(join(folder, 'package.json'), 'utf8')).toContain('file:understory.tgz');
  });

  it('does without a package of its own', async () => {
    const vault = await makeVault({ 'a.md': 'Words.' });
    expect(upgradeGarden(vault, undefined, true, known)).toContain('No file of the garden');
    await writeFile(join(vault, 'package.json'), '{"name": "other"}');
    expect(upgradeGarden(vault, undefined, true, known)).toContain('pinned to no release');
  });
});

it.each([
  ['0.1.0', '0.2.0', true],
  ['0.9.0', '0.10.0', true],
  ['1.0.0', '0.9.9', false],
  ['0.1.0', '0.1.0', false],
])('%s is before %s: %s', (one, other, is) => {
  expect(isBefore(one, other)).toBe(is);
});

describe('a garden that release 0.1.0 has begun', () => {
  const next = '9.9.9';
  const later: Release[] = [...releases, { version: next, changes: ['It is later.'] }];
  const wish = { title: 'Ferns & mosses', version: '0.1.0', host: 'none' } as const;

  it('is kept here as that release lays it down', () => {
    if (releases.at(-1)?.version === wish.version) expect(gardenFiles(wish)).toEqual(begun);
  });

  it('survives an upgrade: its notes, their addresses and its settings stay', async () => {
    const folder = await makeVault(begun);
    const said = upgradeGarden(folder, join(folder, 'understory.config.ts'), true, later);
    expect(said).toContain('It is later.');
    for (const [path, text] of Object.entries(begun)) {
      const isPinned = path === 'package.json';
      const now = isPinned
        ? text.replace('"understory": "0.1.0"', `"understory": "${next}"`)
        : text;
      expect(await readFile(join(folder, path), 'utf8')).toBe(now);
    }
    const garden = buildGarden(await readVault(join(folder, 'content')), rules, { reader });
    expect(Object.fromEntries(garden.addresses)).toEqual({
      'index.md': '/',
      'A first note.md': '/a-first-note/',
    });
    const { code, stdout, stderr } = await run('check', [folder, '--json']);
    expect([code, stderr]).toEqual([0, '']);
    const problems = JSON.parse(stdout) as { level: string }[];
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

it('ends with the release of the package, and all are in the manual', () => {
  expect(releases.at(-1)?.version).toBe(
    (JSON.parse(read('package.json')) as { version: string }).version,
  );
  const page = read('content/manual/Changes.md');
  for (const { version, changes } of releases)
    expect(page).toContain(`## ${version}\n\n${changes.map((change) => `- ${change}\n`).join('')}`);
});
