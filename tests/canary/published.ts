import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { feedContent } from '../../src/features/feeds/feed-html.ts';
import { flattenTags, tagTree } from '../../src/garden/index.ts';
import type { LoadedGarden } from '../../src/site/loaded-garden.ts';

/**
 * Everything of which pages, feeds and lists are made, as plain data. Digests aside, a site says
 * nothing else of its notes: what is not in here can be in no page.
 */
export async function published(loaded: LoadedGarden): Promise<object> {
  const { garden, entries } = loaded;
  const notes = [];
  for (const entry of entries) {
    const { data, id, isModule } = entry;
    const text = await entry.text();
    const feed = feedContent(text.html, `https://garden.example${data.address}`, '', (cause) => {
      throw cause;
    });
    notes.push({ id, data, isModule, text, feed });
  }
  const { folders, featured, redirects } = garden;
  const tags = flattenTags(tagTree(garden.notes));
  const sheets = [...loaded.sheets.values()];
  const graph = loaded.graph();
  const pictures = [...loaded.shownPictures().keys()];
  const all = {
    notes,
    folders,
    featured,
    redirects: [...redirects],
    tags,
    sheets,
    graph,
    pictures,
  };
  return JSON.parse(
    // Digests are not words, but look like any.
    JSON.stringify(all, (name, value: unknown) =>
      name === 'digest' || name === 'key' ? undefined : value,
    ),
  ) as object;
}

/** Where the running text of a note stands as it was typed. */
const texts = new Set(['excerpt', 'before', 'after', 'feed', 'markdown']);

/** What was made of notes beside their running text: addresses, links, names, attributes. */
export function withoutText(shown: unknown): unknown {
  if (Array.isArray(shown)) return shown.map(withoutText);
  if (typeof shown !== 'object' || shown === null) return shown;
  return Object.fromEntries(
    Object.entries(shown).map(([name, value]: [string, unknown]) => {
      if (texts.has(name)) return [name, ''];
      return [name, name === 'html' ? attributesIn(String(value)) : withoutText(value)];
    }),
  );
}

function attributesIn(html: string): string[] {
  const attributes: string[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', ({ properties }) => {
    // Two of them say to whoever does not see it what a formula or a drawing shows.
    attributes.push(JSON.stringify({ ...properties, alttext: '', ariaLabel: '' }));
  });
  return attributes;
}
