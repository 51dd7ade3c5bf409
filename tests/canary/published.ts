import { feedContent } from '../../src/site/feed-html.ts';
import { flattenTags, tagTree } from '../../src/garden/index.ts';
import type { LoadedGarden } from '../../src/site/loaded-garden.ts';

/**
 * Everything of which pages, feeds and lists are made, as one text. Digests aside, a site says
 * nothing else of its notes: what is not in here can be in no page.
 */
export async function published(loaded: LoadedGarden): Promise<string> {
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
  return JSON.stringify(
    { notes, folders, featured, redirects: [...redirects], tags, sheets, graph, pictures },
    // Digests are not words, but look like any.
    (name, value: unknown) => (name === 'digest' || name === 'key' ? undefined : value),
  );
}
