import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesImportedBy, importsIn, list, read, root } from './imports.ts';

const sources = list('src');
const code = sources.filter((path) => /\.(?:ts|astro)$/.test(path));
const importsOf = (path: string): string[] => filesImportedBy(path).map((one) => one.path);

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
    const rooms = [
      ...['garden', 'words', 'typography', 'markdown', 'html', 'browser', 'threads', 'features'],
      ...['settings', 'pictures', 'pipeline', 'reading', 'rendering', 'programs', 'site', 'astro'],
      ...['components', 'layouts', 'pages', 'commands'],
    ];
    const layerOf = (path: string): number => rooms.indexOf(folder(path));
    const folders = code.map(folder).filter((name) => !name.includes('.'));
    expect([...new Set(folders)].toSorted()).toEqual(rooms.toSorted());
    const wrong = code.flatMap((path) =>
      importsOf(path)
        .filter((target) => layerOf(path) >= 0 && layerOf(target) > layerOf(path))
        .map((target) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('imports in no circle, not even types', () => {
    const graph = new Map(
      code.map((path) => [path, filesImportedBy(path).filter((one) => !one.isLazy)]),
    );
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (path: string, trail: readonly string[]): void => {
      const at = trail.indexOf(path);
      if (at !== -1) circles.push([...trail.slice(at), path].join(' > '));
      if (at !== -1 || done.has(path)) return;
      for (const one of graph.get(path) ?? []) visit(one.path, [...trail, path]);
      done.add(path);
    };
    for (const path of code) visit(path, []);
    expect(circles).toEqual([]);
  });

  it('knows Astro, the browser and the clock nowhere in the core', () => {
    const wrong = code
      .filter((path) => folder(path) === 'garden')
      .filter((path) =>
        /from 'astro|\bHTMLElement\b|localStorage|Date\.now|new Date\(\)/.test(read(path)),
      );
    expect(wrong).toEqual([]);
  });

  it('touches the disk in one folder of the core', () => {
    const wrong = code
      .filter((path) => folder(path) === 'garden' && !path.startsWith('src/garden/disk/'))
      .filter((path) => read(path).includes("from 'node:"));
    expect(wrong).toEqual([]);
  });

  it('uses every package that it depends on, and no other', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const packages = [
      ...code,
      ...sources.filter((path) => path.endsWith('.css')),
      'astro.config.ts',
    ]
      .flatMap((path) => importsIn(read(path)))
      .filter(({ from }) => !/^(?:[./#]|node:|astro:|virtual:)/.test(from))
      .map(({ from, isType }) => ({ name: /^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? '', isType }));
    const used = new Set(packages.map(({ name }) => name));
    expect(Object.keys(dependencies).filter((name) => !used.has(name))).toEqual([]);
    // What is types alone is needed by nobody who runs the site.
    const undeclared = packages.filter(
      ({ name, isType }) =>
        !Object.hasOwn(dependencies, name) &&
        !(isType && [name, `@types/${name}`].some((one) => Object.hasOwn(devDependencies, one))),
    );
    expect([...new Set(undeclared.map(({ name }) => name))]).toEqual([]);
  });

  it('gives the owner the last word on styles', () => {
    const imports = read('src/styles/index.css').match(/^@import .*$/gm) ?? [];
    expect(imports.at(-1)).toBe("@import './owner.css';");
    const layered = imports.slice(0, -1).filter((line) => !line.includes('fonts.css'));
    expect(layered.filter((line) => !line.includes(' layer('))).toEqual([]);
    expect(read('src/styles/owner.css')).not.toContain('{');
  });

  it('keeps download addresses out of the lock file', () => {
    const resolved = read('package-lock.json').matchAll(/"resolved": "([^"]*)"/g);
    expect([...resolved].map(([, address]) => address)).toEqual(['tests/node']);
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
