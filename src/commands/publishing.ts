import { defineCommand, gardenFolder } from './command.ts';

export const publishing = defineCommand({
  name: 'publishing',
  says: 'lists what goes public, what does not and why, and what is new.',
  operands: [gardenFolder],
  flags: {
    json: { type: 'boolean', says: 'for programs', default: false },
    confirm: { type: 'boolean', says: 'take down that all this is meant', default: false },
  },
  examples: [
    ['understory publishing', 'all that readers will see, before they do'],
    ['understory publishing --confirm', 'the next build may publish what is new'],
  ],
  codes: { 1: 'when something stopped it, or waits for you to confirm it' },
  run: async ({ json, confirm }) => {
    const { showPublishing } = await import('./show-publishing.ts');
    await showPublishing(json ? 'json' : 'text', confirm);
  },
});
