import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { commands } from '../../src/commands/command-table.ts';
import { helpOf } from '../../src/commands/help.ts';
import { runCommand } from '../../src/commands/run-command.ts';
import { makeVault, run } from '../site/built-site.ts';

/** How a command ended that was run in this process, and what it said. */
interface Ended {
  code: number;
  said: string[];
  complained: string[];
}

class Exit extends Error {}

/** Runs a command here, as far as it comes without a garden. */
async function runHere(...args: string[]): Promise<Ended> {
  const ended: Ended = { code: 0, said: [], complained: [] };
  const before = process.listeners('uncaughtException');
  const rejected = process.listeners('unhandledRejection');
  vi.spyOn(console, 'log').mockImplementation((line: string) => void ended.said.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void ended.complained.push(line));
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    ended.code = Number(code);
    throw new Exit();
  });
  await runCommand(args).catch((cause: unknown) => {
    if (!(cause instanceof Exit)) throw cause;
  });
  // What a process does with faults that nobody waits for is none of this one's.
  for (const one of process.listeners('uncaughtException'))
    if (!before.includes(one)) process.off('uncaughtException', one);
  for (const one of process.listeners('unhandledRejection'))
    if (!rejected.includes(one)) process.off('unhandledRejection', one);
  return ended;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(commands)('understory $name', (command) => {
  const { name, operands } = command;
  const needed = operands.filter(({ isNeeded }) => isNeeded).map(() => 'something');

  it('shows its help and ends well, whatever else is typed', async () => {
    const help = { code: 0, said: [helpOf(command)], complained: [] };
    expect(await runHere(name, '--help')).toEqual(help);
    expect(await runHere('help', name)).toEqual(help);
    expect(await runHere(name, ...needed, '--help')).toEqual(help);
  });

  it('ends with 2 and one line for a flag that there is not', async () => {
    const { code, said, complained } = await runHere(name, ...needed, '--no-such-flag');
    expect([code, said]).toEqual([2, []]);
    expect(complained).toHaveLength(1);
    expect(complained[0]).toMatch(/^There is no flag `--no-such-flag`\.[^\n]*$/);
  });

  if (operands.some(({ name: operand }) => operand === 'DIR'))
    it('ends with 2 and one line for what is no folder', async () => {
      const file = join(await makeVault({ 'a.md': '' }), 'a.md');
      const first = needed.slice(0, operands.length - 1);
      const asFolder = await runHere(name, ...first, file);
      expect(asFolder).toEqual({
        code: 2,
        said: [],
        complained: [`${file} is a file, and no folder.`],
      });
      if (name === 'init') return;
      const { code, complained } = await runHere(name, ...first, `${file}-gone`);
      expect(code).toBe(2);
      expect(complained[0]).toMatch(/^There is no folder [^\n]*$/);
    });
});

describe('a command that there is not', () => {
  it.each([
    [['chek'], 'Did you mean `check`?'],
    [['help', 'bild'], 'Did you mean `build`?'],
  ])('%j ends with 2 and the nearest one', async (args, near) => {
    const { code, complained } = await runHere(...args);
    expect(code).toBe(2);
    expect(complained[0]).toContain(near);
  });
});

/** What stops each command, and the code and words with which it then ends. */
describe('what stops a command', () => {
  let wrong: string;
  let good: string;

  beforeAll(async () => {
    wrong = await makeVault({ 'understory.config.yaml': 'titel: Ferns\n', 'content/a.md': 'A.' });
    good = await makeVault({
      'understory.config.yaml': 'title: Ferns\npublish: { confirm: true }\n',
      'content/A.md': '![[gone.png]]\n',
      'report.html': 'Something else.',
      'export.zip': '',
    });
    await mkdir(join(good, 'holds'));
    await writeFile(join(good, 'holds', 'else.txt'), '');
  });

  it.concurrent.each(['dev', 'build', 'start', 'check', 'publishing', 'stats'])(
    'is a settings file that cannot be used: %s ends with 1, and names key and nearest key',
    async (name) => {
      const { code, stdout, stderr } = await run(name, [wrong]);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain('titel');
      expect(stderr).toContain('`title`');
      expect(stderr).not.toContain('\n    at ');
    },
  );

  it.concurrent.each<[command: string, args: () => string[], code: number, said: string]>([
    ['init', () => [good], 1, 'is there already: this is a garden.'],
    ['new', () => ['A'], 1, 'is there already, and stays as it is'],
    ['new', () => ['???'], 2, 'has nothing that could name a file'],
    ['import', () => [join(good, 'export.zip'), good], 1, 'is packed'],
    ['import', () => [join(good, 'holds'), good], 2, 'tells whose it is'],
    ['dev', () => [good, '--port', '0'], 2, 'port'],
    ['build', () => [good, '--outDir', join(good, 'holds')], 1, 'confirm'],
    ['preview', () => [good], 1, 'There is no built site'],
    ['preview', () => [good, '--port', '99999'], 2, 'port'],
    ['start', () => [good, '--port', 'x'], 2, 'port'],
    ['check', () => [good], 1, 'gone.png'],
    ['publishing', () => [good], 1, 'A.md'],
    ['stats', () => [good, '--html', 'growth.txt'], 2, 'is the name of a page'],
    ['stats', () => [good, '--html', join(good, 'report.html')], 1, 'no report'],
    ['stats', () => [good], 0, '1 public notes'],
    ['upgrade', () => [good], 0, 'pinned to no release'],
  ])('%s ends as its help says (%#)', async (name, args, code, said) => {
    const ended = await run(name, args(), { UNDERSTORY_GARDEN: good });
    expect([ended.code, ended.stderr + ended.stdout]).toEqual([
      code,
      expect.stringContaining(said),
    ]);
    expect(ended.stderr).not.toContain('\n    at ');
  });
});
