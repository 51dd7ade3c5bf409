import { describe, expect, it } from 'vitest';
import { growthOf } from '../../src/reading/growth.ts';
import { bounds, isQuiet, listMonths } from '../../src/reading/months.ts';

const past = {
  planted: '2024-02-01T08:00:00+01:00',
  revisions: [
    { on: '2024-03-02T08:00:00Z', from: 'a', to: 'b' },
    { on: '2024-03-20T08:00:00Z', from: 'b', to: 'c' },
    { on: '2024-05-05T08:00:00Z', from: 'c', to: 'd' },
  ],
};

describe('when a note was planted and tended', () => {
  it.each([
    [
      'front matter alone',
      { created: '2023-01-02', modified: '2023-03-04' },
      undefined,
      '2023-01-02',
      '2023-03-04',
    ],
    ['git alone', {}, past, past.planted, '2024-05-05T08:00:00Z'],
    [
      'front matter before git',
      { created: '2023-01-02', modified: '2023-03-04' },
      past,
      '2023-01-02',
      '2023-03-04',
    ],
    ['one date each', { created: '2023-01-02' }, past, '2023-01-02', '2024-05-05T08:00:00Z'],
    [
      'no planting after a revision that the author gives',
      { modified: '2022-01-01' },
      past,
      undefined,
      '2022-01-01',
    ],
    [
      'no revision before a planting that the author gives',
      { created: '2025-01-01' },
      past,
      '2025-01-01',
      undefined,
    ],
    ['nothing', {}, undefined, undefined, undefined],
  ])('%s', (_, said, known, planted, tended) => {
    expect(growthOf(said, known)).toMatchObject({ planted, tended });
  });

  it('tells a month once, from its first text to its last', () => {
    expect(growthOf({}, past).revisions).toEqual([
      { on: '2024-03-20T08:00:00Z', from: 'a', to: 'c' },
      { on: '2024-05-05T08:00:00Z', from: 'c', to: 'd' },
    ]);
  });

  it('knows what a month brought, when the author says its day', () => {
    expect(growthOf({ modified: '2024-03-31' }, past).revisions).toEqual([
      { on: '2024-03-31', from: 'a', to: 'c' },
    ]);
    expect(growthOf({ modified: '2024-04-30' }, past).revisions).toEqual([{ on: '2024-04-30' }]);
  });

  it('goes by the clock where commits are out of order', () => {
    const revisions = past.revisions.toReversed();
    expect(growthOf({}, { ...past, revisions }).tended).toBe('2024-05-05T08:00:00Z');
  });
});

describe('months', () => {
  const note = (id: string, planted: string, ...tended: string[]) => ({
    id,
    planted,
    revisions: tended.map((on) => ({ on })),
  });
  const told = (notes: Parameters<typeof listMonths>[0]): string[] =>
    listMonths(notes).map(
      ({ month, events, more }) =>
        `${month}: ${events.map((event) => `${event.note.id} ${event.day.slice(8)}${event.revision ? '' : '*'}`).join(', ')}${more > 0 ? ` +${more}` : ''}`,
    );

  it('come latest first, and so do the days in them', () => {
    const notes = [
      note('a', '2024-01-02', '2024-03-05'),
      note('b', '2024-03-09 23:30:00 -0800'),
      note('c', '2024-03-05'),
    ];
    expect(told(notes)).toEqual(['2024-03: b 09*, a 05, c 05*', '2024-01: a 02*']);
    expect(told(notes.toReversed())).toEqual(told(notes));
  });

  it('say of a note that was planted and tended in one month only the first', () => {
    expect(told([note('a', '2024-01-02', '2024-01-05')])).toEqual(['2024-01: a 02*']);
  });

  it('are bounded: a large import is counted, not listed', () => {
    const many = Array.from({ length: 1000 }, (_, number) => note(`n${number}`, '2024-01-02'));
    const [month] = listMonths(many);
    expect(month?.events).toHaveLength(bounds.month);
    expect(month?.more).toBe(1000 - bounds.month);
    const years = many.map(({ id }, at) => note(id, `${1900 + Math.floor(at / 10)}-05-01`));
    const shown = listMonths(years).flatMap(({ events }) => events);
    expect(shown).toHaveLength(bounds.all);
    expect(shown[0]?.day).toBe('1999-05-01');
  });
});

it.each([
  ['manual/a.md', true],
  ['manual/deep/a.md', true],
  ['manuals/a.md', false],
  ['a/manual/b.md', false],
  ['manual.md', false],
])('a folder is quiet with all in it: %s', (id, expected) => {
  expect(isQuiet(id, ['/manual/'])).toBe(expected);
});
