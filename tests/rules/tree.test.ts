import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const list = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
const sources = list('src');
const code = sources.filter((path) => /\.(?:ts|astro)$/.test(path));

/** The files of this tree that a file imports. */
function importsOf(path: string): string[] {
  return [...read(path).matchAll(/(?:from|import) '(\.[^']+)'|import\('(\.[^']+)'\)/g)].map(
    ([, from = '', dynamic = '']) => relative(root, resolve(root, dirname(path), from || dynamic)),
  );
}

const folder = (path: string): string => path.split('/')[1] ?? '';

describe('the tree', () => {
  it('has no file longer than 250 lines', () => {
    const long = sources.filter(
      (path) => /\.(?:ts|astro|css)$/.test(path) && read(path).split('\n').length > 251,
    );
    expect(long).toEqual([]);
  });

  it('has no folder for whatever does not fit elsewhere', () => {
    expect(sources.filter((path) => /\/(?:utils|helpers|lib|common)\//.test(path))).toEqual([]);
  });

  it('imports downwards only', () => {
    const layers = [
      ['garden', 'words'],
      ['features'],
      ['pictures', 'reading', 'rendering', 'threads', 'site', 'astro'],
      ['layouts', 'components'],
      ['pages', 'commands'],
    ];
    const layerOf = (path: string): number =>
      layers.findIndex((names) => names.includes(folder(path)));
    const wrong = code.flatMap((path) =>
      importsOf(path)
        .filter((target) => layerOf(path) >= 0 && layerOf(target) > layerOf(path))
        .map((target) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('knows Astro, the browser and the clock nowhere in the core', () => {
    const wrong = code
      .filter((path) => folder(path) === 'garden')
      .filter((path) =>
        /from 'astro|\bHTMLElement\b|localStorage|Date\.now|new Date\(\)/.test(read(path)),
      );
    expect(wrong).toEqual([]);
  });

  it('touches the disk in one file of the core', () => {
    const wrong = code
      .filter((path) => folder(path) === 'garden' && !path.endsWith('/read.ts'))
      .filter((path) => read(path).includes("from 'node:"));
    expect(wrong).toEqual([]);
  });

  it('uses every package that it depends on, and no other', () => {
    const { dependencies } = JSON.parse(read('package.json')) as {
      dependencies: Record<string, string>;
    };
    const text = [...sources, 'astro.config.ts']
      .filter((path) => /\.(?:ts|astro|css)$/.test(path))
      .map(read)
      .join('\n');
    const unused = Object.keys(dependencies).filter(
      (name) => !text.includes(`'${name}'`) && !text.includes(`'${name}/`),
    );
    expect(unused).toEqual([]);
  });

  it('gives the owner the last word on styles', () => {
    const imports = read('src/styles/index.css').match(/^@import .*$/gm) ?? [];
    expect(imports.at(-1)).toBe("@import './owner.css';");
    const layered = imports.slice(0, -1).filter((line) => !line.includes('fonts.css'));
    expect(layered.filter((line) => !line.includes(' layer('))).toEqual([]);
    expect(read('src/styles/owner.css')).not.toContain('{');
  });

  it('keeps download addresses out of the lock file', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });
});

it('has what the top level needs', () => {
  for (const path of [
    'README.md',
    'LICENSE',
    'astro.config.ts',
    'tsconfig.json',
    'content',
    'public',
  ])
    expect(existsSync(join(root, path)), path).toBe(true);
});
