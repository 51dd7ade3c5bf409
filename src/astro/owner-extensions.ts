import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { type Extension, parts } from '../settings/extension-schema.ts';
import { engine, root } from '../settings/place.ts';

/**
 * Brings an owner's pages, components and style sheets into the site.
 *
 * @throws Error when a file that the settings name is not there, two replace one part, or
 * plugins stand where only MDX notes would have them
 */
export function ownerExtensions(extensions: readonly Extension[]): AstroIntegration {
  return {
    name: 'owner-extensions',
    hooks: {
      'astro:config:setup': ({ config, injectRoute, injectScript, updateConfig }) => {
        refuse(config.markdown);
        const replaced = replacedParts(extensions);
        updateConfig({ vite: { plugins: [ownParts(replaced)] } });
        for (const extension of extensions) {
          const place = (key: string, file: string): string => placeOf(extension.name, key, file);
          extension.pages.forEach(({ pattern, entrypoint }, number) => {
            const key = `pages[${number}].entrypoint`;
            injectRoute({ pattern, entrypoint: place(key, entrypoint), prerender: true });
          });
          extension.styles.forEach((file, number) => {
            const sheet = JSON.stringify(place(`styles[${number}]`, file));
            injectScript('page-ssr', `import ${sheet};`);
          });
        }
      },
    },
  };
}

/** Astro would run them for MDX notes only. */
function refuse(markdown: { remarkPlugins: unknown[]; rehypePlugins: unknown[] }): void {
  for (const list of ['remarkPlugins', 'rehypePlugins'] as const)
    if (markdown[list].length > 0)
      throw new Error(
        `markdown.${list} in astro.config.ts would change notes in MDX and leave all others as they are. ` +
          `Put the plugins into \`extend\` in src/site.config.ts: extend: [{ name: 'mine', ${list}: […] }].`,
      );
}

function replacedParts(extensions: readonly Extension[]): ReadonlyMap<string, string> {
  const by = new Map<string, string>();
  const replaced = new Map<string, string>();
  for (const { name, components } of extensions)
    for (const [part, file] of Object.entries(components)) {
      const other = by.get(part);
      if (other !== undefined)
        throw new Error(`extend: both “${other}” and “${name}” replace ${part}. Leave it to one.`);
      by.set(part, name);
      const place = join(engine, parts[part as keyof typeof parts]);
      replaced.set(place, placeOf(name, `components.${part}`, file));
    }
  return replaced;
}

function placeOf(extension: string, key: string, file: string): string {
  const path = join(root, file);
  if (existsSync(path)) return path;
  throw new Error(
    `extend: ${key} of “${extension}” names ${file}, which is not there. Paths are counted from ${root}.`,
  );
}

/** For Vite: gives an owner's component to whoever asks for the part; the component itself may ask for ours. */
function ownParts(replaced: ReadonlyMap<string, string>) {
  return {
    name: 'understory-parts',
    resolveId: {
      order: 'pre' as const,
      filter: { id: /\.astro$/ },
      async handler(this: Resolver, id: string, importer: string | undefined) {
        if (importer === undefined || replaced.size === 0) return undefined;
        const found = await this.resolve(id, importer, { skipSelf: true });
        const own = found ? replaced.get(found.id) : undefined;
        return own === importer ? undefined : own;
      },
    },
  };
}

interface Resolver {
  resolve: (
    id: string,
    importer: string,
    options: { skipSelf: true },
  ) => Promise<{ id: string } | null>;
}
