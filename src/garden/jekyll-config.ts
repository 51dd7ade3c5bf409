import { parseDocument } from 'yaml';
import { problem, type Problem } from './problems.ts';

/** What of a blog's `_config.yml` matters here. */
export interface JekyllConfig {
  /** The permalink of posts: a style's name or a template, as written. */
  permalink: string;
  /** The path under which the old site lay: `/blog`, or empty. */
  baseurl: string;
  /** Paths that Jekyll leaves out; `*` stands for any signs but a slash. */
  exclude: string[];
  /** Front matter that files have without writing it. */
  defaults: { path: string; type: string | undefined; values: Record<string, unknown> }[];
  /** Paths with a leading `_` that Jekyll publishes: what `include` names, and collections. */
  shown: string[];
  /** Its collections but posts, by name, with the permalinks of those that have pages. */
  collections: { name: string; folder: string; permalink: string | undefined }[];
  /** The zone in which the blog counts its days. */
  timezone: string | undefined;
  /** What the blog says of itself, for `{{ site.title }}`. */
  values: Record<string, unknown>;
  problems: Problem[];
}

const name = '_config.yml';

/**
 * Reads a `_config.yml`. What is not understood is left out; one that is no YAML counts as empty,
 * with a problem.
 * Rules: https://jekyllrb.com/docs/configuration/options/ and …/configuration/front-matter-defaults/
 */
export function readJekyllConfig(source: string): JekyllConfig {
  const problems: Problem[] = [];
  const data = parseConfig(source, problems);
  const collections = recordOf(data['collections']);
  const defaults = listOf(data['defaults']).flatMap((entry) => {
    const scope = recordOf(recordOf(entry)['scope']);
    const values = recordOf(recordOf(entry)['values']);
    const type = typeof scope['type'] === 'string' ? scope['type'] : undefined;
    return [{ path: pathOf(scope['path']), type, values }];
  });
  const ofPosts = defaults.filter(({ path, type }) => path === '' && (type ?? 'posts') === 'posts');
  const above = pathOf(data['collections_dir']);
  const own = Object.entries(collections)
    .filter(([label]) => label !== 'posts' && label !== 'drafts')
    .map(([label, said]) => {
      const { output, permalink: template } = recordOf(said);
      return {
        name: label,
        folder: pathOf(`${above}/_${label}`),
        output: output === true,
        permalink: typeof template === 'string' ? template : undefined,
      };
    });
  const permalink = [
    data['permalink'],
    recordOf(collections['posts'])['permalink'],
    ...ofPosts.map(({ values }) => values['permalink']),
  ].findLast((one) => typeof one === 'string');
  return {
    permalink: typeof permalink === 'string' ? permalink : 'date',
    baseurl: typeof data['baseurl'] === 'string' ? `/${pathOf(data['baseurl'])}` : '/',
    exclude: textsOf(data['exclude']),
    shown: [
      ...textsOf(data['include']).filter((path) => !pathOf(path).startsWith('.')),
      ...own.filter(({ output }) => output).map(({ folder }) => folder),
    ],
    collections: own.map(({ name: label, folder, permalink: template }) => ({
      name: label,
      folder,
      permalink: template,
    })),
    timezone: typeof data['timezone'] === 'string' ? data['timezone'] : undefined,
    defaults,
    values: data,
    problems,
  };
}

/** The collection to which a file belongs: `posts`, one of the blog's own, or none. */
export function collectionOf(
  { collections }: Pick<JekyllConfig, 'collections'>,
  id: string,
): JekyllConfig['collections'][number] | undefined {
  return collections.find(({ folder }) => id.startsWith(`${folder}/`));
}

/** What a file's front matter has by default: the entry with the longest path wins. */
export function defaultsFor(
  config: Pick<JekyllConfig, 'defaults' | 'collections'>,
  id: string,
  isPost: boolean,
): Record<string, unknown> {
  const kind = isPost ? 'posts' : (collectionOf(config, id)?.name ?? 'pages');
  const own = config.defaults.filter(
    ({ path, type }) =>
      (type === undefined || type === kind || `${type}s` === kind) &&
      (path === '' || matchesPath(id, path)),
  );
  own.sort(
    (a, b) =>
      a.path.length - b.path.length || Number(a.type !== undefined) - Number(b.type !== undefined),
  );
  const all = own.flatMap(({ values }) => Object.entries(values));
  return Object.fromEntries(all.filter(([key]) => key !== 'permalink'));
}

/** Whether a path is one that a pattern names, or lies below it. */
export function matchesPath(path: string, pattern: string): boolean {
  const wanted = pathOf(pattern).split('/');
  const segments = path.split('/');
  return (
    wanted.length <= segments.length &&
    wanted.every((one, at) => one === '**' || matchesSegment(segments[at] ?? '', one))
  );
}

/** `*` stands for anything; its pieces are looked for from left to right, each once. */
function matchesSegment(segment: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return segment === pattern;
  if (!segment.startsWith(first)) return false;
  let at = first.length;
  const last = rest.pop() ?? '';
  for (const piece of rest) {
    const found = segment.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return segment.length - last.length >= at && segment.endsWith(last);
}

function parseConfig(source: string, problems: Problem[]): Record<string, unknown> {
  const document = parseDocument(source.replace(/^\uFEFF/, ''), {
    // As Ruby has it, the last of two counts.
    uniqueKeys: false,
    logLevel: 'error',
  });
  const [error] = document.errors;
  if (error) {
    const { line = 1, col = 1 } = error.linePos?.[0] ?? {};
    const why = error.message.split('\n', 1)[0] ?? '';
    problems.push(unreadable(why, { line, column: col }));
    return {};
  }
  try {
    return recordOf(document.toJS({ maxAliasCount: 100 }));
  } catch (cause) {
    problems.push(unreadable(cause instanceof Error ? cause.message : String(cause)));
    return {};
  }
}

function unreadable(why: string, place = { line: 1, column: 1 }): Problem {
  return problem('unreadable-config', name, { why }, place);
}

const pathOf = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFC').split('/').filter(Boolean).join('/') : '';

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

const textsOf = (value: unknown): string[] =>
  listOf(value).flatMap((one) => (typeof one === 'string' ? [one] : []));

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
