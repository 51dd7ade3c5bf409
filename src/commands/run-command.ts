import { extname } from 'node:path';
import type { Command } from './command.ts';
import { commands } from './command-table.ts';
import { meant, readFlags, readOperands, RefusedFlag } from './flags.ts';
import { enterGarden } from './garden-folder.ts';
import { helpOf, overview } from './help.ts';
import { releaseOf } from './release.ts';
import { sayFaults } from './say-faults.ts';

/** Whether this program lies in a clone as it was written, and not compiled in a package. */
const isClone = extname(import.meta.url) === '.ts';

/**
 * Runs a command and says in one line what stops it.
 *
 * @param args what stands after `understory`
 */
export function runCommand(args: readonly string[]): Promise<void> {
  return sayFaults(args, () => find(args));
}

async function find([name = '', ...rest]: readonly string[]): Promise<void> {
  if (name === '--version' || name === '-v') console.log(releaseOf());
  else if (['', '--help', '-h', 'help'].includes(name)) {
    const about = rest.find((arg) => !arg.startsWith('-'));
    console.log(about === undefined ? overview(commands) : helpOf(named(about)));
  } else await run(named(name), rest);
}

function named(name: string): Command {
  const found = commands.find((one) => one.name === name);
  if (found) return found;
  const names = commands.map((one) => one.name);
  throw new RefusedFlag(
    `There is no command \`${name}\`.${meant(name, names)} There are ${names.join(', ')}.`,
  );
}

async function run(command: Command, args: readonly string[]): Promise<void> {
  const given = readFlags(command.flags, args, command.operands);
  if (given.help) {
    console.log(helpOf(command));
    return;
  }
  const operands = readOperands(command.flags, args);
  const folder = operands[command.operands.findIndex(({ name }) => name === 'DIR')];
  if (folder !== undefined || !isClone) enterGarden(folder ?? '.', command.name === 'init');
  await command.run(given, operands);
}
