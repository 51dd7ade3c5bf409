import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { features } from '../../src/features/index.ts';
import { filesImportedBy, list, read, root } from './imports.ts';

const index = 'src/features/index.ts';
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

  it('has a folder of its name with a feature.ts, and nothing else stands beside them', () => {
    const folders = new Set(sources.flatMap((path) => featureOf(path) ?? []));
    expect([...folders].toSorted()).toEqual(features.map(({ name }) => name).toSorted());
    for (const name of folders)
      expect(existsSync(join(root, `src/features/${name}/feature.ts`)), name).toBe(true);
  });
});

describe('the files that a feature names', () => {
  it.each(
    features.flatMap(({ name, styles = [], sheet, script, parts = {} }) =>
      [...styles, sheet, script, ...Object.values(parts)]
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

/** What the compiler says of this tree without a feature's folder and its lines in the list. */
function errorsWithout(name: string | undefined): string[] {
  const folder = join(root, 'src/features', name ?? 'no such feature');
  const isGone = (path: string): boolean => path.startsWith(`${folder}/`);
  const rest = read(index)
    .split('\n')
    .filter((line) => !line.includes(`'./${name}/feature.ts'`))
    .join('\n');
  const variable = new RegExp(`import \\{ (\\w+) \\} from './${name}/feature.ts'`).exec(
    read(index),
  );
  const shortened = rest.replace(new RegExp(`^ *${variable?.[1] ?? name},\\n`, 'm'), '');
  const host = ts.createCompilerHost(config.options);
  const getSourceFile = host.getSourceFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.fileExists = (path) => !isGone(path) && fileExists(path);
  host.getSourceFile = (path, language) => {
    if (isGone(path)) return undefined;
    if (path === join(root, index)) return ts.createSourceFile(path, shortened, language, true);
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
const errorsOfAll = errorsWithout(undefined);

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
  it.each(['highlights', 'callouts', 'tasks', 'series', 'backlinks'])(
    'without %s has no error of types, and no component that needs it',
    (name) => {
      expect(errorsWithout(name)).toEqual(errorsOfAll);
      expect(componentsThatNeed(name)).toEqual([]);
    },
  );

  it('has one for who still needs what is gone', () => {
    expect(errorsWithout('headings')).not.toEqual(errorsOfAll);
  });
});
