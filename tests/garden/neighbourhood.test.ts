import { describe, expect, it } from 'vitest';
import { neighbourhoodOf } from '../../src/garden/index.ts';
import { type Files, growFrom } from '../build-garden.ts';

function around(id: string, files: Files) {
  return neighbourhoodOf(id, growFrom(files).edges);
}

/** Notes with names that sort as they count, such as `n-03.md`. */
const names = (start: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${start}-${String(at).padStart(2, '0')}`);
const linking = (to: readonly string[]): string => to.map((name) => `[[${name}]]`).join(' ');
const texts = (all: readonly string[], text: string): Files =>
  Object.fromEntries(all.map((name) => [`${name}.md`, text]));

describe('the notes around one', () => {
  it('are first those that it leads to, then those that lead to it, each once', () => {
    const files = { 'a.md': '[[c]] [[b]] [[c]]', 'b.md': '[[a]]', 'c.md': 'x', 'd.md': '[[a]]' };
    expect(around('a.md', files).notes).toEqual(['c.md', 'b.md', 'd.md']);
  });

  it.each([
    [3, 20, 3, 9],
    [20, 3, 9, 3],
    [20, 20, 6, 6],
    [5, 20, 5, 7],
    [20, 0, 12, 0],
  ])('are twelve at most: of %d and %d there are %d and %d', (out, back, ofOut, ofBack) => {
    const [to, from] = [names('to', out), names('from', back)];
    const files = { 'a.md': `x ${linking(to)}`, ...texts(to, 'x'), ...texts(from, '[[a]]') };
    expect(around('a.md', files).notes).toEqual(
      [...to.slice(0, ofOut), ...from.slice(0, ofBack)].map((name) => `${name}.md`),
    );
  });

  it('are tied to each other, once for both ways, by the lower number first', () => {
    const files = {
      'a.md': '[[b]] [[c]] [[d]]',
      'b.md': '[[b]] [[a]] [[elsewhere]]',
      'c.md': '[[b]] [[d]]',
      'd.md': '[[c]]',
      'elsewhere.md': '[[b]]',
    };
    expect(around('a.md', files)).toEqual({
      notes: ['b.md', 'c.md', 'd.md'],
      between: [
        [0, 1],
        [1, 2],
      ],
    });
  });

  it('are told in order', () => {
    const all = names('n', 12);
    const files = { 'a.md': linking(all), ...texts(all, 'x') };
    const ties = { 'n-11.md': '[[n-02]] [[n-10]]', 'n-09.md': '[[n-11]] [[n-00]]' };
    expect(around('a.md', { ...files, ...ties }).between).toEqual([
      [0, 9],
      [2, 11],
      [9, 11],
      [10, 11],
    ]);
  });

  it('know a note that leads to very many by what leads to that alone', () => {
    const many = names('m', 48);
    const files = { 'a.md': '[[hub]] [[m-00]] [[m-01]]', ...texts(many, 'x') };
    const tiesWith = (hub: string) =>
      around('a.md', { ...files, 'm-00.md': '[[hub]]', 'hub.md': hub }).between;
    expect(tiesWith(linking(many))).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(tiesWith(`${linking(many)} [[a]]`)).toEqual([[0, 1]]);
  });

  it('are none of a note that is not there', () => {
    expect(around('z.md', { 'a.md': 'x' })).toEqual({ notes: [], between: [] });
  });
});
