import { describe, expect, it } from 'vitest';
import { listSeries, seriesKey, seriesOf, viewSeries } from '../../src/garden/series.ts';
import { byCodePoint } from '../../src/garden/index.ts';
import { growFrom, noteOf, problemsOf } from '../build-garden.ts';

/** The name of the series that a note's front matter gives, in a garden with two others. */
function nameFrom(frontMatter: string): string | undefined {
  const garden = growFrom({
    'note.md': `---\n${frontMatter}\n---\nText.\n`,
    'Roots.md': 'Text.\n',
    'Secret.md': '---\npublish: false\n---\nText.\n',
  });
  return seriesOf(garden, noteOf(garden, 'note.md'));
}

describe('the name of a series', () => {
  it.each([
    ['series: On asking', 'On asking'],
    ['series: [On asking, Another]', 'On asking'],
    ['series: 1984', '1984'],
    ['series: "[[Roots]]"', 'Roots'],
    ['series: "[[Roots|On roots]]"', 'On roots'],
    ['series: "[draft] thoughts"', '[draft] thoughts'],
    ['title: Alone', undefined],
    ['series: ""', undefined],
  ])('%s', (frontMatter, name) => {
    expect(nameFrom(frontMatter)).toBe(name);
  });

  it('never names a private note that the author did not name in words', () => {
    expect(nameFrom('series: "[[Secret]]"')).toBeUndefined();
    expect(nameFrom('series: "Around [[Secret]]"')).toBeUndefined();
    expect(nameFrom('series: "[[Secret|Quiet things]]"')).toBe('Quiet things');
  });

  it.each([
    ['series: A\norder: first', 1],
    ['series: A\nseries_order: {}', 1],
    ['order: asc', 0],
  ])('an order that is no number is a problem where there is a series: %s', (text, count) => {
    const garden = growFrom({ 'note.md': `---\n${text}\n---\nText.\n` });
    expect(problemsOf(garden, 'bad-property')).toHaveLength(count);
  });

  it('reads numbers of both keys', () => {
    const orderOf = (text: string): number | undefined =>
      noteOf(growFrom({ 'a.md': `---\nseries: A\n${text}\n---\nText.\n` }), 'a.md').seriesOrder;
    expect([orderOf('order: 2'), orderOf('series_order: "1.5"'), orderOf('title: A')]).toEqual([
      2,
      1.5,
      undefined,
    ]);
  });
});

describe('the order of a series', () => {
  const member = (id: string, seriesOrder?: number, planted?: string, series = 'A') => ({
    id,
    data: { title: id, series, seriesOrder, planted },
  });
  const order = (...members: ReturnType<typeof member>[]): string[] =>
    (listSeries(members, (a, b) => byCodePoint(a.data.title, b.data.title)).get('a') ?? []).map(
      ({ id }) => id,
    );

  it('goes by number, then by day, then by title', () => {
    const members = [
      member('e'),
      member('d'),
      member('c', undefined, '2024-02-01'),
      member('b', undefined, '2024-01-01 23:00:00 -0800'),
      member('z', 2),
      member('y', 10),
      member('x', -1),
    ];
    expect(order(...members)).toEqual(['x', 'z', 'y', 'b', 'c', 'd', 'e']);
    expect(order(...members.toReversed())).toEqual(order(...members));
  });

  it('joins names that differ in case and blanks alone', () => {
    expect(
      order(member('a', 1, undefined, ' a '), member('b', 2), member('c', 3, undefined, 'B')),
    ).toEqual(['a', 'b']);
    expect(seriesKey('On  Asking')).toBe(seriesKey('on asking'));
  });

  it('has neighbours and a place', () => {
    const show = (id: string): string => id.toUpperCase();
    expect(viewSeries(['a', 'b', 'c'], 'b', show)).toEqual({
      number: 2,
      count: 3,
      before: 'A',
      after: 'C',
      shown: ['A', 'B', 'C'],
      first: 1,
    });
    expect(viewSeries(['a', 'b'], 'a', show)?.before).toBeUndefined();
    expect(viewSeries(['a'], 'a', show)).toBeUndefined();
    expect(viewSeries([], 'a', show)).toBeUndefined();
  });

  it.each([
    [0, 1, 13],
    [50, 45, 13],
    [99, 88, 13],
  ])('shows the neighbourhood in a long one: from %i', (at, first, length) => {
    const ids = Array.from({ length: 100 }, (_, number) => `n${number}`);
    const view = viewSeries(ids, `n${at}`, (id) => id);
    expect(view?.first).toBe(first);
    expect(view?.shown).toHaveLength(length);
    expect(view?.shown).toContain(`n${at}`);
  });
});
