import { lastingFolders } from '../browser/lasting.ts';

/** What no page of a garden asks a browser for. Frames of other sites are not asked for it either. */
const unused = [
  ...['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'usb'],
];

export type Header = [name: string, value: string];

/**
 * What a host shall say with every file of a site.
 *
 * @param policy undefined when the owner has put pages of other making beside the garden's
 */
export function headersOfAll(policy: string | undefined): Header[] {
  return [
    ...(policy === undefined ? [] : [['Content-Security-Policy', policy] as Header]),
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', unused.map((name) => `${name}=()`).join(', ')],
  ];
}

/** Paths of files that browsers keep otherwise than hosts say by themselves, and for how long. */
export const keptFor: readonly (readonly [path: string, cacheControl: string])[] = [
  ['service-worker.js', 'no-cache'],
  ...lastingFolders.map((folder) => [folder, 'public, max-age=31536000, immutable'] as const),
];
