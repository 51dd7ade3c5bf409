import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { beginNote, fileName } from '../../src/commands/begin-note.ts';
import { RefusedFlag } from '../../src/commands/flags.ts';
import { makeFolder } from '../site/built-site.ts';

const now = new Date(2026, 0, 5, 7, 3);
const plain = { folder: undefined, tags: undefined, template: undefined, isDraft: false };
let vault: string;

beforeAll(async () => {
  vault = await makeFolder();
  vi.stubEnv('UNDERSTORY_CONTENT', vault);
  await mkdir(join(vault, 'templates'));
  await writeFile(
    join(vault, 'templates', 'Day.md'),
    '# {{title}}\n\n{{ date }} {{time}} {{else}}\n',
  );
});

async function made(wish: Partial<Parameters<typeof beginNote>[0]>): Promise<string> {
  return readFile(beginNote({ title: 'Untitled', ...plain, ...wish }, now), 'utf8');
}

describe('the name of a note’s file', () => {
  it.each([
    ['The pause', 'The pause'],
    ['Why? Because: #1 [a/b] | c^d', 'Why Because 1 a b c d'],
    ['  ...hidden  ', 'hidden'],
    ['_private', 'private'],
    ['Ends with dots...', 'Ends with dots'],
    ['日本の庭', '日本の庭'],
    ['e\u0301', 'é'],
    ['a\u0000\nb', 'a b'],
    ['<>', ''],
  ])('of %j is %j', (title, name) => {
    expect(fileName(title)).toBe(name);
  });
});

describe('a new note', () => {
  it('has its day, and its title where the file cannot have it', async () => {
    expect(await made({ title: 'The pause' })).toBe('---\ncreated: 2026-01-05\n---\n\n');
    expect(await made({ title: 'Why?' })).toBe('---\ntitle: Why?\ncreated: 2026-01-05\n---\n\n');
  });

  it('has tags, lies in a folder and is private where that is wished', async () => {
    const text = await made({
      title: 'Ada',
      folder: 'people/of old',
      tags: '#a, b/c,',
      isDraft: true,
    });
    expect(text).toBe('---\ncreated: 2026-01-05\ntags:\n  - a\n  - b/c\ndraft: true\n---\n\n');
    expect(await readFile(join(vault, 'people/of old/Ada.md'), 'utf8')).toBe(text);
  });

  it('is filled into a template of the vault', async () => {
    const text = await made({ title: 'Monday', template: 'templates/Day' });
    expect(text).toBe('# Monday\n\n2026-01-05 07:03 {{else}}\n');
  });

  it('writes over nothing', async () => {
    await made({ title: 'Once' });
    await expect(made({ title: 'Once' })).rejects.toThrow('is there already');
    await expect(made({ title: 'x', template: 'templates/Night' })).rejects.toThrow('no template');
  });

  it.each([
    { title: '?' },
    { title: 'x', folder: '../elsewhere' },
    { title: 'x', template: '../../etc/passwd' },
  ])('is refused for %j', async (wish) => {
    await expect(made(wish)).rejects.toThrow(RefusedFlag);
  });
});
