import * as z from 'zod';
import { PlainError } from '../../garden/plain-error.ts';
import { Conversion, pathOfTitle, type SourceFiles } from './conversion.ts';
import { writeImported } from './front-matter-text.ts';
import { blockText, type RoamLinks } from './roam-block.ts';

interface Block {
  string: string;
  uid: string;
  heading?: number | null | undefined;
  'children-view-type'?: string | undefined;
  children?: Block[] | undefined;
}

const block: z.ZodType<Block> = z.lazy(() =>
  z.object({
    string: z.string().default(''),
    uid: z.string().default(''),
    heading: z.number().nullish(),
    'children-view-type': z.string().optional(),
    children: z.array(block).optional(),
  }),
);

const graph = z.array(
  z.object({
    title: z.string().min(1),
    'children-view-type': z.string().optional(),
    'create-time': z.number().optional(),
    'edit-time': z.number().optional(),
    children: z.array(block).optional(),
  }),
);

/**
 * Makes notes of Roam's export as JSON: each page is a note of lists. Blocks that others name get an
 * id, what Roam alone can run stands as code.
 *
 * @throws PlainError when a file is no such export
 */
export function convertRoam(files: SourceFiles): Conversion {
  const made = new Conversion();
  for (const [path, text] of files) {
    if (text === undefined || !path.endsWith('.json')) continue;
    const pages = readGraph(path, text);
    const links = linksOf(pages, made);
    for (const page of pages) {
      const place = links.places.get(page.title) ?? '';
      const children = page.children ?? [];
      const properties = propertiesOf(page, place);
      const from = writeImported(properties, 'x').split('\n').length - 1;
      const writer: Writer = { lines: [], from, place, links, made };
      write(children, '', page['children-view-type'] === 'numbered', writer);
      made.notes.set(place, writeImported(properties, writer.lines.join('\n')));
    }
  }
  return made;
}

type Page = z.output<typeof graph>[number];

function readGraph(path: string, text: string): Page[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw new PlainError(`${path} is no JSON: ${(cause as Error).message}`, { cause });
  }
  const read = graph.safeParse(data);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new PlainError(
    `${path} is no export of Roam’s: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}. Choose “JSON” under “Export All”.`,
  );
}

/** Where each page and each block lies, and which blocks are named anywhere. */
function linksOf(pages: readonly Page[], made: Conversion): RoamLinks {
  const places = new Map(pages.map(({ title }) => [title, made.claim(pathOfTitle(title))]));
  const blocks = new Map<string, string>();
  const ids = new Map<string, string>();
  const named = new Set<string>();
  const visit = (all: readonly Block[], place: string): void => {
    for (const { uid, string, children = [] } of all) {
      blocks.set(uid, place);
      for (const [, other = ''] of string.matchAll(/\(\(([\w-]{5,})\)\)/g)) named.add(other);
      visit(children, place);
    }
  };
  for (const { title, children = [] } of pages) visit(children, places.get(title) ?? '');
  // Ids of ours know no capitals and no underscore.
  const taken = new Set<string>();
  for (const uid of named) {
    let id = uid.replaceAll('_', '-');
    while (taken.has(id.toLowerCase())) id += '-';
    taken.add(id.toLowerCase());
    ids.set(uid, id);
  }
  return { places, blocks, ids };
}

function propertiesOf(page: Page, place: string): Record<string, unknown> {
  const name = place.slice(place.lastIndexOf('/') + 1, -'.md'.length);
  return {
    title: page.title === name ? undefined : page.title,
    created: dayOf(page.title) ?? dayOfTime(page['create-time']),
    modified: dayOfTime(page['edit-time']),
  };
}

/** The day that a daily page is called by: `January 5th, 2023`. */
function dayOf(title: string): string | undefined {
  const [, month = '', day = '', year = ''] =
    /^([A-Z][a-z]+) (\d{1,2})(?:st|nd|rd|th), (\d{4})$/.exec(title) ?? [];
  const time = Date.parse(`${month} ${day}, ${year} UTC`);
  return month === '' || Number.isNaN(time) ? undefined : dayOfTime(time);
}

const dayOfTime = (time: number | undefined): string | undefined =>
  time === undefined ? undefined : new Date(time).toISOString().slice(0, 10);

interface Writer {
  lines: string[];
  /** The line of the note on which they begin. */
  from: number;
  place: string;
  links: RoamLinks;
  made: Conversion;
}

function write(
  blocks: readonly Block[],
  indent: string,
  isNumbered: boolean,
  writer: Writer,
): void {
  for (const [at, one] of blocks.entries()) {
    const isHeading = indent === '' && (one.heading ?? 0) > 0;
    const mark = isNumbered ? `${at + 1}. ` : '- ';
    const level = one.heading ? `${'#'.repeat(Math.min(6, one.heading + 1))} ` : '';
    const text = blockText(one.string, writer.links, {
      changed: (what) => {
        writer.made.changed(writer.place, writer.from + writer.lines.length, what);
      },
      left: (what) => {
        writer.made.left(writer.place, writer.from + writer.lines.length, what);
      },
    });
    const id = writer.links.ids.get(one.uid);
    const [first = '', ...rest] = text.split('\n');
    const below = isHeading ? '' : ' '.repeat(mark.length);
    const start = isHeading ? '' : mark;
    const ending = id === undefined ? '' : ` ^${id}`;
    const last = rest.pop();
    // A fence takes nothing behind it, so that a block of code is named below itself.
    const isCode = /^(?:`{3,}|~{3,})$/.test(last?.trim() ?? '');
    if (isHeading && writer.lines.length > 0) writer.lines.push('');
    writer.lines.push(`${indent}${start}${level}${first}${last === undefined ? ending : ''}`);
    for (const line of rest) writer.lines.push(line === '' ? '' : `${indent}${below}${line}`);
    if (last !== undefined)
      writer.lines.push(
        `${indent}${below}${last}${isCode ? '' : ending}`,
        ...(isCode && id !== undefined ? ['', `${indent}${below}^${id}`, ''] : []),
      );
    if (isHeading) writer.lines.push('');
    const inner = one['children-view-type'] === 'numbered';
    write(one.children ?? [], isHeading ? '' : `${indent}${below}`, inner, writer);
    if (isHeading) writer.lines.push('');
  }
}
