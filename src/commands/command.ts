import type { Operand } from './flags.ts';
import type { Flags, readFlags } from './flags.ts';

/** A command as its users see it: its help, its page of the manual and its tests are made of this. */
export interface Command<Own extends Flags = Flags> {
  /** What stands after `understory`. */
  name: string;
  /** What it does, in a sentence without its subject. */
  says: string;
  operands: readonly Operand[];
  flags: Own;
  /** How it is typed, each with what then happens. */
  examples: readonly (readonly [typed: string, happens: string])[];
  /** What its exit codes mean, beside those of every command. */
  codes?: Readonly<Record<number, string>>;
  /** Does the work. What it needs is imported in it, so that help costs nothing. */
  run(flags: ReturnType<typeof readFlags<Own>>, operands: readonly string[]): Promise<void> | void;
}

/** The folder of a garden, which most commands take. */
export const gardenFolder: Operand = {
  name: 'DIR',
  says: 'the garden’s folder; else the one you are in',
  isNeeded: false,
};

/** A command with the types of its own flags. */
export function defineCommand<Own extends Flags>(command: Command<Own>): Command<Own> {
  return command;
}
