import { describe, expect, it } from 'vitest';
import { listFlags, readFlags, RefusedFlag } from '../../src/commands/flags.ts';
import { plainly } from '../../src/commands/plainly.ts';
import { readPort } from '../../src/commands/port.ts';
import { PlainError } from '../../src/garden/plain-error.ts';

const flags = {
  outDir: { type: 'string', value: 'DIR', says: 'where it goes', default: 'dist' },
  force: { type: 'boolean', says: 'all anew', default: false },
  format: { type: 'string', value: 'NAME', says: 'how', choices: ['text', 'json'] },
} as const;

describe('the flags of a command', () => {
  it('are read as they are written', () => {
    expect(readFlags(flags, ['--outDir=x', '--force', '--format', 'json'])).toMatchObject({
      outDir: 'x',
      force: true,
      format: 'json',
      verbose: false,
    });
    expect(readFlags(flags, [])).toMatchObject({ outDir: 'dist', force: false });
  });

  it.each([
    [['--outdir', 'x'], 'There is no flag `--outdir`. Did you mean `--outDir`?'],
    [['--force', '--verbos'], 'There is no flag `--verbos`. Did you mean `--verbose`?'],
    [['--quite-another'], 'There is no flag `--quite-another`. There are --outDir, --force'],
    [['--constructor'], 'There is no flag `--constructor`.'],
    [['-x'], 'There is no flag `-x`.'],
    [['--outDir'], '`--outDir` needs a value: write `--outDir DIR`.'],
    [['--outDir', '--force'], '`--outDir` needs a value'],
    [['--outDir='], '`--outDir` needs a value'],
    [['--force=yes'], '`--force` takes no value'],
    [
      ['--format', 'jsn'],
      '`--format` is one of text, json; “jsn” is none of them. Did you mean `json`?',
    ],
    [['dist'], '“dist” is no flag.'],
  ])('%j is refused in one line', (args, said) => {
    const read = (): unknown => readFlags(flags, args);
    expect(read).toThrow(RefusedFlag);
    expect(read).toThrow(said);
    expect(read).not.toThrow('\n');
  });

  it('are listed with what they do', () => {
    expect(listFlags(flags).split('\n')).toEqual([
      '  --outDir DIR   where it goes',
      '  --force        all anew',
      '  --format NAME  how',
      '  --verbose      say more, and where an error comes from',
      '  --help         show this',
    ]);
  });

  it.each(['0', '65536', '-1', '80a', '', '1e3'])('no port is %j', (given) => {
    expect(() => readPort(given)).toThrow(RefusedFlag);
  });

  it('a port is a number', () => {
    expect(readPort('4321')).toBe(4321);
  });
});

describe('what stopped a command', () => {
  it('is what an error for its user says', () => {
    expect(plainly(new PlainError('It is not there.'))).toBe('It is not there.');
  });

  it('is the words of another error and how to see more, without a stack', () => {
    const said = plainly(new TypeError('No such thing.'));
    expect(said).toBe('No such thing. (With --verbose you see where this comes from.)');
  });

  it.each([
    [{ code: 'ENOSPC', path: '/a/b' }, 'The disk is full: /a/b could not be written.'],
    [{ code: 'ENOSPC', path: '/a', dest: '/c' }, 'The disk is full: /c could not be written.'],
    [{ code: 'EROFS', path: '/a/b' }, 'Nothing can be written where /a/b lies.'],
    [{ code: 'EACCES', path: '/a/b' }, '/a/b is not yours to read or write'],
    [{ code: 'EADDRINUSE', port: 80 }, 'Port 80 is taken by another program'],
  ])('is told in plain words of the system’s %j', (fields, said) => {
    const line = plainly(Object.assign(new Error('no'), fields));
    expect(line).toContain(said);
    expect(line).not.toContain('\n');
  });

  it('has the place and the hint of an error of the site', () => {
    const cause = Object.assign(new Error('Unexpected token'), {
      loc: { file: 'src/site.config.ts', line: 3 },
      hint: 'Put a comma there.',
    });
    expect(plainly(cause)).toMatch(
      /^src\/site\.config\.ts:3: Unexpected token Put a comma there\./,
    );
  });

  it('has the place that the program loader names', () => {
    const cause = new SyntaxError('Expected a comma');
    cause.stack = 'file:///home/ada/src/site.config.ts:7\n  lang: 5\n';
    expect(plainly(cause)).toMatch(/^\/home\/ada\/src\/site\.config\.ts:7: Expected a comma/);
  });
});
