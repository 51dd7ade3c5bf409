import type { ReportFormat } from '../garden/index.ts';
import { command } from './command.ts';

const formats = ['text', 'json', 'github'] as const satisfies ReportFormat[];

await command(
  {
    name: 'npm run check',
    says: 'lists the problems of the garden; it ends with code 1 when one of them is an error.',
    flags: {
      format: {
        type: 'string',
        value: formats.join('|'),
        choices: formats,
        says: 'for people, programs or GitHub',
        default: 'text',
      },
      strict: { type: 'boolean', says: 'let warnings count as errors do', default: false },
    },
  },
  async ({ format, strict }) => {
    const { gardenOfProcess } = await import('../site/live-garden.ts');
    const { report } = await import('../garden/index.ts');
    const problems = await gardenOfProcess().problems();
    process.stdout.write(report(problems, format as ReportFormat, process.stdout.isTTY));
    const grave = strict ? ['error', 'warning'] : ['error'];
    process.exitCode = problems.some(({ level }) => grave.includes(level)) ? 1 : 0;
  },
);
