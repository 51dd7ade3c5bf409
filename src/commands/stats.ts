import { defineCommand, gardenFolder } from './command.ts';

export const stats = defineCommand({
  name: 'stats',
  says: 'counts the garden: notes, words, links, what has grown when.',
  operands: [gardenFolder],
  flags: { json: { type: 'boolean', says: 'for programs', default: false } },
  examples: [
    ['understory stats', 'how the garden has grown, with a line for each month'],
    ['understory stats --json', 'the same for a program'],
  ],
  run: async ({ json }) => {
    const { countGarden, drawCounts } = await import('./garden-counts.ts');
    const counts = await countGarden();
    process.stdout.write(json ? `${JSON.stringify(counts, null, 2)}\n` : drawCounts(counts));
  },
});
