import { buildAnew, type Site } from './built-site.ts';
import { copyProject, settingsFile } from './project-copy.ts';

/**
 * Builds a vault with the settings of an owner who writes in another language: the project is
 * copied, and its settings are written anew.
 *
 * @param lang the site's language as BCP 47
 */
export async function buildSiteIn(lang: string, vault: string): Promise<Site> {
  const settings = { title: 'Understory', description: 'A garden.', lang };
  const project = await copyProject({ 'src/site.config.ts': settingsFile(settings) });
  return buildAnew(vault, {}, [], project);
}
