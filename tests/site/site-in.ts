import type { SettingsInput } from '../../src/settings/site-schema.ts';
import { buildAnew, type Site } from './built-site.ts';
import { copyProject, settingsFile } from './project-copy.ts';

/**
 * Builds a vault with the settings of an owner who writes in another language: the project is
 * copied, and its settings are written anew.
 *
 * @param lang the site's language as BCP 47
 * @param more what else these settings say
 */
export async function buildSiteIn(
  lang: string,
  vault: string,
  more: SettingsInput = {},
): Promise<Site> {
  const settings = { title: 'Understory', description: 'A garden.', lang, ...more };
  const project = await copyProject({ 'src/site.config.ts': settingsFile(settings) });
  return buildAnew(vault, {}, [], project);
}
