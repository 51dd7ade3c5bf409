import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readVaultSettings } from '../../src/settings/vault-settings.ts';

let top: string;
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'settings-'));
});
afterEach(() => rm(top, { recursive: true }));

/** What a vault of these files says of its site. */
async function settingsOf(folder: string, files: Readonly<Record<string, string>>) {
  await mkdir(join(top, folder), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(top, path)), { recursive: true });
    await writeFile(join(top, path), text);
  }
  return readVaultSettings(join(top, folder));
}

const nothing = {
  description: undefined,
  author: undefined,
  lang: undefined,
  address: undefined,
  strictLineBreaks: undefined,
};

describe('what a vault says of its site', () => {
  it.each([
    ['its folder', 'My notes', {}, { ...nothing, title: 'My notes' }],
    [
      'the folder above, when it is called after what it holds',
      'Site/content',
      {},
      { ...nothing, title: 'Site' },
    ],
    [
      'the project, when it is called after what it holds, and so is the folder above',
      'Site/src/content/docs',
      {},
      { ...nothing, title: 'Site' },
    ],
    ['the project of a collection', 'Site/src/content/blog', {}, { ...nothing, title: 'Site' }],
    [
      'a blog’s settings',
      'blog',
      {
        'blog/_config.yml':
          'title: Ada’s blog\ndescription: >\n  Of engines\n  and notes\nauthor: {name: Ada, url: "https://ada.example"}\nlang: de\nurl: https://ada.example\n',
      },
      {
        ...nothing,
        title: 'Ada’s blog',
        description: 'Of engines and notes',
        author: { name: 'Ada', url: 'https://ada.example' },
        lang: 'de',
        address: 'https://ada.example',
      },
    ],
    [
      'nothing that cannot be true',
      'blog',
      {
        'blog/_config.yml':
          'title: ""\nlang: not a language\nurl: http://localhost:4000\nauthor: [a]\n',
      },
      { ...nothing, title: 'blog' },
    ],
    [
      'a blog’s settings that are no YAML',
      'blog',
      { 'blog/_config.yml': 'a: [' },
      { ...nothing, title: 'blog' },
    ],
    [
      'the settings of MkDocs above it',
      'site/docs',
      {
        'site/mkdocs.yml':
          'site_name: The docs\nsite_description: All of it\nsite_url: https://docs.example/\n',
      },
      { ...nothing, title: 'The docs', description: 'All of it', address: 'https://docs.example/' },
    ],
    [
      'them above a folder of another name, which they name',
      'site/pages',
      { 'site/mkdocs.yaml': 'site_name: The pages\ndocs_dir: ./pages/ # here\n' },
      { ...nothing, title: 'The pages' },
    ],
    [
      'nothing above a folder that they do not name',
      'site/other',
      { 'site/mkdocs.yml': 'site_name: The docs\n' },
      { ...nothing, title: 'other' },
    ],
    [
      'a vault below the settings of Dendron',
      'site/notes',
      { 'site/dendron.yml': 'version: 5\n' },
      { ...nothing, title: 'site' },
    ],
    [
      'Hugo’s settings',
      'site/content',
      {
        'site/hugo.toml':
          'baseURL = "https://ada.example/"\nTitle = "Engines"\nlanguageCode = "en-us"\n[params]\ndescription = "Of engines"\n[author]\nname = "Ada"\n',
      },
      {
        ...{ ...nothing, title: 'Engines', description: 'Of engines', lang: 'en-US' },
        ...{ address: 'https://ada.example/', author: { name: 'Ada' } },
      },
    ],
    [
      'Hugo’s settings of its own language',
      'site/content',
      {
        'site/config/_default/hugo.yaml':
          'title: All\nbaseURL: /\ndefaultContentLanguage: ja\nlanguages:\n  en: { title: Site }\n  ja: { title: サイト }\n',
      },
      { ...nothing, title: 'サイト', lang: 'ja' },
    ],
    [
      'no settings of another program that are called like Hugo’s',
      'site/content',
      { 'site/config.toml': 'title = "Other"\n', 'site/config.yaml': 'a: [' },
      { ...nothing, title: 'site' },
    ],
    [
      'Quartz’s settings',
      'site/content',
      {
        'site/quartz.config.ts':
          '// pageTitle: "Old"\nconst c = { pageTitle: "Ada’s \\"notes\\"", locale: \'cs-CZ\', baseUrl: "quartz.jzhao.xyz" }',
      },
      { ...nothing, title: 'Ada’s "notes"', lang: 'cs-CZ' },
    ],
    [
      'Docusaurus’ settings beside it',
      'site/docs',
      {
        'site/website/docusaurus.config.ts':
          'const a = { title: name, x: { "title": \'Tools\' }, tagline: "All of them", url: "https://tools.example.net.invalid", i18n: { defaultLocale: "fr" } }',
      },
      {
        ...{ ...nothing, title: 'Tools', description: 'All of them', lang: 'fr' },
        address: 'https://tools.example.net.invalid',
      },
    ],
    [
      'Starlight’s settings',
      'site/src/content/docs',
      {
        'site/astro.config.mjs':
          'const l = { root: { label: "Deutsch", lang: "de" } };\nexport default { site: "https://a.invalid", x: { title: "no" }, i: [starlight({ title: "Docs" })] }',
      },
      { ...nothing, title: 'Docs', lang: 'de', address: 'https://a.invalid' },
    ],
    [
      'the words of a blog of Astro’s',
      'site/src/content/blog',
      {
        'site/astro.config.ts': 'export default { site: "https://example.com" }',
        'site/src/consts.ts':
          "export const SITE_TITLE = 'Ada';\nexport const SITE_DESCRIPTION = `Notes`;",
      },
      { ...nothing, title: 'Ada', description: 'Notes' },
    ],
    [
      'the data of Eleventy',
      'site/src',
      {
        'site/src/_data/metadata.json':
          '{ "title": "Ada", "language": "en", "url": "https://a.invalid", "author": { "name": "Ada" } }',
      },
      {
        ...{ ...nothing, title: 'Ada', lang: 'en' },
        ...{ address: 'https://a.invalid', author: { name: 'Ada' } },
      },
    ],
    ['nothing of the sort', 'site/notes', {}, { ...nothing, title: 'notes' }],
    [
      'Obsidian’s defaults',
      'Vault',
      { 'Vault/.obsidian/app.json': '{}' },
      { ...nothing, title: 'Vault', strictLineBreaks: false },
    ],
    [
      'Obsidian’s settings',
      'Vault',
      { 'Vault/.obsidian/app.json': '{"strictLineBreaks": true}' },
      { ...nothing, title: 'Vault', strictLineBreaks: true },
    ],
    [
      'Obsidian’s settings that are no JSON',
      'Vault',
      { 'Vault/.obsidian/app.json': '{' },
      { ...nothing, title: 'Vault', strictLineBreaks: false },
    ],
  ])('is read from %s', async (_, folder, files, settings) => {
    expect(await settingsOf(folder, files)).toEqual(settings);
  });

  it('is called like its folder where nothing lies above that', () => {
    expect(readVaultSettings('/content').title).toBe('content');
  });
});
