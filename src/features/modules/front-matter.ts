import { readFile } from 'node:fs/promises';
import { readFrontMatter } from '../../garden/index.ts';

/**
 * For Vite: MDX notes with no more of their front matter than setting their text needs; the garden
 * has read it already. Astro's own reader would stop the build at what ours forgives.
 */
export function withoutFrontMatter() {
  return {
    name: 'understory-mdx-front-matter',
    enforce: 'pre' as const,
    load: {
      filter: { id: /\.mdx$/ },
      handler: async (id: string): Promise<string> => {
        const { data, body } = readFrontMatter(id, await readFile(id, 'utf8'));
        const { lang, typography } = data;
        // It is there in any case: else a text that begins with `+++` would pass for some.
        return `---\n${JSON.stringify({ lang, typography })}\n---\n\n${body}`;
      },
    },
  };
}
