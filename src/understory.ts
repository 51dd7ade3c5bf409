import type { SettingsInput } from './settings/site-schema.ts';

/*
 * What an owner's `understory.config.ts` imports from the package `understory`.
 */
export type { SettingsInput } from './settings/site-schema.ts';
export type { ExtensionInput, Finding } from './settings/extension-schema.ts';
export type { PublicNote } from './garden/index.ts';

/**
 * The settings of a garden, with a word from the editor on each key. They are checked when a command
 * reads them.
 */
export function defineGarden(settings: SettingsInput): SettingsInput {
  return settings;
}
