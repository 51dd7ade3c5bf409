import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { findLastBuild } from '../../src/site/last-build.ts';
import {
  asGarden,
  buildAnew,
  cacheOf,
  differences,
  makeFolder,
  makeVault,
  run,
  shellEnv,
  type Site,
} from './built-site.ts';
import { one, words } from './elements.ts';
import { png } from './png.ts';
import { copyProject } from './project-copy.ts';

const names = ['alder', 'birch', 'cedar', 'dogwood', 'elder'];

function vaultOf(name: string, at: number): Promise<string> {
  return makeVault({
    'index.md': `# The ${name}\n\nSee [[of ${name}]] and [[same]].\n\n![[${name}.png]]`,
    [`of ${name}.md`]: `Words of the ${name}.`,
    [`module ${name}.mdx`]: `A program of the ${name}: {${at} + 10}.`,
    'same.mdx': `Here stands the ${name}.`,
    [`${name}.png`]: png(20 + at, 20),
  });
}

function said(site: Site): string {
  const files = site.files.filter((file) => /\.(?:html|json|xml|txt|css|js)$/.test(file));
  return [...site.files, ...files.map((file) => site.text(file))].join('\n');
}

describe('gardens that are built at once in a fresh checkout', () => {
  it('become each what it would alone, and nothing of another', async () => {
    const project = await copyProject({});
    const vaults = await Promise.all(names.map(vaultOf));
    const sites = await Promise.all(vaults.map((vault) => buildAnew(vault, {}, [], project)));
    for (const [at, site] of sites.entries()) {
      const others = names.filter((_, number) => number !== at);
      expect(said(site)).not.toMatch(new RegExp(others.join('|')));
      expect(words(one(site.page('/same/'), '.prose'))).toBe(`Here stands the ${names[at]}.`);
      expect(site.text(`module-${names[at]}/index.html`)).toContain(`: ${at + 10}.`);
    }
    const [vault, site] = [vaults[0], sites[0]];
    if (!site) throw new Error('There is no site.');
    expect(differences(site, await buildAnew(vault, {}, ['--force'], project))).toEqual([]);
  }, 240_000);
});

describe('the last build of a garden', () => {
  it('is no more when another garden was built in its place', async () => {
    const [first, second] = [await makeVault({ 'a.md': 'A.' }), await makeVault({ 'b.md': 'B.' })];
    const out = join(await makeFolder(), 'site');
    const build = async (vault: string): Promise<void> => {
      const ran = await run('build', ['--outDir', out], { UNDERSTORY_CONTENT: vault });
      expect(ran.code).toBe(0);
    };
    expect(asGarden(first, findLastBuild)).toBeUndefined();
    await build(first);
    expect(asGarden(first, findLastBuild)).toBe(out);
    await build(second);
    expect(asGarden(first, findLastBuild)).toBeUndefined();
    expect(asGarden(second, findLastBuild)).toBe(out);
  }, 120_000);
});

/** Starts a build that is going to be killed. */
function start(project: string, vault: string, out: string): ChildProcess {
  return spawn(process.execPath, ['src/commands/understory.ts', 'build', '--outDir', out], {
    cwd: project,
    env: shellEnv({ UNDERSTORY_CONTENT: vault }),
    stdio: 'ignore',
  });
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries++) {
    if (tries > 1200) throw new Error('It did not come to that.');
    await setTimeout(50);
  }
}

async function kill(child: ChildProcess): Promise<void> {
  const isOver = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await isOver;
}

describe('a build that is killed', () => {
  it('leaves nothing that the next one does not take away', async () => {
    const project = await copyProject({});
    const vault = await makeVault({ 'a.md': 'Words.' });
    const stagings = join(project, '.staging');
    const build = start(project, vault, join(vault, '..', 'never-made'));
    await until(() => existsSync(stagings) && readdirSync(stagings).length > 0);
    await kill(build);
    expect(readdirSync(stagings)).toHaveLength(1);
    await buildAnew(vault, {}, [], project);
    expect(readdirSync(stagings)).toEqual([]);
  }, 120_000);

  it.runIf(existsSync('/proc/self/task'))(
    'ends with the program that it was trying',
    async () => {
      const vault = await makeVault({
        'a.mdx': 'export const B = (() => { for (;;); })();\n\nWords.',
      });
      const project = await copyProject({});
      const build = start(project, vault, join(cacheOf(vault), 'never-made'));
      const children = `/proc/${build.pid}/task/${build.pid}/children`;
      const trials = (): string[] => readFileSync(children, 'utf8').split(' ').filter(Boolean);
      await until(() => trials().length > 0);
      const [trial = ''] = trials();
      await kill(build);
      await until(() => !existsSync(`/proc/${trial}`));
    },
    120_000,
  );
});
