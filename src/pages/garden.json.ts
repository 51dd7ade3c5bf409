import { readGarden } from '../site/notes.ts';

/** The garden for other programs: public notes with their links. The shape is in the manual. */
export async function GET(): Promise<Response> {
  const { notes } = await readGarden();
  return Response.json({
    version: 1,
    notes: notes.map(({ id, data }) => ({
      id,
      address: data.address,
      title: data.title,
      description: data.description ?? null,
      tags: data.tags,
      created: data.created ?? null,
      modified: data.modified ?? null,
      stage: data.stage ?? null,
      words: data.words,
      links: data.links,
      backlinks: data.backlinks.map(({ from }) => from),
      unresolved: data.unresolved,
    })),
  });
}
