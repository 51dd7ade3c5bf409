import { expect, it } from 'vitest';
import { type Counted, countsOf, drawCounts } from '../../src/commands/garden-counts.ts';

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
