import * as astro from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import NoteContent from './layouts/NoteContent.astro';
import { noteCollection, type NoteEntry } from './site/note-collection.ts';

/*
 * What pages have that import `astro:content`: Astro's own functions, and the notes straight out of
 * the garden. In Astro's store ten thousand notes would cost each build seconds and hundreds of
 * megabytes, and their Markdown would lie on disk with all that it names.
 * API: https://docs.astro.build/en/reference/modules/astro-content/
 */
export * from 'astro:content';

type Lookup = string | { collection: string; id: string };

const everything = (): boolean => true;

async function collectionOf(
  name: string,
  filter: (entry: NoteEntry) => unknown = everything,
): Promise<unknown> {
  if (name !== 'notes') return astro.getCollection(name as never, filter as never);
  return [...(await noteCollection()).values()].filter(filter);
}

async function entryOf(from: Lookup, id = ''): Promise<unknown> {
  const wanted = typeof from === 'string' ? { collection: from, id } : from;
  if (wanted.collection !== 'notes') return astro.getEntry(wanted.collection as never, wanted.id);
  return (await noteCollection()).get(wanted.id);
}

function entriesOf(all: readonly Lookup[]): Promise<unknown[]> {
  return Promise.all(all.map((one) => entryOf(one)));
}

function renderEntry(entry: NoteEntry): Promise<astro.RenderResult> {
  if ((entry.collection as string) !== 'notes') return astro.render(entry as never);
  // Templates are typed by their properties alone, but this is what each is.
  const component: unknown = NoteContent;
  const Content: AstroComponentFactory = Object.assign(
    (...[result, props, slots]: Parameters<AstroComponentFactory>) =>
      (component as AstroComponentFactory)(result, { ...(props as object), id: entry.id }, slots),
    { isAstroComponentFactory: true },
  );
  const headings = entry.data.headings.map(({ depth, text, id }) => ({ depth, text, slug: id }));
  return Promise.resolve({ Content, headings, remarkPluginFrontmatter: {} });
}

export const getCollection = collectionOf as typeof astro.getCollection;
export const getEntry = entryOf as typeof astro.getEntry;
export const getEntries = entriesOf as typeof astro.getEntries;
/** A note's text as a component, be it Markdown or MDX, and its headings. */
export const render = renderEntry as typeof astro.render;
