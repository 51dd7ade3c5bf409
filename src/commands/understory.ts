#!/usr/bin/env node
import process from 'node:process';

/*
 * What `understory` and the npm scripts start. An old Node is told so before anything is loaded that
 * it could not read.
 */
const floor = [22, 18] as const;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > floor[0] || (major === floor[0] && minor >= floor[1])) {
  const { runCommand } = await import('./run-command.ts');
  await runCommand(process.argv.slice(2));
} else {
  console.error(
    `Understory needs Node ${floor.join('.')} or newer; this is ${process.versions.node}, at ${process.execPath}.`,
  );
  process.exitCode = 2;
}
