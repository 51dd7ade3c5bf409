import { defineCommand, gardenFolder } from './command.ts';
import type { SourceName } from './importing/sources.ts';

const programs = ['notion', 'roam', 'logseq', 'hugo', 'jekyll'] as const satisfies SourceName[];

export const importNotes = defineCommand({
  name: 'import',
  says: 'makes notes of what another program has exported.',
  operands: [
    {
      name: 'SOURCE',
      says: 'the folder of Notion’s, Logseq’s, Hugo’s or Jekyll’s, or Roam’s file',
      isNeeded: true,
    },
    gardenFolder,
  ],
  flags: {
    from: {
      type: 'string',
      value: 'NAME',
      choices: programs,
      says: `whose it is, where its files do not tell: ${programs.join(', ')}`,
    },
    folder: { type: 'string', value: 'DIR', says: 'in which folder of the notes' },
    json: { type: 'boolean', says: 'for programs, with every place', default: false },
    write: { type: 'boolean', says: 'do it; else it is only said', default: false },
  },
  examples: [
    ['understory import ../Export', 'what would become of it, and nothing else'],
    ['understory import ../Export --folder notion --write', 'its notes lie in notion/'],
    ['understory import graph.json garden --from roam', 'into a garden elsewhere'],
  ],
  run: async ({ from, folder, json, write }, [source = '']) => {
    const work = await import('./importing/import-notes.ts');
    const name = from as SourceName | undefined;
    console.log(work.importNotes({ source, from: name, folder, isWritten: write, isJson: json }));
  },
});
