import { expect, it } from 'vitest';
import type { Command } from '../../src/commands/command.ts';
import { commands } from '../../src/commands/command-table.ts';
import { everyFlag, type Flags } from '../../src/commands/flags.ts';
import { everyCode, usageOf } from '../../src/commands/help.ts';

const head = `---
title: Commands
description: Everything that understory does when it is called, with each flag.
tags: [manual]
---

\`understory COMMAND --help\` says the same in a terminal. \`DIR\` is the folder of a garden: one that \`understory init\` has begun, or a vault as it is. Without it a command is about the folder that you are in. In a clone of the project each command of the same name is an npm script, \`npm run build\` for \`understory build\`, and its flags stand behind two dashes: \`npm run build -- --force\`.

Colours are left out where \`NO_COLOR\` is set, and where no terminal shows them. A command ends with code

${table(
  ['code', 'when'],
  Object.entries(everyCode).map(([code, when]) => [code, when.replace(/^when /, '')]),
)}
`;

/** Makes the page anew from the table of commands: \`npm test -- tests/rules/commands.test.ts -u\` writes it. */
it('stand in the manual as the table of commands has them', async () => {
  const page = head + commands.map(section).join('');
  await expect(page).toMatchFileSnapshot('../../content/manual/Commands.md');
});

function section(command: Command): string {
  const { name, says, operands, flags, examples, codes = {} } = command;
  const every: Flags = { ...flags, ...everyFlag };
  const rows = Object.entries(every).map(([flag, { value, says: meaning }]): [string, string] => [
    `\`--${flag}${value === undefined ? '' : ` ${value.replaceAll('|', '\\|')}`}\``,
    meaning,
  ]);
  const lines = examples.map(([typed, happens]) => `${typed.padEnd(44)} # ${happens}`);
  return [
    `\n## understory ${name}\n`,
    `${says[0]?.toUpperCase() ?? ''}${says.slice(1)}\n`,
    `\`\`\`sh\n${usageOf(command)}\n\`\`\`\n`,
    ...operands.map((one) => `\`${one.name}\` is ${one.says}.\n`),
    table(['flag', 'what it does'], rows),
    ...Object.entries(codes).map(([code, when]) => `It ends with code ${code} ${when}.\n`),
    `\`\`\`sh\n${lines.join('\n')}\n\`\`\`\n`,
  ].join('\n');
}

function table(names: [string, string], rows: readonly (readonly [string, string])[]): string {
  return [names, ['---', '---'], ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')
    .concat('\n');
}
