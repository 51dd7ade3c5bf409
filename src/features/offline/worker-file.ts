import { lastingFolders } from '../../browser/lasting.ts';
import { keepVisited } from './keep-visited.ts';

/** The site's service worker. */
export function GET(): Response {
  return new Response(`(${keepVisited.toString()})(self, ${JSON.stringify(lastingFolders)});\n`);
}
