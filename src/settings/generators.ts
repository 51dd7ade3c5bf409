import { basename, dirname, join } from 'node:path';
import { parse } from 'smol-toml';
import { readText, readYaml, recordOf, textOf } from './read-yaml.ts';

/** What a generator's own settings say of the site. */
export interface SaidOfSite {
  title?: string | undefined;
  description?: string | undefined;
  lang?: string | undefined;
  address?: string | undefined;
  author?: unknown;
}

type Reader = (text: string, path: string) => SaidOfSite;

/** Files that name the site, below the project's folder, in the order in which they count. */
const readers: readonly (readonly [path: string, read: Reader])[] = [
  ...['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((path) =>
    ['toml', 'yaml', 'yml', 'json'].map((ending) => [`${path}.${ending}`, ofHugo] as const),
  ),
  ['quartz.config.ts', ofQuartz],
  ...['', 'website/'].flatMap((folder) =>
    ['js', 'ts', 'mjs', 'cjs'].map(
      (ending) => [`${folder}docusaurus.config.${ending}`, ofDocusaurus] as const,
    ),
  ),
  ...['mjs', 'ts', 'js', 'mts'].map((ending) => [`astro.config.${ending}`, ofAstro] as const),
  ...['ts', 'js'].map((ending) => [`src/consts.${ending}`, ofAstroBlog] as const),
  ...['_data/site', '_data/metadata', '_data/meta', 'data/site'].flatMap((path) =>
    ['json', 'js', 'cjs', 'mjs'].map((ending) => [`${path}.${ending}`, ofEleventy] as const),
  ),
];

/** Folders that are part of a project, whose settings lie above them. */
const inProject = /^(?:content|docs?|src|posts|blog|notes|vault|pages|essays)$/i;
const mostAbove = 3;

/**
 * What the settings of Hugo, Quartz, Docusaurus, Astro and Starlight, or the data of Eleventy say of
 * the site; of those that are programs only what stands there in so many words.
 * Rules: https://gohugo.io/configuration/all/, https://quartz.jzhao.xyz/configuration,
 * https://docusaurus.io/docs/api/docusaurus-config,
 * https://starlight.astro.build/reference/configuration/, https://www.11ty.dev/docs/data-global/
 *
 * @param folder the content folder, absolute
 */
export function saidByGenerator(folder: string): SaidOfSite {
  const all = generatorFiles(folder).flatMap(({ path, read }) => {
    const text = readText(path);
    return text === undefined ? [] : [read(text, path)];
  });
  const first = <Key extends keyof SaidOfSite>(key: Key): SaidOfSite[Key] =>
    all.map((one) => one[key]).find((value) => value !== undefined);
  return {
    title: first('title'),
    description: first('description'),
    lang: first('lang'),
    address: first('address'),
    author: first('author'),
  };
}

/** The files that it reads, there or not, absolute. */
export function generatorFiles(folder: string): { path: string; read: Reader }[] {
  const places = [folder];
  for (let at = folder; places.length <= mostAbove && inProject.test(basename(at));) {
    at = dirname(at);
    places.push(at);
  }
  return places.flatMap((place) =>
    readers.map(([path, read]) => ({ path: join(place, path), read })),
  );
}

function ofHugo(text: string, path: string): SaidOfSite {
  const config = path.endsWith('.toml') ? readToml(text) : readYaml(path);
  // A file of this name is that of many programs.
  const said = byFolded(config);
  if (!('baseurl' in said || 'languagecode' in said || 'defaultcontentlanguage' in said)) return {};
  const params = byFolded(recordOf(said['params']));
  const code = textOf(said['defaultcontentlanguage']);
  const own = byFolded(recordOf(recordOf(said['languages'])[code ?? '']));
  return {
    title: textOf(own['title']) ?? textOf(said['title']),
    description:
      textOf(byFolded(recordOf(own['params']))['description']) ?? textOf(params['description']),
    lang: [own['locale'], own['languagecode'], said['locale'], said['languagecode'], code]
      .map(textOf)
      .find(Boolean),
    address: textOf(said['baseurl']),
    author: params['author'] ?? said['author'],
  };
}

function readToml(text: string): Record<string, unknown> {
  try {
    return parse(text);
  } catch {
    // Its own program stops at it and says so.
    return {};
  }
}

/** Hugo reads its keys without case. */
function byFolded(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]),
  );
}

function ofQuartz(text: string): SaidOfSite {
  const address = literal(text, 'baseUrl');
  return {
    title: literal(text, 'pageTitle'),
    lang: literal(text, 'locale'),
    address: address === undefined ? undefined : `https://${address}`,
  };
}

function ofDocusaurus(text: string): SaidOfSite {
  return {
    title: literal(text, 'title'),
    description: literal(text, 'tagline'),
    lang: literal(text, 'defaultLocale'),
    address: literal(text, 'url'),
  };
}

function ofAstro(text: string): SaidOfSite {
  const address = literal(text, 'site');
  const at = text.indexOf('starlight(');
  if (at === -1) return { address };
  const own = text.slice(at);
  const [, root = ''] = /\broot:\s*\{([^{}]*)\}/.exec(text) ?? [];
  return {
    title: literal(own, 'title'),
    description: literal(own, 'description'),
    lang: literal(root, 'lang') ?? literal(own, 'defaultLocale'),
    address,
  };
}

/** As Astro's own blog begins: https://github.com/withastro/astro/tree/main/examples/blog */
function ofAstroBlog(text: string): SaidOfSite {
  return { title: constant(text, 'SITE_TITLE'), description: constant(text, 'SITE_DESCRIPTION') };
}

function ofEleventy(text: string, path: string): SaidOfSite {
  const said = path.endsWith('.json') ? readYaml(path) : undefined;
  const say = (key: string): string | undefined => (said ? textOf(said[key]) : literal(text, key));
  return {
    title: say('title') ?? say('name'),
    description: say('description'),
    lang: say('language') ?? say('lang'),
    address: say('url'),
    author: said?.['author'],
  };
}

/** The first text that a program gives a key of this name. */
function literal(program: string, key: string): string | undefined {
  return quoted(program, `(?:^|[\\s{,(])["']?${key}["']?\\s*:\\s*`);
}

function constant(program: string, name: string): string | undefined {
  return quoted(program, `\\b${name}\\s*=\\s*`);
}

function quoted(program: string, before: string): string | undefined {
  const lines = program.split('\n').filter((line) => !line.trimStart().startsWith('//'));
  const text = new RegExp(
    `${before}(?:"((?:[^"\\\\\\n]|\\\\.)*)"|'((?:[^'\\\\\\n]|\\\\.)*)'|\`([^\`$]*)\`)`,
    'm',
  ).exec(lines.join('\n'));
  const found = text?.[1] ?? text?.[2] ?? text?.[3];
  return textOf(found?.replace(/\\(["'`\\])/g, '$1'));
}
