import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import renderer from '@astrojs/mdx/server.js';
import { getViteConfig } from 'astro/config';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { createServer, type EnvironmentModuleNode } from 'vite';
import astroConfig from '../../astro.config.ts';
import { workshop } from '../settings/place.ts';
import type { Word } from './try-programs.ts';

/*
 * The process in which MDX notes are tried: it is sent the file of one after another, loads and
 * renders it as a build would, and says what came of it.
 */
// A program that never ends leaves no turn to this thread: another sees that the build is over.
new Worker(
  `const build = process.ppid;
  setInterval(() => { if (process.ppid !== build) process.kill(process.pid, 'SIGKILL'); }, 1000);`,
  { eval: true },
).unref();
process.once('disconnect', () => process.exit());

const say = (word: Word): void => void process.send?.(word);

const config = await getViteConfig(
  {
    appType: 'custom',
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
  },
  { ...astroConfig, root: workshop, configFile: false, logLevel: 'silent' },
)({ mode: 'production', command: 'serve' });
const server = await createServer({ ...config, configFile: false });
const container = await AstroContainer.create();
container.addServerRenderer({ name: 'astro:jsx', renderer });

/** What a note asks of the garden is not there, and need not be. */
const props = {
  links: [],
  headings: [],
  components: { GardenLink: 'span', GardenHeading: 'span', GardenMedia: 'span' },
};

process.on('message', (file: string) => {
  run(file).then(say, (cause: unknown) => {
    say({ why: cause instanceof Error ? cause.message : String(cause) });
  });
});
say({ ready: true });

async function run(file: string): Promise<Word> {
  const { default: Content } = (await server.ssrLoadModule(file)) as {
    default: Parameters<typeof container.renderToString>[0];
  };
  await container.renderToString(Content, { props });
  return { uses: filesOf(file) };
}

/** The files of a program, packages aside. */
function filesOf(file: string): string[] {
  const files = new Set<string>();
  const visit = (node: EnvironmentModuleNode | undefined): void => {
    const path = node?.file;
    if (!path || files.has(path) || /[/\\]node_modules[/\\](?!\.astro)/.test(path)) return;
    if (existsSync(path)) files.add(path);
    for (const next of node.importedModules) visit(next);
  };
  visit(server.environments.ssr.moduleGraph.getModuleById(file));
  return [...files];
}
