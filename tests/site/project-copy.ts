import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder, root } from './built-site.ts';

const parts = [
  ...['astro.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json', 'src', 'public'],
];

/**
 * A copy of the project as an owner has it who has changed some files and added others.
 *
 * @param files what is written over it, by path from the project's folder
 */
export async function copyProject(files: Readonly<Record<string, string>>): Promise<string> {
  const project = await makeFolder();
  for (const part of parts) await cp(join(root, part), join(project, part), { recursive: true });
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(project, path)), { recursive: true });
    await writeFile(join(project, path), text);
  }
  return project;
}

/** The file of an owner's settings, as it would be written. */
export function settingsFile(settings: object): string {
  return `import { defineSite } from './settings/site-schema.ts';\nexport default defineSite(${JSON.stringify(settings)});\n`;
}
