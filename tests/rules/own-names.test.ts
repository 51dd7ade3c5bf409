import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isOwnAttribute, isOwnClass } from '../../src/html/own-names.ts';

const read = (files: string[]): [file: string, text: string][] =>
  globSync(files)
    .filter((file) => !file.includes('src/words/'))
    .map((file) => [file, readFileSync(file, 'utf8')]);

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Words that look like attributes in sources and are none. */
const noAttributes = new Set([
  ...['data-footnote-backref-', 'data-my-', 'data-store'],
  // What scripts of other sites are told.
  ...['data-domain', 'data-goatcounter', 'data-website-id'],
]);

/** Every data attribute that something of the site sets, reads or styles, with its file. */
function attributesOf([file, text]: [string, string]): [file: string, attribute: string][] {
  const keys = [
    ...found(text, /\bdataset\.(\w+)/g),
    ...found(text, /\bdataset\['(\w+)'\]/g),
    ...found(text, /\{([^{}]+)\}\s*=\s*[\w.]*\bdataset\b/g).flatMap((names) =>
      found(`,${names}`, /,\s*(\w+)/g),
    ),
  ].map((key) => `data-${kebab(key)}`);
  const written = found(text, /(?<![\w/-])(data-[a-z][a-z-]*)/g);
  const properties = found(text, /\b(data[A-Z]\w*)\b/g).map(kebab);
  return [...keys, ...written, ...properties]
    .filter((name) => !noAttributes.has(name))
    .map((name) => [file, name]);
}

describe('what only the site may say of an element', () => {
  it('is every data attribute that the site sets, reads or styles', () => {
    const attributes = read(['src/**/*.ts', 'src/**/*.astro', 'src/**/*.css']).flatMap(
      attributesOf,
    );
    expect(attributes.length).toBeGreaterThan(100);
    expect(attributes.filter(([, name]) => !isOwnAttribute(name))).toEqual([]);
  });

  it('is every class by which its scripts find what they work on', () => {
    // A link may call itself one of the garden; a lead is looked for in the head of a page alone;
    // the rest Markdown makes as well.
    const free = new Set(['internal-link', 'lead', 'table-scroll']);
    const scripts = read(['src/browser/*.ts', 'src/features/*/*.ts', 'src/layouts/*.ts']);
    const classes = scripts.flatMap(([file, text]) =>
      found(text, /\b(?:querySelector(?:All)?|closest|matches)(?:<\w+>)?\(\s*[`']([^`']*)/g)
        .flatMap((selector) => found(selector.replace(/\$\{[^}]*\}?/g, ''), /\.([a-z][\w-]*)/g))
        .map((name) => [file, name] as const),
    );
    expect(classes.length).toBeGreaterThan(20);
    expect(classes.filter(([, name]) => !free.has(name) && !isOwnClass(name))).toEqual([]);
  });
});
