import { render, type RenderResult } from 'astro:content';

/**
 * What Astro has compiled of an MDX note.
 *
 * @throws Error when it knows no such note
 */
export async function programOf(id: string): Promise<RenderResult['Content']> {
  // Astro finds the module of an entry by its path: `programFiles` lists those of notes by their ids.
  const entry = { id, collection: 'notes', data: {}, filePath: id, deferredRender: true };
  return (await render(entry as never)).Content;
}
