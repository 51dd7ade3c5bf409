import { readFileSync } from 'node:fs';

/** Which release of this program this is. */
export function releaseOf(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
