import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { ownerExtensions } from '../../src/astro/owner-extensions.ts';
import { extensionSchema, parts } from '../../src/settings/extension-schema.ts';
import { featureOf } from '../../src/pipeline/extensions.ts';
import { root } from '../../src/settings/place.ts';
import { defineSite } from '../../src/settings/site-schema.ts';

const site = { title: 'A', description: 'B.' };
/** Settings as somebody writes them who reads no types. */
const define = defineSite as (settings: object) => unknown;
const extension = (given: object) => extensionSchema.parse({ name: 'mine', ...given });

describe('settings of extensions', () => {
  it.each([
    [{ name: 'My own' }, 'extend.0.name: must be a name such as `my-extension`'],
    [{ name: 'a', remarkPlugins: ['remark-x'] }, 'extend.0.remarkPlugins.0: must be a plugin'],
    [{ name: 'a', styles: ['/x.css'] }, 'extend.0.styles.0: must be a path from the project’s'],
    [{ name: 'a', components: { Foot: './x.astro' } }, 'extend.0.components'],
    [{ name: 'a', pages: [{ pattern: 'x', entrypoint: './x.astro' }] }, 'must begin with `/`'],
    [{ name: 'a', colour: 'red' }, 'extend.0'],
    [{ name: 'a', head: [{ tag: 'base' }] }, 'extend.0.head.0.tag'],
    [{ name: 'a', head: [{ tag: 'meta', content: 'x' }] }, 'must have no content'],
    [
      { name: 'a', head: [{ tag: 'script', attrs: { src: '//else.example/x.js' } }] },
      'extend.0.head.0: must be a file of this site',
    ],
  ])('%j is refused with words', (given, words) => {
    expect(() => define({ ...site, extend: [given] })).toThrow(words);
  });

  it('need names of their own', () => {
    const two = [{ name: 'a' }, { name: 'a' }];
    expect(() => defineSite({ ...site, extend: two })).toThrow(
      'extend: must have a name of its own',
    );
  });
});

/** What Astro is told when a build begins, or the words with which it is refused. */
function begin(extensions: Parameters<typeof ownerExtensions>[0], markdown = {}): unknown[] {
  const told: unknown[] = [];
  const setup = ownerExtensions(extensions).hooks['astro:config:setup'] as (
    options: object,
  ) => void;
  setup({
    config: { markdown: { remarkPlugins: [], rehypePlugins: [], ...markdown } },
    injectRoute: (route: object) => told.push(route),
    injectScript: (stage: string, text: string) => told.push([stage, text]),
    updateConfig: () => undefined,
  } satisfies Partial<
    Record<
      keyof Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0],
      unknown
    >
  >);
  return told;
}

describe('the integration of extensions', () => {
  it('refuses plugins that Astro would run for MDX alone', () => {
    const refused =
      "Put the plugins into `extend` in src/site.config.ts: extend: [{ name: 'mine', remarkPlugins: […] }]";
    expect(() => begin([], { remarkPlugins: [() => undefined] })).toThrow(refused);
    expect(() => begin([], { rehypePlugins: [() => undefined] })).toThrow('markdown.rehypePlugins');
    expect(begin([])).toEqual([]);
  });

  it.each([
    [{ styles: ['./nowhere.css'] }, 'styles[0] of “mine” names ./nowhere.css, which is not there'],
    [{ components: { Footer: './No.astro' } }, 'components.Footer of “mine” names ./No.astro'],
    [{ pages: [{ pattern: '/a', entrypoint: './No.astro' }] }, 'pages[0].entrypoint of “mine”'],
  ])('names a file that is not there: %j', (given, words) => {
    expect(() => begin([extension(given)])).toThrow(words);
  });

  it('leaves a part to one extension', () => {
    const components = { Footer: './src/layouts/Footer.astro' };
    const two = [extension({ components }), extension({ name: 'other', components })];
    expect(() => begin(two)).toThrow('both “mine” and “other” replace Footer');
  });
});

it.each(Object.entries(parts))('the part %s lies at %s', (_, file) => {
  expect(existsSync(join(root, file))).toBe(true);
});

describe('an extension as a feature', () => {
  const root = (): Root => ({ type: 'root', children: [] });
  const context = { dialect: 'markdown', source: '', parse: root } as const;

  it.each([
    ['wants to be waited for', () => () => Promise.resolve()],
    ['makes another tree', () => () => root()],
    [
      'throws',
      () => () => {
        throw new Error('no');
      },
    ],
  ])('fails by its name when a plugin %s', (_, plugin) => {
    const { transforms } = featureOf(extension({ remarkPlugins: [plugin] }));
    expect(() => {
      transforms?.whole?.(root(), context);
    }).toThrow(expect.objectContaining({ extension: 'mine' }) as Error);
  });

  it('teaches the parser what its plugins add, and changes nothing then', () => {
    const seen: unknown[] = [];
    const withoutCode = function (
      this: { data: () => { micromarkExtensions?: unknown[] } },
      options: unknown,
    ) {
      (this.data().micromarkExtensions ??= []).push({ disable: { null: ['codeText'] } });
      seen.push(options);
      return () => {
        throw new Error('A parser runs no plugin.');
      };
    };
    const { syntax } = featureOf(extension({ remarkPlugins: [[withoutCode, { all: true }]] }));
    const parser = unified()
      .use(remarkParse)
      .use([syntax?.('markdown') ?? []].flat());
    expect(JSON.stringify(parser.parse('a `b` c'))).not.toContain('inlineCode');
    expect(seen).toContainEqual({ all: true });
  });

  it('is nothing but a name when it leaves texts alone', () => {
    expect(featureOf(extension({}))).toEqual({ name: 'mine' });
  });
});
