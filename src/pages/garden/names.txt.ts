import { packNames } from '../../features/switcher/names-file.ts';
import { href } from '../../layouts/frame.ts';
import { partQuiet } from '../../layouts/quiet.ts';
import { readGarden } from '../../site/notes.ts';

/** The names of all notes, for whoever goes to one by its name. */
export async function GET(): Promise<Response> {
  const { notes } = await readGarden();
  const quiet = new Set(partQuiet(notes).quiet);
  const names = notes.map((note) => {
    const { title, titleMarks, aliases, headings } = note.data;
    const address = href(note.data.address);
    return { address, title, titleMarks, aliases, headings, isQuiet: quiet.has(note) };
  });
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  return new Response(packNames(names), { headers });
}
