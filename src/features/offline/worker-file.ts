import { keepVisited } from './keep-visited.ts';

/** Files whose names change with what is in them. */
const lasting = ['_astro/', 'garden/pictures/', 'garden/styles/'];

/** The site's service worker. */
export function GET(): Response {
  return new Response(`(${keepVisited.toString()})(self, ${JSON.stringify(lasting)});\n`);
}
