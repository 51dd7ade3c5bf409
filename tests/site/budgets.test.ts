import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Root } from 'hast';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite, type Site } from './built-site.ts';
import { all, one, property } from './elements.ts';
import { readGardenJson } from './garden-json.ts';

const kB = 1000;

let site: Site;
let file: string;
let page: Root;

beforeAll(async () => {
  site = await buildSite(undefined);
  // The manual has tables for machines; what is measured is what people write.
  const essays = readGardenJson(site).notes.filter(({ id }) => !id.startsWith('manual/'));
  const [longest] = essays.toSorted((a, b) => b.words - a.words);
  file = `${longest?.address.slice(1) ?? ''}index.html`;
  page = site.page(file);
  // A shorter one would prove little.
  expect(longest?.words).toBeGreaterThan(1500);
}, 60_000);

const packed = (text: string | Buffer): number => gzipSync(text).length;
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** What a page's links of one kind lead to, as files of the site. */
function linked(rel: string): string[] {
  return all(page, 'link')
    .filter((link) => property(link, 'rel') === rel)
    .map((link) => property(link, 'href')?.slice(1) ?? '');
}

describe('the longest essay', () => {
  it('is at most 14 kB of HTML', () => {
    expect(packed(site.bytes(file))).toBeLessThanOrEqual(14 * kB);
  });

  it('has at most 4 kB around its own markup', () => {
    const { children } = one(page, '.prose');
    const start = children[0]?.position?.start.offset;
    const end = children.at(-1)?.position?.end.offset;
    const html = site.text(file);
    const own = html.slice(start, end);
    expect(own.length).toBeGreaterThan(5 * kB);
    expect(packed(html) - packed(own)).toBeLessThanOrEqual(4 * kB);
  });

  it('needs at most 10 kB of style', () => {
    const sheets = linked('stylesheet');
    expect(sheets.length).toBeGreaterThan(0);
    expect(sum(sheets.map((sheet) => packed(site.bytes(sheet))))).toBeLessThanOrEqual(10 * kB);
  });

  it('loads at most 6 kB of scripts before anything is used', () => {
    const scripts = all(page, 'script');
    const inline = scripts.map(({ children: [code] }) => (code?.type === 'text' ? code.value : ''));
    const sources = scripts.flatMap((script) => property(script, 'src')?.slice(1) ?? []);
    const modules = withImports([...sources, ...linked('modulepreload')]);
    expect(modules.length).toBeGreaterThan(0);
    const size = sum([...modules.map((path) => packed(site.bytes(path))), packed(inline.join(''))]);
    expect(size).toBeLessThanOrEqual(6 * kB);
  });

  it('is set in at most 110 kB of letters, upright and italic, text and titles', () => {
    const [faces, preloaded] = [latinFaces(), linked('preload')];
    expect(faces.map(({ style }) => style).sort()).toEqual(['italic', 'normal', 'normal']);
    const files = faces.map((face) => face.file);
    expect(sum(files.map((font) => site.bytes(font).length))).toBeLessThanOrEqual(110 * kB);
    expect(preloaded.length).toBeGreaterThan(0);
    expect(preloaded.filter((font) => !files.includes(font))).toEqual([]);
    // A font that comes later would move the text.
    expect(faces.filter(({ rule }) => !/font-display:\s*optional/.test(rule))).toEqual([]);
  });
});

describe('formulas, diagrams and code', () => {
  const sheetsOf = (path: string): string[] =>
    [...site.text(path).matchAll(/<link rel="stylesheet" href="\/([^"]*)"/g)].map(
      ([, to = '']) => to,
    );
  const notes = ['manual/math/', 'manual/diagrams/', 'manual/code/'];

  it('cost a page without them nothing', () => {
    expect(sheetsOf(file)).toHaveLength(1);
    expect(site.text(file)).not.toMatch(/data-copied|Temml/);
    const own = notes.flatMap((note) => sheetsOf(`${note}index.html`).slice(1));
    expect(new Set(own).size).toBeGreaterThanOrEqual(3);
    expect(sheetsOf(file).filter((sheet) => own.includes(sheet))).toEqual([]);
    expect(
      sheetsOf(file)
        .map((sheet) => site.text(sheet))
        .join(''),
    ).not.toMatch(/Temml|tml-|copy-code/);
  });

  it.each(notes)('keep /%s within 10 kB of style, and without a style of its own', (note) => {
    const sheets = sheetsOf(`${note}index.html`);
    expect(sum(sheets.map((sheet) => packed(site.bytes(sheet))))).toBeLessThanOrEqual(10 * kB);
    expect(site.text(`${note}index.html`)).not.toMatch(/<style| style="/);
  });
});

describe('the graph', () => {
  const graphFile = 'graph/index.html';

  it('is a small page with its own style and script', () => {
    const graph = site.page(graphFile);
    expect(packed(site.bytes(graphFile))).toBeLessThanOrEqual(14 * kB);
    const sheets = all(graph, 'link').filter((link) => property(link, 'rel') === 'stylesheet');
    const files = sheets.map((sheet) => property(sheet, 'href')?.slice(1) ?? '');
    expect(sum(files.map((sheet) => packed(site.bytes(sheet))))).toBeLessThanOrEqual(10 * kB);
    const scripts = all(graph, 'script').flatMap((script) => property(script, 'src') ?? []);
    const modules = withImports(scripts.map((src) => src.slice(1)));
    expect(sum(modules.map((path) => packed(site.bytes(path))))).toBeLessThanOrEqual(12 * kB);
  });

  it('costs other pages nothing', () => {
    const scripts = (of: Root): string[] =>
      all(of, 'script').flatMap((script) => property(script, 'src') ?? []);
    const own = scripts(site.page(graphFile)).filter((src) => !scripts(page).includes(src));
    expect(own.length).toBeGreaterThan(0);
    expect(site.text(file)).not.toContain('garden-graph');
    expect(linked('stylesheet').some((sheet) => site.text(sheet).includes('.graph-view'))).toBe(
      false,
    );
  });

  it('is a picture of at most 3 kB on the home page', () => {
    const home = site.text('index.html');
    const picture = /<a class="graph-picture".*?<\/svg>/s.exec(home)?.[0] ?? '';
    expect(picture).toContain('<path');
    expect(packed(picture)).toBeLessThanOrEqual(3 * kB);
  });
});

/** Modules and all that they import before they run. */
function withImports(paths: readonly string[]): string[] {
  const found = new Set<string>();
  const queue = [...paths];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const imports = site.text(path).matchAll(/\b(?:from|import)\s*["'](\.[^"']+)["']/g);
    for (const [, to = ''] of imports) queue.push(posix.join(posix.dirname(path), to));
  }
  return [...found];
}

/** The faces of the text's font that hold plain Latin letters. */
function latinFaces(): { style: string; file: string; rule: string }[] {
  const rules = linked('stylesheet').flatMap((sheet) =>
    [...site.text(sheet).matchAll(/@font-face\s*\{[^}]*\}/g)].map(([rule]) => ({ sheet, rule })),
  );
  return rules.flatMap(({ sheet, rule }) => {
    const url = /url\(["']?([^"')]+\.woff2)/.exec(rule)?.[1];
    const range = /unicode-range:([^;}]*)/i.exec(rule)?.[1] ?? 'U+0-FF';
    if (url === undefined || !/U\+(?:0*-|\?\?)/i.test(range)) return [];
    const style = /font-style:\s*(\w+)/.exec(rule)?.[1] ?? 'normal';
    return [{ style, rule, file: new URL(url, `http://here/${sheet}`).pathname.slice(1) }];
  });
}
