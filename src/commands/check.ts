import type { ReportFormat } from '../garden/index.ts';
import { hasColours } from './colours.ts';
import { defineCommand, gardenFolder } from './command.ts';
import { RefusedFlag } from './flags.ts';

const formats = ['text', 'json', 'github'] as const satisfies ReportFormat[];

export const check = defineCommand({
  name: 'check',
  says: 'lists the problems of the garden.',
  operands: [gardenFolder],
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
    hints: { type: 'boolean', says: 'list hints, too, instead of counting them', default: false },
    publishing: { type: 'boolean', says: 'list what goes public instead', default: false },
    confirm: { type: 'boolean', says: 'take down that all this is meant', default: false },
    addresses: { type: 'boolean', says: 'list addresses that are new or lost', default: false },
    keep: { type: 'boolean', says: 'take down all addresses, to keep them', default: false },
    fix: {
      type: 'boolean',
      says: 'show links that are safe to mend, as they would be',
      default: false,
    },
    write: { type: 'boolean', says: 'mend them', default: false },
  },
  examples: [
    ['understory check', 'all that is amiss, with what would mend it'],
    ['understory check --strict --format github', 'as marks on a pull request'],
    ['understory check --fix --write', 'links to moved and misspelt notes are mended'],
    ['understory check --addresses --keep', 'no address that readers know will be lost'],
  ],
  codes: { 1: 'when something stopped it, or a problem is an error' },
  run: async ({
    format,
    json,
    strict,
    hints,
    publishing,
    confirm,
    addresses,
    keep,
    fix,
    write,
  }) => {
    const wanted = json ? 'json' : (format as ReportFormat);
    if (confirm && !publishing)
      throw new RefusedFlag('`--confirm` goes with `--publishing`, which shows what it confirms.');
    if (keep && !addresses)
      throw new RefusedFlag('`--keep` goes with `--addresses`, which shows what it takes down.');
    if (addresses && publishing)
      throw new RefusedFlag('`--addresses` and `--publishing` are two lists: ask for one of them.');
    const { keepCompiled } = await import('./compiled-code.ts');
    keepCompiled();
    if (write && !fix)
      throw new RefusedFlag('`--write` goes with `--fix`, which shows what it writes.');
    if (fix) {
      const { mendGarden } = await import('./write-mends.ts');
      console.log(await mendGarden(write));
      return;
    }
    if (addresses) {
      const { showAddresses } = await import('./show-addresses.ts');
      await showAddresses(keep);
      return;
    }
    if (!publishing) {
      await showProblems(wanted, { strict, hints });
      return;
    }
    if (wanted === 'github')
      throw new RefusedFlag('`--publishing` is for people or programs: `--format text` or `json`.');
    const { showPublishing } = await import('./show-publishing.ts');
    await showPublishing(wanted, confirm);
  },
});

async function showProblems(
  format: ReportFormat,
  { strict, hints }: { strict: boolean; hints: boolean },
): Promise<void> {
  const { gardenOfProcess } = await import('../site/live-garden.ts');
  const { countHints, report } = await import('../garden/index.ts');
  const problems = await gardenOfProcess().problems();
  // Programs choose themselves.
  const listed =
    hints || format === 'json' ? problems : problems.filter(({ level }) => level !== 'hint');
  process.stdout.write(report(listed, format, hasColours(process.stdout)));
  if (!hints && format === 'text') process.stdout.write(countHints(problems));
  const grave = strict ? ['error', 'warning'] : ['error'];
  process.exitCode = problems.some(({ level }) => grave.includes(level)) ? 1 : 0;
}
