import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite, cacheOf, makeVault, root, type Site } from './built-site.ts';
import { all, one, words } from './elements.ts';
import { readGardenJson } from './garden-json.ts';

/** What makes a note private: how its file is called, its content, and what links write. */
interface Hidden {
  why: string;
  file: (secret: string) => string;
  content: (secret: string) => string;
}

/** A note with its secret word in everything that a note has. */
const note =
  (reason: string) =>
  (secret: string): string => `---
title: ${secret} title
description: ${secret} description
aliases: [${secret} alias]
tags: [${secret}-tag]
meta_keywords: ${secret}
${reason}
---

# ${secret} heading

Some ${secret} words, a #${secret}-inline tag, [[${secret} target]], ![[${secret}.png]] and
[a link](https://${secret}.example) to elsewhere. See [[Open]] for ${secret} reasons.
`;

const named = (secret: string): string => `${secret} note.md`;
const plain = note('lang: en');

const kinds: Hidden[] = [
  { why: 'draft: true', file: named, content: note('draft: true') },
  { why: 'publish: false', file: named, content: note('publish: false') },
  { why: 'published: false', file: named, content: note('published: false') },
  { why: 'a doubtful publish', file: named, content: note('publish: perhaps') },
  { why: 'a draft in MDX', file: (secret) => `${secret}.mdx`, content: note('draft: true') },
  { why: 'a name with _', file: (secret) => `_${secret}.md`, content: plain },
  { why: 'a name with a dot', file: (secret) => `.${secret}.md`, content: plain },
  { why: 'a folder with _', file: (secret) => `below/_${secret}/inner.md`, content: plain },
  { why: 'a folder with a dot', file: (secret) => `.trash/${secret}.md`, content: plain },
  { why: 'Jekyll’s drafts', file: (secret) => `_drafts/${secret}.md`, content: plain },
  {
    why: 'a post that is a draft',
    file: (secret) => `_posts/2024-05-03-${secret}.md`,
    content: note('draft: true'),
  },
  {
    why: 'the introduction of a tag',
    file: (secret) => `tags/${secret}-introduced.md`,
    content: note('draft: true'),
  },
  { why: 'a colon too many', file: named, content: note('layout: Foo: bar') },
  { why: 'a value that begins with @', file: named, content: note('layout: @home') },
  { why: 'a tab', file: named, content: note('cssclasses:\n\t- one') },
  {
    why: 'a key that says no and then yes',
    file: named,
    content: note('draft: true\ndraft: false'),
  },
  { why: 'a date to come', file: named, content: note('date: 2999-01-01') },
  {
    why: 'no closing line',
    file: named,
    content: (secret) => plain(secret).replace('\n---\n\n#', '\n\n#'),
  },
  {
    why: 'a plain string',
    file: named,
    content: (secret) => `---\n${secret}, and no more\n---\n\n${secret}\n`,
  },
];

// Letters only, as the index cuts words at figures; no two begin alike, as it cuts endings off.
const secrets = kinds.map(({ why }, number) => ({
  why,
  secret: `${String.fromCodePoint(97 + number).repeat(2)}xsecretx`,
}));

/** Every way in which a public note can name a private one. */
function linksTo(file: string, secret: string): string[] {
  const path = file.replace(/\.mdx?$/, '');
  return [
    `[[${path}]]`,
    `[[${path}#${secret} heading|shown words]]`,
    `![[${path}]]`,
    `[shown words](<${file}>)`,
    `[shown words](<${path}>)`,
  ];
}

let site: Site;
let vault: string;

beforeAll(async () => {
  const hidden = kinds.map(({ file, content }, number) => {
    const secret = secrets[number]?.secret ?? '';
    return { file: file(secret), content: content(secret), secret };
  });
  const links = hidden.flatMap(({ file, secret }) => linksTo(file, secret));
  const first = secrets[0]?.secret ?? '';
  vault = await makeVault({
    'Open.md': `# Open\n\n${links.join('\n\n')}\n\nBy alias: [[${first} alias]]; by title: [[${first} title]].\n`,
    'Module.mdx': `# Module\n\nSee [[${first} note]] and [[${first} alias|shown words]].\n`,
    [`${first}.png`]: readFileSync(join(root, 'public', 'favicon.svg')),
    ...Object.fromEntries(hidden.map(({ file, content }) => [file, content])),
  });
  site = await buildSite(vault, { SITE_URL: 'https://garden.example' });
}, 60_000);

/** Everything that a file says: the search index is packed. */
function said(bytes: Buffer): string {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isPacked ? gunzipSync(bytes) : bytes).toString('latin1').toLowerCase();
}

describe.each(secrets)('a note that is private by $why', ({ secret }) => {
  it('is in no byte and no name of the site', () => {
    const telling = site.files.filter(
      (file) => file.toLowerCase().includes(secret) || said(site.bytes(file)).includes(secret),
    );
    expect(telling).toEqual([]);
  });

  it('is in no cache that a build keeps', () => {
    const cached = readdirSync(cacheOf(vault), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(cached.length).toBeGreaterThan(0);
    expect(cached.filter((file) => said(readFileSync(file)).includes(secret))).toEqual([]);
  });
});

describe('notes that link to private ones', () => {
  it('are tied to nothing by it', () => {
    expect(readGardenJson(site).notes).toMatchObject([
      { id: 'Module.mdx', links: [], unresolved: [], backlinks: [] },
      { id: 'Open.md', links: [], unresolved: [], backlinks: [], tags: [] },
    ]);
  });

  it('show the words alone', () => {
    const prose = one(site.page('/open/'), '.prose');
    expect(words(prose)).toContain('a private note');
    expect(words(prose)).toContain('shown words');
    expect(all(prose, '.internal-link').map(words)).toEqual([]);
    expect(words(one(site.page('/module/'), '.prose'))).toBe('See a private note and shown words.');
  });
});
