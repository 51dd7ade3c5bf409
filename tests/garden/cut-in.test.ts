import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGarden, readVault, type Vault } from '../../src/garden/index.ts';
import { reader, rules } from '../build-garden.ts';

let top: string;
let vault: Vault;
const wanted = ['ex/a.py:f', 'ex/c.md', 'docs/s/b.md', 'docs/p.md', 'docs/s/t.txt', '../out.md'];
const refused = ['ex/.env', 'ex/_own/x.md', 'ex/link.md', 'ex', '/etc/hostname'];

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'understory-'));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(top, path)), { recursive: true });
    await writeFile(join(top, path), text);
  };
  const lines = [...wanted, ...refused].map((path) => `--8<-- "${path}"\n`);
  await write('site/mkdocs.yml', '');
  await write('site/docs/index.md', lines.join('\n'));
  await write('site/docs/s/b.md', 'Public.');
  await write('site/docs/p.md', '---\ndraft: true\n---\nHidden words.');
  await write('site/docs/s/t.txt', 'Plain.');
  await write('site/ex/a.py', 'pass');
  await write('site/ex/c.md', '--8<--\nex/d.md\n--8<--\n');
  await write('site/ex/d.md', 'Deeper.');
  for (const path of ['ex/.env', 'ex/_own/x.md']) await write(`site/${path}`, 'Secret.');
  await write('out.md', 'Outside.');
  await symlink(join(top, 'out.md'), join(top, 'site/ex/link.md'));
  vault = await readVault(join(top, 'site/docs'));
});

afterAll(() => rm(top, { recursive: true, force: true }));

describe('files that texts cut in', () => {
  it('are read from the project and from the notes’ folder, and no further', () => {
    expect(vault.surroundings?.includes).toEqual({
      'ex/a.py': 'pass',
      'ex/c.md': '--8<--\nex/d.md\n--8<--\n',
      'ex/d.md': 'Deeper.',
      'docs/s/b.md': '![](</s/b.md>)',
      'docs/p.md': '![](</p.md>)',
      'docs/s/t.txt': 'Plain.',
    });
  });

  it('that are notes are embedded, and private ones are not', () => {
    const { resolutions } = buildGarden(vault, rules, { reader });
    expect(resolutions.get('index.md')?.map(({ outcome }) => outcome)).toEqual([
      'found',
      'private',
    ]);
  });
});
