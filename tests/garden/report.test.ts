import { describe, expect, it } from 'vitest';
import { problem, type Problem, report } from '../../src/garden/index.ts';

const problems: Problem[] = [
  problem('missing-file', 'a.md', 'There is no “p.png”.', 'Add it.', { line: 2, column: 3 }),
  problem('missing-link', 'a.md', 'There is no note.', 'Write it.', { line: 4, column: 1 }),
  problem('missing-link', 'b, c: d.md', '100% wrong\r\nin two lines.', 'Mend it.'),
  problem('orphan', 'b, c: d.md', 'No one links here.', 'Link to it.'),
];

describe('for programs', () => {
  it('prints what there is', () => {
    expect(JSON.parse(report(problems, 'json'))).toEqual(problems);
  });

  it('prints an empty list when there is nothing', () => {
    expect(JSON.parse(report([], 'json'))).toEqual([]);
  });

  it('knows exactly the keys of the contract', () => {
    const [first] = JSON.parse(report(problems, 'json')) as Record<string, unknown>[];
    expect(first).toEqual({
      code: 'missing-file',
      level: 'error',
      file: 'a.md',
      line: 2,
      column: 3,
      message: 'There is no “p.png”.',
      hint: 'Add it.',
    });
  });
});

describe('for GitHub', () => {
  const lines = report(problems, 'github').split('\n');

  it('prints one command for each', () => {
    expect(lines).toHaveLength(problems.length + 1);
    expect(lines.at(-1)).toBe('');
  });

  it.each([
    [0, '::error file=a.md,line=2,col=3,title=missing-file::'],
    [1, '::warning file=a.md,line=4,col=1,title=missing-link::'],
    [2, '::warning file=b%2C c%3A d.md,line=1,col=1,title=missing-link::'],
    [3, '::notice file=b%2C c%3A d.md,line=1,col=1,title=orphan::'],
  ])('number %d begins %s', (number, start) => {
    expect(lines[number]?.startsWith(start)).toBe(true);
  });

  it('keeps a message on its line', () => {
    expect(lines[2]).toContain('::100%25 wrong%0D%0Ain two lines. Mend it.');
  });

  it('prints nothing when there is nothing', () => {
    expect(report([], 'github')).toBe('');
  });
});

describe('for a person', () => {
  const text = report(problems, 'text');

  it.each([
    'a.md:2:3',
    'missing-file',
    'There is no “p.png”.',
    'Add it.',
    'a.md:4:1',
    'b, c: d.md:1:1',
    'orphan',
    '1 error, 2 warnings, 1 hint',
  ])('says %j', (words) => {
    expect(text).toContain(words);
  });

  it('counts only what there is', () => {
    expect(report(problems.slice(0, 1), 'text')).toMatch(/1 error\.\n$/);
    expect(report(problems.slice(1, 3), 'text')).toMatch(/2 warnings\.\n$/);
  });

  it('says when there is nothing', () => {
    expect(report([], 'text')).toBe('No problems.\n');
  });

  it('is coloured only where asked', () => {
    expect(text).not.toContain('\u001B');
    expect(report(problems, 'text', true)).toContain('\u001B[31m');
  });
});
