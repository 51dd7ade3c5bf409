import { collectWanted } from '../../site/wanted.ts';
import { readGarden } from '../../site/notes.ts';

/** So many, those that most notes want, are enough to be looked through. */
const most = 2000;

/** The names of notes that are wanted and not written yet, for a search that finds nothing. */
export async function GET(): Promise<Response> {
  const { notes } = await readGarden();
  const wanting = notes.map(({ data }) => ({
    titleHtml: data.title,
    href: data.address,
    voice: {},
    wanted: data.wanted,
  }));
  const names = collectWanted(wanting).map(({ target }) => target);
  return Response.json(names.slice(0, most));
}
