import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { nativeGarden } from '../site/native.ts';
import { cacheFolder, engine, root, workshop } from '../settings/place.ts';
import { keepBundle, type PageProgram } from './bundle.ts';

/** The integrations and plugins that do nothing in a build but what `buildFromBundle` does as well. */
const ours: ReadonlySet<string> = new Set([
  ...[
    '@astrojs/mdx',
    '@mdx-js/rolldown',
    '@astrojs/mdx-postprocess',
    'shared-folder',
    'usual-icon',
  ],
  ...['owner-extensions', 'understory-parts', 'bundle-keeper', 'understory-bundle-keeper'],
  ...['page-cache', 'dev-garden', 'problems-toolbar', 'feature-files', 'made-pictures'],
  ...['garden-cards', 'report-page'],
  ...['redirects-file', 'feed-files', 'headers-file', 'published-files', 'search-index'],
  ...['understory-features', 'understory-content', 'understory-programs'],
  ...['understory-program-list', 'understory-dead-imports', 'understory-engine-elsewhere'],
]);

/** Keeps what Vite makes of the code, where a later build may do with it: see `findBundle`. */
export class BundleKeeper {
  readonly #sources = new Set<string>();
  /** Whether something takes part in builds that only Astro knows. */
  #isForeign = false;

  integration(): AstroIntegration {
    return {
      name: 'bundle-keeper',
      hooks: {
        'astro:config:setup': ({ updateConfig }) => {
          updateConfig({ vite: { plugins: [this.#plugin()] } });
        },
        'astro:config:done': ({ config }) => {
          this.#isForeign = !isPlain(config);
        },
      },
    };
  }

  /** Keeps what was made, unless a later build could not do with it. */
  async keep(app: PageProgram, site: string): Promise<void> {
    if (this.#isForeign || !hasOwnCollections()) return;
    await keepBundle(await nativeGarden().gardenOfProcess().now(), app, site, this.#sources);
  }

  #plugin() {
    const sources = this.#sources;
    const foreign = (): void => void (this.#isForeign = true);
    return {
      name: 'understory-bundle-keeper',
      enforce: 'pre' as const,
      resolveId: {
        filter: { id: /^astro:assets$/ },
        // Pictures of components are made by Astro, when all pages are there.
        handler: (_id: string, importer: string | undefined): undefined => {
          if (importer !== undefined && !isPackage(importer)) foreign();
        },
      },
      transform: {
        filter: { code: /import\.meta\.glob|new URL\(|url\(|@import|@use|@forward/ },
        // What such code takes in, it alone knows; of our own code, all of `src` is known.
        handler: (code: string, id: string): undefined => {
          if (isBeyond(fileOf(id)) || (!isPackage(id) && code.includes('import.meta.glob')))
            foreign();
        },
      },
      generateBundle(this: { getModuleIds: () => Iterable<string> }): void {
        for (const file of [...this.getModuleIds()].map(fileOf))
          if (isBeyond(file)) sources.add(file);
      },
    };
  }
}

const fileOf = (id: string): string => id.split('?', 1)[0] ?? '';

const isPackage = (id: string): boolean => /[/\\]node_modules[/\\]/.test(id);

/** Whether a file is neither the project's own code nor a package's, of which others keep account. */
function isBeyond(file: string): boolean {
  const known = [join(engine, 'src'), join(workshop, '.astro'), cacheFolder()];
  return (
    isAbsolute(file) &&
    !isPackage(file) &&
    !known.some((folder) => file.startsWith(folder + sep)) &&
    existsSync(file)
  );
}

function isPlain(config: AstroConfig): boolean {
  const plugins = [config.vite.plugins ?? []].flat(9) as ({ name?: string } | false | undefined)[];
  const names = [...config.integrations, ...plugins].flatMap((one) => (one ? one.name : []));
  return (
    names.every((name) => name !== undefined && ours.has(name)) &&
    config.adapter === undefined &&
    config.output === 'static' &&
    config.i18n === undefined &&
    (config.fonts ?? []).length === 0 &&
    Object.keys(config.redirects).length === 0 &&
    fileURLToPath(config.publicDir) === join(root, 'public') + sep
  );
}

/** Whether the notes are the only collection: what others hold lies in the bundle, as it was. */
function hasOwnCollections(): boolean {
  const types = join(workshop, '.astro/content.d.ts');
  const text = existsSync(types) ? readFileSync(types, 'utf8') : '';
  const names = [...text.matchAll(/^\t\t"([^"]+)": Record</gm)].map(([, name]) => name);
  return names.length === 1 && names[0] === 'notes';
}
