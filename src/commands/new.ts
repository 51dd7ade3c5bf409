import { defineCommand } from './command.ts';

export const newNote = defineCommand({
  name: 'new',
  says: 'begins a note in the garden that you are in.',
  operands: [{ name: 'TITLE', says: 'the note’s title, in quotes', isNeeded: true }],
  flags: {
    folder: { type: 'string', value: 'DIR', says: 'in which folder of the notes' },
    tags: { type: 'string', value: 'A,B', says: 'its tags' },
    template: { type: 'string', value: 'NOTE', says: 'the note that it begins as a copy of' },
    draft: { type: 'boolean', says: 'private until you say otherwise', default: false },
  },
  examples: [
    ['understory new "The pause"', 'The pause.md, with its title and the day'],
    ['understory new "Ada" --folder people --tags people --draft', 'people/Ada.md, private yet'],
    [
      'understory new "Monday" --template templates/Day',
      '{{title}}, {{date}} and {{time}} filled in',
    ],
  ],
  run: async ({ folder, tags, template, draft }, [title = '']) => {
    const { beginNote } = await import('./begin-note.ts');
    console.log(beginNote({ title, folder, tags, template, isDraft: draft }));
  },
});
