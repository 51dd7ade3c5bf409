import { chromiumPath } from './chromium.ts';

/** Chromium is unpacked when it is asked for first; two who ask at once would be in each other's way. */
export default async function unpackChromium(): Promise<void> {
  await chromiumPath();
}
