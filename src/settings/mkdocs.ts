import { join } from 'node:path';
import { readYaml, textOf } from './read-yaml.ts';

/** What the settings of MkDocs are called, the first of them that is there. */
export const mkdocsNames = ['mkdocs.yml', 'mkdocs.yaml'];

/**
 * What a folder's `mkdocs.yml` says; nothing when it has none.
 * Rule: https://www.mkdocs.org/user-guide/configuration/
 */
export function readMkdocs(folder: string): Record<string, unknown> {
  const all = mkdocsNames.map((name) => readYaml(join(folder, name)));
  return all.find((said) => Object.keys(said).length > 0) ?? {};
}

/**
 * The folder below that holds the texts, as a folder's `mkdocs.yml` names it.
 * Rule: https://www.mkdocs.org/user-guide/configuration/#docs_dir
 */
export function docsFolderOf(folder: string): string | undefined {
  const said = textOf(readMkdocs(folder)['docs_dir'])?.replace(/^\.\/|\/$/g, '');
  return said === undefined || said.startsWith('/') || said.includes('..') ? undefined : said;
}
