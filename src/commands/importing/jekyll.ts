import { posix } from 'node:path';
import { jekyllAddresses } from '../../garden/permalink.ts';
import { type JekyllConfig, readJekyllConfig } from '../../garden/jekyll-config.ts';
import { readPostPath } from '../../garden/paths.ts';
import { Conversion, type SourceFiles } from './conversion.ts';
import { entriesOf, readImported, writeImported } from './front-matter-text.ts';
import { markdownOfLiquid } from './jekyll-text.ts';
import { addressBetween } from './move-links.ts';

const machinery =
  /^(?:_layouts|_includes|_sass|_site|_plugins|_data|vendor|node_modules)\/|^(?:Gemfile.*|.*\.gemspec|Rakefile|_config\.ya?ml)$/;

/**
 * Makes notes of a blog of Jekyll's: posts by their names, dated, with their old addresses; links of
 * Liquid's are Markdown.
 */
export function convertJekyll(files: SourceFiles): Conversion {
  const made = new Conversion();
  const config = readJekyllConfig(files.get('_config.yml') ?? '');
  const places = new Map<string, string>();
  for (const [path, text] of files) {
    if (machinery.test(path)) made.leftOut(path);
    else if (isNote(path, text)) places.set(path, made.claim(placeOf(path)));
    else if (text !== undefined && /^---\n/.test(text)) made.left(path, 1, 'a page of HTML');
    else made.files.set(made.claim(path), path);
  }
  for (const [path, place] of places)
    made.notes.set(place, noteOf(path, files.get(path) ?? '', place, places, config, made));
  return made;
}

const isNote = (path: string, text: string | undefined): boolean =>
  text !== undefined && /\.(?:md|markdown|mkdn?)$/.test(path);

function placeOf(path: string): string {
  const post = readPostPath(path);
  if (post) return posix.join(post.folder, `${post.name}.md`);
  return path.replace(/(^|\/)_/g, '$1').replace(/\.\w+$/, '.md');
}

function noteOf(
  path: string,
  source: string,
  place: string,
  places: ReadonlyMap<string, string>,
  config: JekyllConfig,
  made: Conversion,
): string {
  const { data, body, line, isUnreadable } = readImported(path, source);
  if (isUnreadable) {
    made.left(path, 1, 'front matter that cannot be read');
    return source;
  }
  const text = markdownOfLiquid(body, {
    baseurl: config.baseurl,
    data,
    addressOf: (name) => {
      const found = [...places].find(
        ([old]) =>
          old === name ||
          (old.includes('_posts/') && old.replace(/\.\w+$/, '').endsWith(`/${name}`)),
      );
      return found && addressBetween(place, found[1]);
    },
    changed: (at, what) => {
      made.changed(path, line + at, what);
    },
    left: (at, what) => {
      made.left(path, line + at, what);
    },
  });
  return writeImported(propertiesOf(path, data, config, made), text);
}

function propertiesOf(
  path: string,
  data: Record<string, unknown>,
  config: JekyllConfig,
  made: Conversion,
): Record<string, unknown> {
  const { date, categories, category, tags, tag, permalink, redirect_from, ...rest } = data;
  const post = readPostPath(path);
  const created = typeof date === 'string' ? date : post?.date;
  const folders = post?.folder.split('/').filter(Boolean) ?? [];
  const groups = [...folders, ...one(category, categories)];
  const listed = [...new Set([...groups, ...one(tag, tags)])];
  const known = typeof permalink === 'string' ? { permalink } : {};
  const old = jekyllAddresses({ id: path, created, categories: groups, ...known }, config);
  if (created !== undefined) made.changed(path, 1, 'the date is `created`');
  if (groups.length > 0) made.changed(path, 1, 'categories are tags');
  made.changed(path, 1, 'the old address leads to the note');
  const isDraft = path.startsWith('_drafts/');
  return {
    ...rest,
    created,
    ...(isDraft && { draft: true }),
    ...(listed.length > 0 && { tags: listed.map((entry) => entry.replaceAll(/\s+/g, '-')) }),
    redirect_from: [...new Set([...entriesOf(redirect_from, /\s+/), ...old])],
  };
}

/** One value where it is written in the singular, else a list that blanks separate. */
function one(single: unknown, list: unknown): string[] {
  return typeof single === 'string' ? [single] : entriesOf(list, /\s+/);
}
