import { posix } from 'node:path';
import { noValues } from '../../garden/index.ts';
import { readPageName, readPageProperties } from '../../garden/dialects/logseq.ts';
import { rewriteOutline } from '../../features/outliner/rewrite.ts';
import { Conversion, lineAt, pathOfTitle, type SourceFiles } from './conversion.ts';
import { eachLineOfText } from './fenced.ts';
import { entriesOf, readImported, writeImported } from './front-matter-text.ts';
import { addressBetween, isElsewhere, moveLinks, partOf, pathNamed } from './move-links.ts';

const blockId = /^[ \t]*id:: *([\da-f]{8}-[\w-]{27})[ \t]*$/i;

/** What is written otherwise in Markdown, for the report. */
const changed: readonly (readonly [RegExp, string])[] = [
  [/^[ \t]*- (?:TODO|LATER|NOW|DOING|WAITING|DONE|CANCELL?ED) /, 'a task'],
  [blockId, 'the id of a block'],
  [/\(\([\da-f]{8}-[\w-]{27}\)\)/, 'a block that is named'],
  [/\{\{embed /, 'an embedded page or block'],
  [/\{\{(?:video|youtube|vimeo|tweet|twitter|cloze|youtube-timestamp) /, 'a macro'],
  [/^[ \t]*(?:collapsed|background-color|heading|logseq\.[\w.-]+):: /, 'what steers the outliner'],
];
const left: readonly (readonly [RegExp, string])[] = [
  [/\{\{(?:query|cards|renderer|function|namespace)\b/, 'a query, which only Logseq can run'],
  [/#\+BEGIN_QUERY/i, 'a query, which only Logseq can run'],
  [/#\+BEGIN_(?!QUERY)\w/i, 'a block of Org’s'],
  [/^[ \t]*(?:SCHEDULED|DEADLINE): </, 'a date of Org’s'],
];

/** Makes notes of a graph of Logseq's: pages and journals, with their blocks as Markdown has them. */
export function convertLogseq(files: SourceFiles): Conversion {
  const made = new Conversion();
  const places = new Map<string, string>();
  const blocks = new Map<string, string>();
  for (const [path, text] of files) {
    const place = placeOf(path, text);
    if (place === undefined && /^(?:pages|journals)\//.test(path))
      made.left(path, 1, 'no Markdown');
    else if (place === undefined) made.leftOut(path);
    else places.set(path, made.claim(place));
    eachLineOfText(text ?? '', (line) => {
      const [, id] = blockId.exec(line) ?? [];
      if (id !== undefined) blocks.set(id, places.get(path) ?? '');
    });
  }
  for (const [path, place] of places) {
    const text = files.get(path);
    if (text === undefined) made.files.set(place, path);
    else made.notes.set(place, noteOf(path, text, place, places, blocks, made));
  }
  return made;
}

function placeOf(path: string, text: string | undefined): string | undefined {
  if (/^(?:logseq|whiteboards|draws|bak)\/|\.(?:org|edn)$/.test(path)) return undefined;
  if (text === undefined || !path.endsWith('.md')) return path;
  if (path.startsWith('journals/')) return path.replaceAll('_', '-');
  const inPages = path.replace(/^pages\//, '');
  const title = readPageName(path)?.title;
  return title === undefined ? inPages : posix.join(posix.dirname(inPages), pathOfTitle(title));
}

function noteOf(
  path: string,
  source: string,
  place: string,
  places: ReadonlyMap<string, string>,
  blocks: ReadonlyMap<string, string>,
  made: Conversion,
): string {
  const { data: head, body, line, isUnreadable } = readImported(path, source);
  if (isUnreadable) {
    made.left(path, 1, 'front matter that cannot be read');
    return source;
  }
  const { data, lines } = readPageProperties(body);
  for (const key of Object.keys(data)) made.changed(path, line, `\`${key}::\` is front matter`);
  const text = body.split('\n').slice(lines).join('\n');
  const from = line + lines;
  tellLines(path, text, from, made);
  const whole = { line: from, dialect: 'logseq', format: 'md', jekyll: false } as const;
  const outline = rewriteOutline({ ...whole, body: text, labelFirst: false, values: noValues });
  const linked = (outline?.body ?? text).replaceAll(
    /\[\[([\da-f]{8}-[\w-]{27})#\^\1/gi,
    (written, id: string) => {
      const target = blocks.get(id);
      return target === undefined ? written : `[[${target.replace(/\.md$/, '')}#^${id}`;
    },
  );
  const moved = moveLinks(linked, (written, offset) => {
    const to = isElsewhere(written) ? undefined : places.get(pathNamed(path, written));
    if (to === undefined || posix.dirname(to) === posix.dirname(place)) return undefined;
    const anew = addressBetween(place, to) + partOf(written);
    if (anew === written) return undefined;
    made.changed(path, from + lineAt(linked, offset) - 1, 'a link follows what it names');
    return anew;
  });
  return writeImported(propertiesOf(path, { ...data, ...head }), moved);
}

function tellLines(path: string, text: string, from: number, made: Conversion): void {
  eachLineOfText(text, (line, at) => {
    for (const [pattern, what] of changed)
      if (pattern.test(line)) made.changed(path, from + at, what);
    for (const [pattern, what] of left) if (pattern.test(line)) made.left(path, from + at, what);
  });
}

/** The properties of a page by the names that notes have, and what the name of its file says. */
function propertiesOf(path: string, data: Record<string, unknown>): Record<string, unknown> {
  const { public: isPublic, alias, aliases, tags, ...rest } = data;
  const page = readPageName(path);
  const names = [...entriesOf(alias), ...entriesOf(aliases)];
  const listed = entriesOf(tags);
  return {
    ...(page && { title: page.title }),
    ...(page?.date !== undefined && { created: page.date }),
    ...(String(isPublic) === 'false' && { publish: false }),
    ...rest,
    ...(names.length > 0 && { aliases: names }),
    ...(listed.length > 0 && { tags: listed.map((tag) => tag.replaceAll(/\s+/g, '-')) }),
  };
}
