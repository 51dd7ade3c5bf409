import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readOwnerSettings, settingsName } from '../../src/settings/owner-settings.ts';
import { defineSite, WrongSettings } from '../../src/settings/site-schema.ts';

let top: string;

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'understory-'));
  await put('vault/a.md', 'Text.');
  vi.stubEnv('UNDERSTORY_CONTENT', join(top, 'vault'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(top, { recursive: true, force: true });
});

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(top, path)), { recursive: true });
  await writeFile(join(top, path), content);
}

/** What an owner is told of settings that no site can be made with. */
function complaint(): string {
  try {
    defineSite({});
  } catch (cause) {
    if (cause instanceof WrongSettings) return cause.message.replaceAll(top, '');
    throw cause;
  }
  return '';
}

describe('settings beside the notes', () => {
  it.each([
    ['understory.config.ts', "const title: string = 'Mine';\nexport default { title };"],
    ['understory.config.mjs', "export default { title: 'Mine' };"],
    ['understory.config.json', '{ "title": "Mine" }'],
    ['understory.config.yaml', 'title: Mine # all mine'],
    ['understory.config.yml', '"title": "Mine"'],
  ])('are read from %s, in the vault or above it', async (name, text) => {
    await put(name, text);
    expect(defineSite({ title: 'Other', quiet: ['manual'] })).toMatchObject({
      title: 'Mine',
      quiet: [],
    });
    expect(settingsName()).toBe(`../${name}`);
    await put(`vault/${name}`, text.replace('Mine', 'Nearer'));
    expect(defineSite({}).title).toBe('Nearer');
    expect(settingsName()).toBe(name);
  });

  it('are not needed', () => {
    expect(readOwnerSettings()).toBeUndefined();
    expect(settingsName()).toBe('src/site.config.ts');
    expect(defineSite({ title: 'Given' }).title).toBe('Given');
  });

  it('lie at the top of a generator’s project as well', async () => {
    await put('site/hugo.toml', '');
    await put('site/content/a.md', 'Text.');
    await put('site/understory.config.yaml', 'title: A site');
    vi.stubEnv('UNDERSTORY_CONTENT', join(top, 'site'));
    expect(defineSite({}).title).toBe('A site');
  });

  it('name files from where they lie', async () => {
    await put('vault/look/Footer.astro', '');
    await put(
      'vault/understory.config.yaml',
      'extend:\n  - name: mine\n    styles: [./look/own.css]\n    components: { Footer: ./look/Footer.astro }\n',
    );
    const [{ styles, components } = { styles: [], components: {} }] = defineSite({}).extend;
    expect(styles[0]).toMatch(/^\.\/\.\.\/.*vault\/look\/own\.css$/);
    expect(components.Footer).toMatch(/^\.\/\.\.\/.*vault\/look\/Footer\.astro$/);
  });
});

describe('settings that cannot be used', () => {
  it.each([
    ['understory.config.yaml', 'title: 5\nlang: en\n', '1: title: '],
    [
      'understory.config.yaml',
      'lang: en\ntitel: Mine\n',
      '2: titel: there is no such setting. Did you mean `title`?',
    ],
    [
      'understory.config.ts',
      "export default {\n  titel: 'Mine',\n};",
      '2: titel: there is no such setting.',
    ],
    [
      'understory.config.json',
      '{ "title": "Mine", }, ',
      '/vault/understory.config.json cannot be read: ',
    ],
    ['understory.config.yaml', 'title: [', '/vault/understory.config.yaml cannot be read: '],
    ['understory.config.ts', 'export const title = 1;', 'it must export its settings'],
    ['understory.config.ts', "throw new Error('not today');", 'not today'],
  ])('are told by file, line and key: %s of %j', async (name, text, said) => {
    await put(`vault/${name}`, text);
    expect(complaint()).toContain(said);
    expect(complaint()).toContain(`/vault/${name} cannot be`);
  });

  it('twice in one folder are refused', async () => {
    await put('vault/understory.config.json', '{}');
    await put('vault/understory.config.yaml', '');
    expect(complaint()).toBe(
      'Both understory.config.json and understory.config.yaml lie in /vault. Keep the one that is meant.',
    );
  });
});
