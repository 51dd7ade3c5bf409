import { searchWords } from '../../features/search/search-words.ts';
import { words } from '../../layouts/frame.ts';

/** The words of the search dialog, fetched when a reader opens it. */
export function GET(): Response {
  return new Response(searchWords(words), { headers: { 'content-type': 'application/json' } });
}
