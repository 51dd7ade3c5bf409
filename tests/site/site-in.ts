import { cp, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAnew, makeFolder, root, type Site } from './built-site.ts';

const files = ['astro.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];

/**
 * Builds a vault with the settings of an owner who writes in another language: the project is
 * copied, and its settings are written anew.
 *
 * @param lang the site's language as BCP 47
 */
export async function buildSiteIn(lang: string, vault: string): Promise<Site> {
  const project = await makeFolder();
  for (const part of [...files, 'src', 'public'])
    await cp(join(root, part), join(project, part), { recursive: true });
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  const settings = { title: 'Understory', description: 'A garden.', lang };
  await writeFile(
    join(project, 'src', 'site.config.ts'),
    `import { defineSite } from './site-schema.ts';\nexport default defineSite(${JSON.stringify(settings)});\n`,
  );
  return buildAnew(vault, {}, [], project);
}
