import { defineCommand, gardenFolder } from './command.ts';

export const upgrade = defineCommand({
  name: 'upgrade',
  says: 'brings a garden to the release of this program, and says what changes.',
  operands: [gardenFolder],
  flags: {
    write: { type: 'boolean', says: 'do it; else it is only said', default: false },
  },
  examples: [
    ['understory upgrade', 'what would change, and nothing else'],
    ['understory upgrade --write', 'it is done; of each file that changes a copy stays'],
  ],
  run: async ({ write }) => {
    const { findOwnerSettings } = await import('../settings/owner-settings.ts');
    const { root } = await import('../settings/place.ts');
    const { upgradeGarden } = await import('./upgrade-garden.ts');
    console.log(upgradeGarden(root, findOwnerSettings(), write));
  },
});
