import { getEntry, render, type RenderResult } from 'astro:content';

/** What Astro has compiled of an MDX note; undefined when it knows no such note. */
export async function programOf(id: string): Promise<RenderResult['Content'] | undefined> {
  const program = await getEntry('programs', id);
  return program && (await render(program)).Content;
}
