import { build } from './build.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { dev } from './dev.ts';
import { importNotes } from './import.ts';
import { init } from './init.ts';
import { newNote } from './new.ts';
import { preview } from './preview.ts';
import { publishing } from './publishing.ts';
import { start } from './start.ts';
import { stats } from './stats.ts';
import { upgrade } from './upgrade.ts';

/** Every command, in the order in which a garden needs them. */
export const commands: readonly Command[] = [
  ...[init, newNote, importNotes, dev, build, preview, start, check, publishing, stats, upgrade],
];
