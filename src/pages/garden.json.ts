import { writeGarden } from '../layouts/garden-json.ts';
import { readGarden } from '../site/notes.ts';

/** The garden for other programs. The shape is in the manual, and at `/garden.schema.json`. */
export async function GET(): Promise<Response> {
  return Response.json(writeGarden((await readGarden()).notes));
}
