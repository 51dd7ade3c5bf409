import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/command-table.ts';
import { readFlags, RefusedFlag } from '../../src/commands/flags.ts';
import { helpOf, overview } from '../../src/commands/help.ts';
import { read } from '../rules/imports.ts';

it('names every command in what is said to whoever names none', () => {
  const said = overview(commands);
  for (const { name, says } of commands)
    expect(said).toMatch(new RegExp(`^  ${name} +${says}`, 'm'));
});

it('starts no program in Node that is older than the package says', () => {
  const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
  const [, major, minor] =
    /floor = \[(\d+), (\d+)\]/.exec(read('src/commands/understory.ts')) ?? [];
  expect(engines.node).toBe(`>=${major}.${minor}`);
});

describe.each(commands)('understory $name', (command) => {
  const { name, flags, examples, operands } = command;
  const needed = operands.filter(({ isNeeded }) => isNeeded).map(() => 'something');
  const lines = helpOf(command).split('\n');

  it('has help that tells of each flag, in lines that a terminal shows whole', () => {
    for (const flag of ['help', 'verbose', ...Object.keys(flags)])
      expect(lines.filter((line) => line.startsWith(`  --${flag} `))).toHaveLength(1);
    expect(lines[0]?.startsWith(`understory ${name}: `)).toBe(true);
  });

  it('has examples that it understands', () => {
    expect(examples.length).toBeGreaterThan(0);
    for (const [typed] of examples) {
      const [program, given, ...args] = [...typed.matchAll(/"([^"]*)"|\S+/g)].map(
        ([whole, quoted]) => quoted ?? whole,
      );
      expect([program, given]).toEqual(['understory', name]);
      expect(() => readFlags(flags, args, operands)).not.toThrow();
    }
  });

  it('refuses in one line what it does not know', () => {
    const wrong: string[][] = [
      [...needed, '--no-such-flag'],
      ['one', 'two', 'three'],
      ...Object.entries(flags).flatMap(([flag, { type }]) =>
        type === 'string' ? [[...needed, `--${flag}`]] : [[...needed, `--${flag}=yes`]],
      ),
    ];
    for (const args of wrong) {
      const reading = (): unknown => readFlags(flags, args, operands);
      expect(reading, args.join(' ')).toThrow(RefusedFlag);
      expect(reading).not.toThrow('\n');
    }
  });

  it('asks for what it needs, and not of who asks for help', () => {
    const [first] = operands;
    if (first?.isNeeded === true)
      expect(() => readFlags(flags, [], operands)).toThrow(`${first.name} is missing`);
    else expect(() => readFlags(flags, [], operands)).not.toThrow();
    expect(readFlags(flags, ['--help'], operands).help).toBe(true);
  });
});
