import { posix } from 'node:path';
import { Conversion, lineAt, type SourceFiles } from './conversion.ts';
import { mapLinesOfText } from './fenced.ts';
import { writeImported } from './front-matter-text.ts';
import { addressBetween, isElsewhere, moveLinks, partOf, pathNamed } from './move-links.ts';
import { type Columns, columnsOf, readCsv, tableOf } from './notion-tables.ts';
import { propertiesAbove } from './notion-properties.ts';

const withId = /^(.*?)[ -]?([\da-f]{32})((?:_all)?\.(?:md|csv))?$/s;
const ofNotion = /^https?:\/\/(?:[\w-]+\.)?notion\.(?:so|site)\/[^#?]*?([\da-f]{32})(?:[?#]|$)/;

/** Whether files are an export of Notion's: notes are named with 32 digits. */
export function isNotion(paths: readonly string[]): boolean {
  return paths.some((path) => /[\da-f]{32}\.(?:md|csv)$/.test(path));
}

/**
 * Makes notes of Notion's export as “Markdown & CSV”: names lose their 32 digits and links follow,
 * the properties of a database's page become front matter, databases become tables, callouts callouts.
 * Form: https://www.notion.com/help/export-your-content
 */
export function convertNotion(files: SourceFiles): Conversion {
  const made = new Conversion();
  const { places, ids } = placesOf(files, made);
  const columns = columnsOf(files, bareName);
  const titles = titlesOf(files);
  for (const [path, text] of files) {
    const place = places.get(path);
    if (place === undefined) continue;
    if (text === undefined) {
      made.files.set(place, path);
      continue;
    }
    const isTable = path.endsWith('.csv');
    const source = isTable ? tableOf(readCsv(text), titles.get(bareFolder(path)), path) : text;
    if (isTable) made.changed(path, 1, 'a database is a note with a table');
    made.notes.set(place, noteOf(path, source, place, places, ids, columns, made));
  }
  return made;
}

/** Where each file goes, and which file has which id. */
function placesOf(files: SourceFiles, made: Conversion) {
  const places = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const path of files.keys()) {
    const [, , id, ending = ''] = withId.exec(posix.basename(path)) ?? [];
    // Of a database there is the view that was shown and, beside it, the whole.
    if (ending === '.csv' && files.has(path.replace(/\.csv$/, '_all.csv'))) {
      made.changed(path, 1, 'a view of a database is its whole');
      continue;
    }
    const bare = path.split('/').map(bareName).join('/');
    const place = made.claim(bare.replace(/\.csv$/, '.md'));
    places.set(path, place);
    if (ending === '_all.csv') places.set(path.replace(/_all\.csv$/, '.csv'), place);
    if (id !== undefined) ids.set(id, place);
    if (id !== undefined) made.changed(path, 1, 'a name has no digits of Notion’s');
  }
  return { places, ids };
}

function bareName(segment: string): string {
  const [, name, , ending = ''] = withId.exec(segment) ?? [];
  if (name === undefined) return segment;
  return `${name.trim() || 'Untitled'}${ending.replace('_all', '')}`;
}

/** The folder in which the pages of a database lie, without digits. */
const bareFolder = (path: string): string =>
  path
    .split('/')
    .map(bareName)
    .join('/')
    .replace(/\.csv$/, '');

/** Pages by their titles, for each folder without digits. */
function titlesOf(files: SourceFiles): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const [path, text] of files) {
    const title = /^# (.+)/.exec(text ?? '')?.[1]?.trim();
    if (title === undefined || !path.endsWith('.md')) continue;
    const folder = posix.dirname(path).split('/').map(bareName).join('/');
    const pages = found.get(folder) ?? new Map<string, string>();
    found.set(folder, pages.set(title, path));
  }
  return found;
}

function noteOf(
  path: string,
  source: string,
  place: string,
  places: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, string>,
  columns: Columns,
  made: Conversion,
): string {
  const folder = posix.dirname(path).split('/').map(bareName).join('/');
  const { data, body, line } = propertiesAbove(source, columns.get(folder) ?? new Set());
  for (const key of Object.keys(data)) made.changed(path, 3, `\`${key}\` is front matter`);
  const text = withCallouts(body, (at) => {
    made.changed(path, line + at, 'a callout');
  });
  const moved = moveLinks(text, (written, offset) => {
    const at = line + lineAt(text, offset) - 1;
    const target = targetOf(written, path, places, ids);
    if (target !== undefined) {
      made.changed(path, at, 'a link follows what it names');
      return addressBetween(place, target) + partOf(written);
    }
    if (ofNotion.test(written)) made.left(path, at, `a page that was not exported: ${written}`);
    else if (!isElsewhere(written)) made.left(path, at, `a file that is not there: ${written}`);
    return undefined;
  });
  return writeImported(data, moved);
}

function targetOf(
  written: string,
  path: string,
  places: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, string>,
): string | undefined {
  const [, id] = ofNotion.exec(written) ?? [];
  if (id !== undefined) return ids.get(id);
  return isElsewhere(written) ? undefined : places.get(pathNamed(path, written));
}

/** Notion writes a callout as `<aside>`, with its sign first. */
function withCallouts(text: string, say: (line: number) => void): string {
  let indent: string | undefined;
  return mapLinesOfText(text, (line, at) => {
    const [, before] = /^([ \t]*)<aside>\s*$/.exec(line) ?? [];
    if (indent === undefined && before !== undefined) {
      indent = before;
      say(at);
      return `${before}> [!note]`;
    }
    if (indent === undefined) return line;
    const inside = line.startsWith(indent) ? line.slice(indent.length) : line.trimStart();
    const quoted = `${indent}> ${inside}`.trimEnd();
    if (inside.trim() !== '</aside>') return inside.trim() === '' ? undefined : quoted;
    indent = undefined;
    return undefined;
  });
}
