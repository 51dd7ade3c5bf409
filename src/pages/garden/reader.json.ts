import { readerWords } from '../../browser/reader-words.ts';
import { words } from '../../layouts/frame.ts';

/** The words of the tools for reading, fetched by the first of them that a reader uses. */
export function GET(): Response {
  return Response.json(readerWords(words));
}
