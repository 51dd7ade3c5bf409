import { spawnSync } from 'node:child_process';
import { engine } from '../settings/place.ts';

const steps = [
  ['prettier', '--check', '--log-level', 'warn', '--ignore-path', '.prettierignore', '.'],
  // Before lint: it writes the types of the collection, which lint reads.
  ['astro', 'check', '--minimumFailingSeverity', 'warning'],
  ['eslint', '--config', 'tests/eslint.config.js', '.'],
];

/**
 * `npm run lint [-- PROGRAM …]`: looks over the code of this project: formatting, types, lint; by all
 * of these programs, or by those that are named.
 */
const named = process.argv.slice(2);
const wanted = steps.filter(([name = '']) => named.length === 0 || named.includes(name));
const isGood = wanted.map(([name = '', ...args]) => {
  const { status, error } = spawnSync(name, args, { cwd: engine, stdio: 'inherit' });
  if (error) throw error;
  return status === 0;
});
process.exitCode = isGood.every(Boolean) ? 0 : 1;
