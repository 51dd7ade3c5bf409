import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { makeFolder, type Ran, root, shellEnv } from './built-site.ts';
import { copyProject } from './project-copy.ts';

const start = promisify(execFile);

/** The program as whoever has installed its package has it. */
export interface Installed {
  /** Where packages lie. */
  packages: string;
  run: (folder: string, ...args: string[]) => Promise<Ran>;
}

/**
 * Packs a copy of this project and installs what comes of it, in a path with a blank: the tarball is
 * unpacked, and the packages that it names are linked to those of this project, as npm itself would
 * need minutes and a registry. Packages for development alone are not among them.
 */
export async function install(): Promise<Installed> {
  const project = await copyProject({});
  await start('npm', ['pack', '--silent', '--pack-destination', project], { cwd: project });
  const tarball = (await readdir(project)).find((name) => name.endsWith('.tgz')) ?? '';
  const packages = join(await makeFolder(), 'for all users', 'node_modules');
  const target = join(packages, 'understory');
  await mkdir(target, { recursive: true });
  const unpacked = ['-xzf', join(project, tarball), '-C', target, '--strip-components=1'];
  await start('tar', unpacked);
  for (const name of await productionPackages()) {
    await mkdir(dirname(join(packages, name)), { recursive: true });
    await symlink(join(root, 'node_modules', name), join(packages, name));
  }
  const program = join(target, 'engine', 'src', 'commands', 'understory.js');
  return {
    packages,
    run: async (folder, ...args) => {
      const options = { cwd: folder, env: shellEnv({}), timeout: 110_000 };
      try {
        const ran = await start(process.execPath, [program, ...args], options);
        return { code: 0, ...ran };
      } catch (cause) {
        const { code, stdout, stderr } = cause as Ran;
        return { code, stdout, stderr };
      }
    },
  };
}

/** What npm would install with the package on this machine, by the lock file. */
async function productionPackages(): Promise<string[]> {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  const here = new Set(await installedNames());
  return Object.entries(packages).flatMap(([path, { dev }]) => {
    const [, name = ''] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? [];
    return dev === true || !here.has(name) ? [] : [name];
  });
}

async function installedNames(): Promise<string[]> {
  const folder = join(root, 'node_modules');
  const names = await readdir(folder);
  const scopes = names.filter((name) => name.startsWith('@'));
  const scoped = await Promise.all(
    scopes.map(async (scope) =>
      (await readdir(join(folder, scope))).map((name) => `${scope}/${name}`),
    ),
  );
  return [...names, ...scoped.flat()];
}
