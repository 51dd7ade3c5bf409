import icon from '../../public/favicon.svg?raw';

/** The icon of a garden whose owner has none. */
export function GET(): Response {
  return new Response(icon, { headers: { 'content-type': 'image/svg+xml' } });
}
