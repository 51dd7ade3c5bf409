import { describe, expect, it } from 'vitest';
import { drawCounts } from '../../src/commands/garden-counts.ts';
import { ofReport, type Reported, reportGarden } from '../../src/commands/garden-report.ts';
import { type Counted, countsOf, everyMonth } from '../../src/reading/garden-counts.ts';
import { languages } from '../../src/words/languages.ts';
import { reportIn, reportWords } from '../../src/words/report.ts';

const note = (id: string, data: Partial<Counted['data']>): Counted => ({
  id,
  data: {
    ...{ words: 10, planted: undefined, stage: undefined, tags: [] },
    ...{ links: [], backlinks: [], unresolved: [], ...data },
  },
});

const counts = countsOf([
  note('a.md', { planted: '2025-02-03', stage: 'seedling', tags: ['x', 'y'], links: [1, 2] }),
  note('b.md', {
    planted: '2025-02-20T10:00:00Z',
    backlinks: [{ from: 'a.md' }, { from: 'c.md' }],
  }),
  note('c.md', {
    planted: '2024-12-31',
    tags: ['x'],
    backlinks: [{ from: 'a.md' }],
    unresolved: ['D'],
  }),
  note('e.md', { unresolved: ['D', 'F'], words: 70 }),
]);

it('counts a garden', () => {
  expect(counts).toEqual({
    ...{ version: 1, notes: 4, words: 100, links: 2, tags: 2, wanted: 2, orphans: 2 },
    stages: { seedling: 1 },
    mostLinked: [
      { id: 'b.md', links: 2 },
      { id: 'c.md', links: 1 },
    ],
    months: [
      { month: '2024-12', notes: 1 },
      { month: '2025-02', notes: 2 },
    ],
  });
});

it('draws what has grown', () => {
  const lines = drawCounts(counts).split('\n');
  expect(lines[0]).toBe('4 public notes, 100 words');
  expect(lines).toContain(`  2024-12  ${'█'.repeat(20)} 1`);
  expect(lines).toContain(`  2025-02  ${'█'.repeat(40)} 2`);
});

it('draws nothing of an empty garden', () => {
  expect(drawCounts(countsOf([]))).not.toMatch(/Planted|NaN|Infinity/);
});

it.each([
  [
    ['2024-11', '2025-02'],
    ['2024-11 1', '2024-12 0', '2025-01 0', '2025-02 1'],
  ],
  [['2025-02'], ['2025-02 1']],
  [
    ['0024-01', '2025-02'],
    ['0024-01 1', '2025-02 1'],
  ],
  [[], []],
])('shows of the months %j each one between', (known, shown) => {
  const months = everyMonth(known.map((month) => ({ month, notes: 1 })));
  expect(months.map(({ month, notes: planted }) => `${month} ${planted}`)).toEqual(shown);
});

it('has words for readers in every language', () => {
  expect(Object.keys(reportWords).sort()).toEqual([...languages.keys()].sort());
  expect(reportIn('de-AT')).toBe(reportWords['de']);
  expect(reportIn('eo')).toBe(reportWords['en']);
});

describe('the report of a garden', () => {
  const notes: Reported[] = [
    { title: 'A <b>', planted: '2025-02-03', tended: '2025-03-01', stage: 'seedling' },
    { title: 'Done', planted: '2025-02-04', tended: '2024-01-01', stage: 'evergreen' },
    { title: 'Old', tended: '2024-06-01T10:00:00Z', unresolved: ['D'], backlinks: [{ from: 'x' }] },
    { title: 'Other', unresolved: ['D', 'C', 'D'], backlinks: [{ from: 'a' }, { from: 'b' }] },
  ].map(({ title, tended, ...data }, at) => {
    const counted = note(`${at}.md`, data);
    return { ...counted, data: { ...counted.data, title, tended } };
  });
  const report = reportGarden('Ferns & mosses', countsOf(notes), notes);
  const table = (heading: string): string[] => {
    const [, after = ''] = report.split(`<h2>${heading}</h2>`);
    const cells = after.split('</table>', 1)[0]?.matchAll(/<td>(.*?)<\/td>/g) ?? [];
    return [...cells].map(([, cell = '']) => cell);
  };

  it.each([
    ['Planted, by month', ['2025-02', '2']],
    ['Stages', ['evergreen', '1', 'seedling', '1']],
    ['Most linked', ['Other', '2', 'Old', '1']],
    ['Wanted, and not written yet', ['D', '2', 'C', '1']],
    ['To which no other links', ['A &#x3C;b>', '10 words', 'Done', '10 words']],
    ['Longest untended', ['Old', '2024-06-01', 'A &#x3C;b>', '2025-03-01']],
  ])('tells what is %s', (heading, cells) => {
    expect(table(heading)).toEqual(cells);
  });

  it('is a page that is known again, with a bar for each month and stage', () => {
    expect(report).toContain(`${ofReport}Ferns &#x26; mosses</title>`);
    expect(report.match(/<rect /g)).toHaveLength(3);
  });

  it('has no part that says nothing', () => {
    expect(reportGarden('Empty', countsOf([]), [])).not.toMatch(/<h2|NaN|Infinity/);
  });
});
