import type { Command } from './command.ts';
import { listFlags } from './flags.ts';

/** How a command is typed, without its flags' names. */
export function usageOf({ name, operands, flags }: Command): string {
  const more = operands.map((one) => ` ${one.isNeeded ? one.name : `[${one.name}]`}`).join('');
  return `understory ${name}${more}${Object.keys(flags).length > 0 ? ' [flags]' : ''}`;
}

/** All that there is to know of a command, for a person. */
export function helpOf(command: Command): string {
  const { name, says, operands, flags, examples, codes } = command;
  const parts = [
    `understory ${name}: ${says}`,
    usageOf(command),
    table(operands.map((one) => [one.name, one.says])),
    listFlags(flags),
    `Examples:\n${table(examples)}`,
    `It ends with code\n${table(Object.entries({ ...everyCode, ...codes }))}`,
  ];
  return parts.join('\n\n');
}

/** What the exit codes of every command mean. */
export const everyCode: Readonly<Record<number, string>> = {
  0: 'when all went well',
  1: 'when something stopped it',
  2: 'when what was typed is none of its flags or no folder',
};

/** All commands, for whoever asks for none. */
export function overview(commands: readonly Command[]): string {
  return [
    'understory makes a digital garden of a folder of Markdown.',
    table(commands.map((command) => [command.name, command.says])),
    '`understory COMMAND --help` tells more of each; `understory --version` says which release this is.',
  ].join('\n\n');
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
