import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { gardenOfProcess } from '../site/live-garden.ts';
import { root } from '../site/place.ts';
import { report, type ReportFormat } from '../garden/index.ts';
import { stopPlainly } from './stop-plainly.ts';

/**
 * `npm run check`: formatting, lint and types of the code, then the garden's problems.
 * `-- --format text|json|github` prints the garden's problems alone; `-- --strict` makes
 * warnings count as errors do.
 */
const { values } = parseArgs({
  options: { format: { type: 'string' }, strict: { type: 'boolean', default: false } },
});
const formats: readonly string[] = ['text', 'json', 'github'] satisfies ReportFormat[];
if (values.format !== undefined && !formats.includes(values.format)) {
  console.error(`--format is one of ${formats.join(', ')}.`);
  process.exit(2);
}

const isCodeGood = values.format !== undefined || checkCode();
const isGardenGood = await checkGarden().catch(stopPlainly);
process.exitCode = isCodeGood && isGardenGood ? 0 : 1;

function checkCode(): boolean {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const steps = [
    ['prettier', '--check', '--log-level', 'warn', '--ignore-path', '.prettierignore', '.'],
    // Before lint: it writes the types of the collection, which lint reads.
    ['astro', 'check', '--minimumFailingSeverity', 'warning'],
    ['eslint', '--config', 'tests/eslint.config.js', '.'],
  ];
  return steps
    .map(([command = '', ...args]) => {
      const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env });
      return status === 0;
    })
    .every(Boolean);
}

async function checkGarden(): Promise<boolean> {
  const problems = await gardenOfProcess().problems();
  const format = (values.format ?? 'text') as ReportFormat;
  process.stdout.write(report(problems, format, process.stdout.isTTY));
  const grave = values.strict ? ['error', 'warning'] : ['error'];
  return !problems.some(({ level }) => grave.includes(level));
}
