import { describe, expect, it } from 'vitest';
import { countHints, type Problem, report, worstOf } from '../../src/garden/index.ts';

const top = { line: 1, column: 1 };
const noNote = { code: 'missing-link', level: 'warning' } as const;
const problems: Problem[] = [
  {
    ...{ code: 'missing-file', level: 'error', file: 'a.md', line: 2, column: 3 },
    ...{ message: 'There is no “p.png”.', hint: 'Add it.' },
  },
  {
    ...{ ...noNote, file: 'a.md', line: 4, column: 1 },
    ...{ message: 'There is no note.', hint: 'Write it.' },
  },
  {
    ...{ ...noNote, file: 'b, c: d.md', ...top },
    ...{ message: '100% wrong\r\nin two lines.', hint: 'Mend it.' },
  },
  {
    ...{ code: 'orphan', level: 'hint', file: 'b, c: d.md', ...top },
    ...{ message: 'No one links here.', hint: 'Link to it.' },
  },
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

  it('names the page of the manual', () => {
    expect(lines[3]).toMatch(/ \(content\/manual\/problems\/orphan\.md\)$/);
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
    expect(report(problems.slice(0, 1), 'text')).toMatch(/^1 error\.$/m);
    expect(report(problems.slice(1, 3), 'text')).toMatch(/^2 warnings\.$/m);
  });

  it('names the pages of the manual at its end, each once', () => {
    expect(text.split('\n').slice(-5)).toEqual([
      'The manual says more:',
      '  content/manual/problems/missing-file.md',
      '  content/manual/problems/missing-link.md',
      '  content/manual/problems/orphan.md',
      '',
    ]);
  });

  it('says when there is nothing', () => {
    expect(report([], 'text')).toBe('No problems.\n');
  });

  it('is coloured only where asked', () => {
    expect(text).not.toContain('\u001B');
    for (const code of ['31', '33', '2'])
      expect(report(problems, 'text', true)).toContain(`\u001B[${code}m`);
  });
});

describe('what a build tells of many problems', () => {
  const many: Problem[] = [
    ...Array.from({ length: 400 }, (_, line) => ({ ...problems[0], line }) as Problem),
    ...problems.slice(1, 3),
  ];

  it('begins with one of each kind, the rare first', () => {
    const worst = worstOf(many, 4);
    expect(worst.map(({ code }) => code)).toEqual([
      'missing-link',
      'missing-file',
      'missing-file',
      'missing-file',
    ]);
    expect(worstOf(problems.slice(0, 1), 5)).toEqual(problems.slice(0, 1));
  });

  it('counts hints, a line for each code', () => {
    expect(countHints(problems.slice(0, 3))).toBe('');
    expect(countHints([...problems, ...problems])).toContain('\n  · 2 orphan\n');
  });
});
