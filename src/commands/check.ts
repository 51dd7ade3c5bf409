import type { ReportFormat } from '../garden/index.ts';
import { command } from './command.ts';
import { RefusedFlag } from './flags.ts';

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
      json: { type: 'boolean', says: 'short for --format json', default: false },
      strict: { type: 'boolean', says: 'let warnings count as errors do', default: false },
      publishing: { type: 'boolean', says: 'list what goes public instead', default: false },
      confirm: { type: 'boolean', says: 'take down that all this is meant', default: false },
    },
  },
  async ({ format, json, strict, publishing, confirm }) => {
    const wanted = json ? 'json' : (format as ReportFormat);
    if (confirm && !publishing)
      throw new RefusedFlag('`--confirm` goes with `--publishing`, which shows what it confirms.');
    if (publishing) await showPublishing(wanted, confirm);
    else await showProblems(wanted, strict);
  },
);

async function showProblems(format: ReportFormat, strict: boolean): Promise<void> {
  const { gardenOfProcess } = await import('../site/live-garden.ts');
  const { report } = await import('../garden/index.ts');
  const problems = await gardenOfProcess().problems();
  process.stdout.write(report(problems, format, process.stdout.isTTY));
  const grave = strict ? ['error', 'warning'] : ['error'];
  process.exitCode = problems.some(({ level }) => grave.includes(level)) ? 1 : 0;
}

async function showPublishing(format: ReportFormat, isConfirmed: boolean): Promise<void> {
  if (format === 'github')
    throw new RefusedFlag('`--publishing` is for people or programs: `--format text` or `json`.');
  const { gardenOfProcess } = await import('../site/live-garden.ts');
  const { reportReview } = await import('../garden/index.ts');
  const { contentFolder } = await import('../settings/place.ts');
  const { confirm, ledger } = await import('../site/published.ts');
  const review = await gardenOfProcess().review();
  const { unconfirmed = [] } = review;
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ version: 1, ...review }, null, 2)}\n`
      : reportReview(review, process.stdout.isTTY),
  );
  if (isConfirmed) {
    confirm(contentFolder(), review);
    console.error(`All that is public now is confirmed in ${ledger}.`);
  }
  process.exitCode = unconfirmed.length > 0 && !isConfirmed ? 1 : 0;
}
