import { readFile } from 'node:fs/promises';
import { readFrontMatter } from '../../garden/index.ts';

/**
 * For Vite: MDX notes without their front matter, which the garden has read already. Astro's own
 * reader would stop the build at what ours forgives, and runs none of ours.
 */
export function withoutFrontMatter() {
  return {
    name: 'understory-mdx-front-matter',
    enforce: 'pre' as const,
    load: {
      filter: { id: /\.mdx$/ },
      handler: async (id: string): Promise<string> => {
        const { body } = readFrontMatter(id, await readFile(id, 'utf8'));
        // A first line that is no blank: else a text that begins with `+++` would pass for some.
        return `{/* */}\n\n${body}`;
      },
    },
  };
}
