import { defineCommand, gardenFolder } from './command.ts';
import { hosts, type Host } from './init-files.ts';

export const init = defineCommand({
  name: 'init',
  says: 'begins a garden; to a folder that has notes it adds the settings alone, and asks first.',
  operands: [
    { ...gardenFolder, says: 'the folder in which it shall lie; else the one you are in' },
  ],
  flags: {
    title: { type: 'string', value: 'TEXT', says: 'the garden’s name; else the folder’s' },
    host: {
      type: 'string',
      value: 'NAME',
      choices: hosts,
      says: `whose file for publishing is laid beside it: ${hosts.join(', ')}`,
      default: 'none',
    },
    obsidian: {
      type: 'boolean',
      says: 'add settings and a template for Obsidian, to a garden of yours, too',
      default: false,
    },
    vscode: {
      type: 'boolean',
      says: 'add what Visual Studio Code needs to know settings and properties, likewise',
      default: false,
    },
    yes: { type: 'boolean', says: 'ask nothing', default: false },
  },
  examples: [
    ['understory init garden', 'a small garden lies in garden/'],
    ['understory init --host github-pages', 'here, with a workflow that publishes it'],
    ['understory init ../vault --yes', 'settings lie beside the notes of a vault'],
    ['understory init --obsidian --vscode', 'both editors know what the garden reads'],
  ],
  codes: { 1: 'when something stopped it, or you said no' },
  run: async ({ title, host, obsidian, vscode, yes }) => {
    const { beginGarden } = await import('./begin-garden.ts');
    await beginGarden({
      ...{ title, host: host as Host, isAsked: !yes },
      editors: { obsidian, vscode },
    });
  },
});
