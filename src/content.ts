import * as astro from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import NoteContent from './layouts/NoteContent.astro';
import type { Origins } from './html/content-policy.ts';
import { noteCollection, type NoteEntry } from './site/note-collection.ts';
import { readGarden } from './site/notes.ts';

/*
 * What pages have that import `astro:content`: Astro's own functions, and the notes straight out of
 * the garden. In Astro's store ten thousand notes would cost each build seconds and hundreds of
 * megabytes, and their Markdown would lie on disk with all that it names.
 * API: https://docs.astro.build/en/reference/modules/astro-content/
 */
export * from 'astro:content';

declare module 'astro:content' {
  interface RenderResult {
    /** Other sites of which a note's text shows something: the page around it has to let them in. */
    origins?: Origins;
  }
}

type Lookup = string | { collection: string; id: string };

const everything = (): boolean => true;

async function collectionOf(
  name: string,
  filter: (entry: NoteEntry) => unknown = everything,
): Promise<unknown> {
  if (name !== 'notes') return astro.getCollection(name as never, filter as never);
  const all = await noteCollection();
  const { notes } = await readGarden();
  return notes.flatMap(({ id }) => all.get(id) ?? []).filter(filter);
}

async function entryOf(from: Lookup, id = ''): Promise<unknown> {
  const wanted = typeof from === 'string' ? { collection: from, id } : from;
  if (wanted.collection !== 'notes') return astro.getEntry(wanted.collection as never, wanted.id);
  return (await noteCollection()).get(wanted.id);
}

function entriesOf(all: readonly Lookup[]): Promise<unknown[]> {
  return Promise.all(all.map((one) => entryOf(one)));
}

async function renderEntry(entry: NoteEntry): Promise<astro.RenderResult> {
  if ((entry.collection as string) !== 'notes') return astro.render(entry as never);
  const { id } = entry;
  const text = await (await readGarden()).byId.get(id)?.text();
  if (!text) throw new Error(`There is no note ${id} to render; private notes are never there.`);
  // Templates are typed by their properties alone, but this is what each is.
  const component: unknown = NoteContent;
  const Content: AstroComponentFactory = Object.assign(
    (...[result, props, slots]: Parameters<AstroComponentFactory>) =>
      (component as AstroComponentFactory)(result, { ...(props as object), id, text }, slots),
    { isAstroComponentFactory: true },
  );
  const headings = entry.data.headings.map((one) => ({ ...one, slug: one.id }));
  return { Content, headings, remarkPluginFrontmatter: {}, origins: text.origins };
}

export const getCollection = collectionOf as typeof astro.getCollection;
export const getEntry = entryOf as typeof astro.getEntry;
export const getEntries = entriesOf as typeof astro.getEntries;
/** A note's text as a component, be it Markdown or MDX, with its headings and what it shows of other sites. */
export const render = renderEntry as typeof astro.render;
