import type { Root } from 'mdast';
import { noValues } from '../../garden/index.ts';
import { addressOfSlug } from '../../garden/dialects/hugo.ts';
import { rewriteShortcodes } from '../../features/shortcodes/rewrite.ts';
import { Conversion, lineAt, type SourceFiles } from './conversion.ts';
import { entriesOf, readImported, writeImported } from './front-matter-text.ts';

/** Makes notes of a site of Hugo's: what lies in `content/`, with the files of `static/` beside it. */
export function convertHugo(files: SourceFiles): Conversion {
  const made = new Conversion();
  const isProject = [...files.keys()].some((path) => path.startsWith('content/'));
  for (const [path, text] of files) {
    const [, folder = '', inside = ''] = /^(content|static)\/(.*)$/.exec(path) ?? [];
    if (isProject && folder === '') {
      made.leftOut(path);
      continue;
    }
    const old = isProject ? inside : path;
    const isNote = text !== undefined && /\.(?:md|markdown)$/.test(path) && folder !== 'static';
    if (!isNote) made.files.set(made.claim(old), path);
    else {
      const place = made.claim(old.replace(/(^|\/)_index(\.[^/]*)$/, '$1index$2'));
      if (place !== old) made.changed(path, 1, '`_index` is `index`');
      made.notes.set(place, noteOf(path, text, old, made));
    }
  }
  return made;
}

function noteOf(path: string, source: string, id: string, made: Conversion): string {
  const { data, body, line, isUnreadable, isToml } = readImported(path, source);
  if (isUnreadable) {
    made.left(path, 1, 'front matter that cannot be read');
    return source;
  }
  if (isToml) made.changed(path, 1, 'TOML is YAML');
  const text = withoutShortcodes(path, body, line, made);
  const properties = propertiesOf(path, id, data, made);
  if (!isToml && properties === data) return source.slice(0, source.length - body.length) + text;
  return writeImported(properties, text);
}

function withoutShortcodes(path: string, body: string, line: number, made: Conversion): string {
  const whole = { line, dialect: 'hugo', format: 'md', jekyll: false } as const;
  const rewritten = rewriteShortcodes({ ...whole, body, labelFirst: false, values: noValues });
  if (!rewritten) return body;
  const tree: Root = { type: 'root', children: [] };
  rewritten.trace(tree);
  const unknown = new Set(tree.data?.remarks?.map(({ place }) => place.line));
  for (const { index, 0: written, 1: name = '' } of body.matchAll(/\{\{[<%]\s*([\w./-]+)/g)) {
    const at = line + lineAt(body, index) - 1;
    if (unknown.has(at)) made.left(path, at, `a shortcode that nobody here knows: ${name}`);
    else if (!written.includes('/*') && !name.startsWith('/'))
      made.changed(path, at, `the shortcode ${name}`);
  }
  return rewritten.body;
}

/** Old addresses by the names that notes have for them. */
function propertiesOf(
  path: string,
  id: string,
  data: Record<string, unknown>,
  made: Conversion,
): Record<string, unknown> {
  const { slug, aliases, ...rest } = data;
  if (slug === undefined && aliases === undefined) return data;
  const old = entriesOf(aliases).filter((one) => !/\s/.test(one));
  const names = entriesOf(aliases).filter((one) => /\s/.test(one));
  if (typeof slug === 'string') made.changed(path, 1, '`slug` is a permalink');
  if (old.length > 0) made.changed(path, 1, '`aliases` are old addresses');
  return {
    ...rest,
    ...(typeof slug === 'string' && { permalink: addressOfSlug(id, slug) }),
    ...(old.length > 0 && {
      redirect_from: old.map((one) => (one.startsWith('/') ? one : addressOfSlug(id, one))),
    }),
    ...(names.length > 0 && { aliases: names }),
  };
}
