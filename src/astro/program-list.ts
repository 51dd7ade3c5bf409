import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { nativeGarden } from '../site/native.ts';
import { programFile, writeProgramFiles } from '../programs/program-files.ts';
import type { LoadedGarden } from '../site/loaded-garden.ts';
import { contentFolder } from '../settings/place.ts';

/** The module from which Astro has the programs of entries. */
const asked = 'astro:content-module-imports';
const ours = '\0understory-program-list';

/**
 * For Vite: adds the MDX notes of this garden to the programs that Astro knows, by their ids. Astro's
 * own list is a file that all gardens of one checkout share, and would name those of another.
 */
export function programList(): Plugin {
  let files = '';
  return {
    name: 'understory-program-list',
    resolveId: {
      order: 'pre',
      filter: { id: /^astro:content-module-imports$/ },
      handler: (_id, importer) => (importer === ours ? undefined : ours),
    },
    load: {
      filter: { id: /^\0understory-program-list$/ },
      async handler() {
        const programs = programsOf(await nativeGarden().gardenOfProcess().now());
        files = [...programs.values()].join('\n');
        await writeProgramFiles([...programs.values()]);
        const lines = [...programs].map(([id, note]) => {
          const module = `${programFile(note)}?astroRenderContent`;
          return `[${JSON.stringify(id)}, () => import(${JSON.stringify(module)})]`;
        });
        return `import others from '${asked}';\nexport default new Map([...others, ${lines.join()}]);`;
      },
    },
    configureServer: (server) => {
      nativeGarden()
        .gardenOfProcess()
        .onLoad((loaded) => {
          if ([...programsOf(loaded).values()].join('\n') !== files) forget(server);
        });
    },
  };
}

/** The notes that are programs, by id: where each lies, absolute. */
function programsOf({ entries, garden }: LoadedGarden): ReadonlyMap<string, string> {
  return new Map(
    entries
      .filter(({ isModule }) => isModule)
      .map(({ id }) => [id, join(contentFolder(), garden.diskPathOf(id))]),
  );
}

function forget(server: ViteDevServer): void {
  for (const { moduleGraph } of Object.values(server.environments)) {
    const module = moduleGraph.getModuleById(ours);
    if (module) moduleGraph.invalidateModule(module);
  }
}
