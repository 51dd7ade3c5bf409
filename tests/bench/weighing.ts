import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** How much a built site weighs, in bytes. */
export interface Weight {
  files: number;
  bytes: number;
  /** A note's page as it is sent: the middle one of all, and the heaviest. */
  page: { median: number; most: number };
}

/** Weighs a built site. */
export async function weigh(site: string): Promise<Weight> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  let bytes = 0;
  let files = 0;
  const pages: number[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const content = await readFile(join(entry.parentPath, entry.name));
    files += 1;
    bytes += content.length;
    if (entry.name.endsWith('.html') && content.includes('data-pagefind-body'))
      pages.push(gzipSync(content).length);
  }
  pages.sort((a, b) => a - b);
  return {
    files,
    bytes,
    page: { median: pages[Math.floor(pages.length / 2)] ?? 0, most: pages.at(-1) ?? 0 },
  };
}
