import { spawnSync } from 'node:child_process';
import { root } from '../settings/place.ts';
import { command } from './command.ts';

const steps = [
  ['prettier', '--check', '--log-level', 'warn', '--ignore-path', '.prettierignore', '.'],
  // Before lint: it writes the types of the collection, which lint reads.
  ['astro', 'check', '--minimumFailingSeverity', 'warning'],
  ['eslint', '--config', 'tests/eslint.config.js', '.'],
];

await command(
  { name: 'npm run lint', says: 'looks over the code: formatting, types, lint.', flags: {} },
  () => {
    const isGood = steps.map(([name = '', ...args]) => {
      const { status, error } = spawnSync(name, args, { cwd: root, stdio: 'inherit' });
      if (error) throw error;
      return status === 0;
    });
    process.exitCode = isGood.every(Boolean) ? 0 : 1;
  },
);
