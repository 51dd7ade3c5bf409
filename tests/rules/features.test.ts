import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { features } from '../../src/features/index.ts';
import { featureSettings } from '../../src/features/settings.ts';
import { filesImportedBy, list, read, root } from './imports.ts';

const index = 'src/features/index.ts';
const listOfSettings = 'src/features/settings.ts';
const sources = list('src').filter((path) => /\.(?:ts|astro|css)$/.test(path));
const featureOf = (path: string): string | undefined => /^src\/features\/([^/]+)\//.exec(path)?.[1];

describe('a feature', () => {
  it('imports no other', () => {
    const wrong = sources.flatMap((path) =>
      filesImportedBy(path)
        .filter((other) => featureOf(path) && featureOf(other.path))
        .filter((other) => featureOf(path) !== featureOf(other.path))
        .map((other) => `${path} imports ${other.path}`),
    );
    expect(wrong).toEqual([]);
  });

  it('is known to the list alone', () => {
    const wrong = sources.filter(
      (path) =>
        path !== index &&
        filesImportedBy(path).some((one) => /^src\/features\/.*\/feature\.ts$/.test(one.path)),
    );
    expect(wrong).toEqual([]);
  });

  it('has what can be set of it among the settings, beside nothing else', () => {
    expect(featureSettings).toEqual(
      Object.assign({}, ...features.map(({ settings }) => settings ?? {})),
    );
  });

  it('has a folder of its name with a feature.ts, and nothing else stands beside them', () => {
    const folders = new Set(sources.flatMap((path) => featureOf(path) ?? []));
    expect([...folders].toSorted()).toEqual(features.map(({ name }) => name).toSorted());
    for (const name of folders)
      expect(existsSync(join(root, `src/features/${name}/feature.ts`)), name).toBe(true);
  });
});

describe('the files that a feature names', () => {
  it.each(
    features.flatMap(({ name, styles = [], sheet, companion, script, files = {}, parts = {} }) =>
      [...styles, sheet, companion, script, ...Object.values(files), ...Object.values(parts)]
        .filter((file) => file !== undefined)
        .map((file) => `src/features/${name}/${file}`),
    ),
  )('%s is there', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
  });
});

const config = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
  ts.sys,
  root,
);
const parsed = new Map<string, ts.SourceFile | undefined>();
let before: ts.Program | undefined;

/** A list of features, or of their settings, without the lines of one. */
function listWithout(name: string, path: string): string {
  const importLine = new RegExp(`^import \\{ (\\w+) \\} from './${name}/.*\\n`, 'm');
  const variable = importLine.exec(read(path))?.[1] ?? name;
  return read(path)
    .replace(importLine, '')
    .replace(new RegExp(`^ *(?:\\.\\.\\.)?${variable},\\n`, 'm'), '');
}

/** What the compiler says of this tree without a feature's folder and its lines in the lists. */
function errorsWithout(name = 'no such feature'): string[] {
  const folder = join(root, 'src/features', name);
  const isGone = (path: string): boolean => path.startsWith(`${folder}/`);
  const shortened = new Map(
    [index, listOfSettings].map((path) => [join(root, path), listWithout(name, path)]),
  );
  const host = ts.createCompilerHost(config.options);
  const getSourceFile = host.getSourceFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.fileExists = (path) => !isGone(path) && fileExists(path);
  host.getSourceFile = (path, language) => {
    if (isGone(path)) return undefined;
    const list = shortened.get(path);
    if (list !== undefined) return ts.createSourceFile(path, list, language, true);
    if (!parsed.has(path)) parsed.set(path, getSourceFile(path, language));
    return parsed.get(path);
  };
  const names = config.fileNames.filter((path) => path.startsWith(join(root, 'src/')));
  before = ts.createProgram(
    names.filter((path) => !isGone(path)),
    config.options,
    host,
    before,
  );
  return ts
    .getPreEmitDiagnostics(before)
    .filter(({ file }) => !file?.fileName.includes('/src/pages/'))
    .map(({ file, messageText }) =>
      [file?.fileName.slice(root.length), ts.flattenDiagnosticMessageText(messageText, ' ')].join(
        ' ',
      ),
    );
}

// Types that Astro writes are there only once it has run.
const errorsOfAll = errorsWithout();

/** Astro components, pages aside, that the compiler does not read and that need a feature. */
function componentsThatNeed(feature: string): string[] {
  return sources.filter(
    (path) =>
      path.endsWith('.astro') &&
      !path.startsWith('src/pages/') &&
      featureOf(path) !== feature &&
      filesImportedBy(path).some((one) => featureOf(one.path) === feature),
  );
}

describe('what is left of the tree', { timeout: 60_000 }, () => {
  it.each([
    ...['highlights', 'callouts', 'tasks', 'series', 'backlinks'],
    ...['math', 'offline', 'previews'],
  ])('without %s has no error of types, and no component that needs it', (name) => {
    const errorsOfRest = errorsOfAll.filter((one) => !one.startsWith(`src/features/${name}/`));
    expect(errorsWithout(name)).toEqual(errorsOfRest);
    expect(componentsThatNeed(name)).toEqual([]);
  });

  it('has one for who still needs what is gone', () => {
    expect(errorsWithout('headings')).not.toEqual(errorsOfAll);
  });
});
