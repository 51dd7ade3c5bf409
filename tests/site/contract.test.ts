import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite, type Site } from './built-site.ts';
import { readGardenJson, type GardenNote } from './garden-json.ts';
import { all, one, property, words } from './elements.ts';

const origin = 'https://garden.example';
const base = '/sub/path/';

let site: Site;
let pages: Map<string, Root>;
let notes: GardenNote[];

beforeAll(async () => {
  site = await buildSite(undefined, { SITE_URL: origin, BASE_PATH: '/sub/path' });
  pages = new Map(site.pageFiles.map((file) => [file, site.page(file)]));
  notes = readGardenJson(site).notes;
}, 60_000);

/** What a test finds wrong, page by page: an empty list when all is well. */
function faults(find: (page: Root, file: string) => unknown[]): string[] {
  return [...pages].flatMap(([file, page]) =>
    find(page, file).map((fault) => `${file}: ${String(fault)}`),
  );
}

/** What a page says of itself to programs, by the names of its properties. */
function metaOf(page: Root): Map<unknown, string> {
  return new Map(
    all(page, 'meta').map((meta) => [
      meta.properties['property'] ?? meta.properties['name'],
      property(meta, 'content') ?? '',
    ]),
  );
}

describe('the picture that stands for a page', () => {
  it('is there for every page, of the size that it says, at an address in full', () => {
    const sizes = new Map<string, string>();
    expect(
      faults((page, file) => {
        if (all(page, 'meta').some((meta) => property(meta, 'httpEquiv') === 'refresh')) return [];
        const meta = metaOf(page);
        const address = meta.get('og:image') ?? '';
        const path = address.slice((origin + base).length);
        if (!address.startsWith(`${origin}${base}garden/cards/`) || !site.files.includes(path))
          return [`no picture at ${address}`];
        const bytes = site.bytes(path);
        sizes.set(path, `${bytes.readUInt32BE(16)} ${bytes.readUInt32BE(20)}`);
        const said = ['og:image:width', 'og:image:height'].map((name) => meta.get(name)).join(' ');
        const alt = meta.get('og:image:alt') ?? '';
        const isLarge = meta.get('twitter:card') === 'summary_large_image';
        return said === sizes.get(path) && alt !== '' && isLarge ? [] : [file, said, alt];
      }),
    ).toEqual([]);
    expect([...new Set(sizes.values())]).toEqual(['1200 630']);
    const cards = site.files.filter((file) => file.startsWith('garden/cards/'));
    expect(cards.sort()).toEqual([...sizes.keys()].sort());
  });

  it('is another for each note', () => {
    const of = (file: string): string | undefined => metaOf(site.page(file)).get('og:image');
    expect(of('/coaching/the-pause/')).not.toBe(of('/'));
    expect(of('/tags/')).toBe(of('/'));
  });
});

describe('every page', () => {
  it('is valid HTML', async () => {
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });
    const found: string[] = [];
    for (const file of pages.keys()) {
      const report = await validator.validateString(site.text(file), file);
      for (const { messages } of report.results)
        for (const { ruleId, message, line, column } of messages)
          found.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
    }
    expect(found).toEqual([]);
  });

  it('opens with a doctype and says its language', () => {
    expect(
      faults((page, file) => [
        ...(/^<!doctype html>/i.test(site.text(file)) ? [] : ['no doctype']),
        ...(property(one(page, 'html'), 'lang') ? [] : ['no lang']),
      ]),
    ).toEqual([]);
  });

  it('has one policy that allows its own inline scripts by hash and no others', () => {
    expect(
      faults((page) => {
        const policies = all(page, 'meta').filter(
          (meta) => property(meta, 'httpEquiv')?.toLowerCase() === 'content-security-policy',
        );
        if (policies.length !== 1) return [`${policies.length} policies`];
        const content = String(policies[0]?.properties['content']);
        // A film's own site may show it, where one is offered.
        const frames = all(page, 'web-embed').flatMap(
          (embed) => property(embed, 'dataFrame') ?? [],
        );
        const policy = frames.reduce(
          (rest, frame) => rest.replace(` ${new URL(frame).origin}`, ''),
          content,
        );
        const scripts = all(page, 'script').filter(isInlineCode);
        return [
          ...(policy.startsWith("default-src 'none';") ? [] : [policy]),
          ...(/unsafe-inline|unsafe-eval'|\*|https?:/.test(policy.replace("'wasm-unsafe-eval'", ''))
            ? [policy]
            : []),
          ...scripts.map(hashOf).filter((hash) => !policy.includes(`'${hash}'`)),
        ];
      }),
    ).toEqual([]);
  });

  it('begins with a link that skips to its text', () => {
    expect(
      faults((page) => {
        const first = one(page, 'body').children.find(({ type }) => type === 'element');
        if (first?.type !== 'element' || first.tagName !== 'a') return ['no link comes first'];
        const target = property(first, 'href')?.slice(1) ?? '';
        return property(one(page, 'main'), 'id') === target ? [] : [`it leads to #${target}`];
      }),
    ).toEqual([]);
  });

  it('has one main part and one heading of the first level', () => {
    expect(
      faults((page) => [
        ...(all(page, 'main').length === 1 ? [] : ['main']),
        ...(all(page, 'h1').length === 1 && all(one(page, 'main'), 'h1').length === 1
          ? []
          : [all(page, 'h1').map(words).join(' | ') || 'no h1']),
      ]),
    ).toEqual([]);
  });

  it('has no inline style', () => {
    expect(
      faults((page) => [
        ...all(page, 'style').map(() => '<style>'),
        ...all(page, '*')
          .filter(({ properties }) => properties['style'] !== undefined)
          .map(({ tagName }) => `<${tagName} style>`),
      ]),
    ).toEqual([]);
  });

  it('names its own address in full, but for the page of what is not there', () => {
    const addressOf = (file: string): string => `${origin}${base}${file.replace('index.html', '')}`;
    expect(
      faults((page, file) => {
        const canonical = all(page, 'link').filter((link) => property(link, 'rel') === 'canonical');
        const wanted = file === '404.html' ? [] : [addressOf(file)];
        const named = canonical.map((link) => decodeURI(property(link, 'href') ?? ''));
        return JSON.stringify(named) === JSON.stringify(wanted) ? [] : [named.join()];
      }),
    ).toEqual([]);
  });

  it('has an id only once', () => {
    expect(
      faults((page) => {
        const ids = all(page, '*').flatMap((element) => property(element, 'id') ?? []);
        return ids.filter((id, at) => ids.indexOf(id) !== at);
      }),
    ).toEqual([]);
  });
});

describe('every note', () => {
  it('is one article, marked for the search index; nothing else is', () => {
    const marked = [...pages].filter(([, page]) =>
      all(page, '*').some(({ properties }) => properties['dataPagefindBody'] !== undefined),
    );
    expect(marked.map(([file]) => file).sort()).toEqual(notes.map(fileOf).sort());
    for (const [, page] of marked) {
      const articles = all(one(page, 'main'), 'article');
      expect(articles.map(({ properties }) => properties['dataPagefindBody'])).toEqual(['']);
    }
  });

  it('shows its title and its tags', () => {
    for (const note of notes) {
      const article = one(pageOf(note), 'article');
      expect(words(one(article, 'h1'))).toBe(words({ type: 'text', value: note.title }));
      const tags = all(article, '.tags').flatMap((list) => all(list, 'a.tag').map(words));
      expect(tags.map(lowerCase)).toEqual(note.tags.map(lowerCase));
    }
  });

  it('is followed by the notes that link to it, each with its sentence', () => {
    for (const note of notes) {
      const page = pageOf(note);
      const sections = all(page, '#backlinks');
      expect(sections).toHaveLength(note.backlinks.length > 0 ? 1 : 0);
      expect(all(one(page, 'article'), '#backlinks')).toEqual([]);
      const [section] = sections;
      if (!section) continue;
      const linking = all(section, 'a').map((link) => property(link, 'href'));
      expect(linking).toEqual(
        note.backlinks.map((id) => encodeURI(base.slice(0, -1) + addressOf(id))),
      );
      for (const sentence of all(section, 'p')) {
        expect(all(sentence, 'mark').length, words(sentence)).toBeGreaterThan(0);
        expect(words(sentence)).not.toMatch(/\s[.,;:!?)](?:\s|$)/);
      }
    }
  });

  it('marks what its text links to: notes, what is not written yet, other sites', () => {
    expect(
      faults((page) =>
        all(page, '.prose').flatMap((prose) => all(prose, 'a').flatMap(faultsOfLink)),
      ),
    ).toEqual([]);
    for (const note of notes) {
      const spans = all(one(pageOf(note), '.prose'), '.is-unresolved');
      expect(spans.length > 0, note.id).toBe(note.unresolved.length > 0);
      expect(spans.filter(({ properties }) => properties['href'] !== undefined)).toEqual([]);
    }
  });
});

function faultsOfLink(link: Element): string[] {
  const href = property(link, 'href') ?? '';
  const isElsewhere = /^[a-z]+:/i.test(href);
  const classes = property(link, 'className') ?? '';
  if (isElsewhere)
    return /^external-link(?: web-embed-poster)?$/.test(classes) &&
      property(link, 'rel') === 'noopener'
      ? []
      : [href];
  return href.startsWith('#') || /^(?:internal-link(?: markdown-embed-link)?|tag)$/.test(classes)
    ? []
    : [href];
}

function isInlineCode(script: Element): boolean {
  const type = property(script, 'type') ?? 'text/javascript';
  return script.properties['src'] === undefined && /^(?:module|text\/javascript)$/.test(type);
}

function hashOf(script: Element): string {
  const [code] = script.children;
  const text = code?.type === 'text' ? code.value : '';
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function addressOf(id: string): string {
  return notes.find((note) => note.id === id)?.address ?? `no address of ${id}`;
}

function fileOf({ address }: GardenNote): string {
  return `${address.slice(1)}index.html`;
}

function pageOf(note: GardenNote): Root {
  return pages.get(fileOf(note)) ?? { type: 'root', children: [] };
}

const lowerCase = (text: string): string => text.toLowerCase();
