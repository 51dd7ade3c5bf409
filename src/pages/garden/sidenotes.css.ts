import { sidenoteStyle } from '../../features/footnotes/sidenote-style.ts';

/** The style of pages that have footnotes. */
export function GET(): Response {
  return new Response(sidenoteStyle(), { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
