import { describe, expect, it } from 'vitest';
import { isTrail, type Station, stationsOf, viewTrails } from '../../src/garden/trails.ts';
import { type Files, growFrom, noteOf, problemsOf } from '../build-garden.ts';

const others: Files = {
  'Oak.md': 'Oak.',
  'Elm.md': '---\naliases: [The elm]\n---\nElm.',
  'Ash.md': 'Ash.',
  'Secret.md': '---\npublish: false\n---\nSecret.',
  'Quiet.md': '---\nunlisted: true\n---\nQuiet.',
};

function stations(text: string, frontMatter = 'trail: true'): Station[] {
  const garden = growFrom({ ...others, 'walk.md': `---\n${frontMatter}\n---\n${text}` });
  return stationsOf(garden, noteOf(garden, 'walk.md'));
}

describe('the stops of a trail', () => {
  it.each([
    ['1. [[Oak]]\n2. [[Elm]]', ['Oak.md', 'Elm.md']],
    ['- [[Elm]]\n- [[Oak]]', ['Elm.md', 'Oak.md']],
    ['1. [[Oak]] and [[Elm]]\n2. [[Ash]]', ['Oak.md', 'Ash.md']],
    ['[[Ash]] first.\n\n1. [[Oak]]\n\n   More of [[Elm]].\n\n2. Nothing', ['Oak.md']],
    ['1. [[Oak]]\n   - [[Elm]]\n2. [[Ash]]', ['Oak.md', 'Elm.md', 'Ash.md']],
    ['1. Then\n   - [[Elm]]', ['Elm.md']],
    ['1. [[Oak]]\n2. [[Oak#Oak]]\n3. [[walk]]\n4. [[Elm]]', ['Oak.md', 'Elm.md']],
    ['1. [[Secret]]\n2. [[Quiet]]\n3. [[Nowhere]]\n4. [[The elm]]', ['Elm.md']],
    ['1. [oak](Oak.md)\n2. <https://x.example>\n3. [elm](Elm.md)', ['Oak.md', 'Elm.md']],
    ['No list: [[Oak]].', []],
  ])('%s', (text, ids) => {
    expect(stations(text).map(({ to }) => to)).toEqual(ids);
  });

  it.each([
    ['1. [[Oak]]\n2. [[Elm]]', true],
    ['1. [[Oak]]', false],
    ['No list.', false],
  ])('make a way when there is more than one: %s', (text, is) => {
    expect(isTrail({ stations: stations(text) })).toBe(is);
  });

  it.each(['trail: false', 'title: Walk', 'trail: perhaps'])('are none with `%s`', (said) => {
    expect(stations('1. [[Oak]]\n2. [[Elm]]', said)).toEqual([]);
  });

  it('a trail that is neither is told of', () => {
    const garden = growFrom({ 'a.md': '---\ntrail: perhaps\n---\nA.' });
    expect(problemsOf(garden, 'bad-property')).toMatchObject([{ line: 2 }]);
  });

  it.each([
    ['1. [[Oak]]', ''],
    ['1. [[Oak]].', ''],
    ['1. [[Oak]]: where it begins.', 'where it begins.'],
    ['1. [[Oak]] – where it *begins*', 'where it begins'],
    ['1. [[Oak]], for a start', 'for a start'],
    ['1. Begin with [[Oak]].', 'Begin with Oak.'],
    ['1. [[Oak|The oak]] is old', 'is old'],
    ['1. [[Oak]], near [[Secret]]', 'near a private note'],
  ])('are reached by the words beside them: %s', (text, words) => {
    expect(stations(text)[0]?.words).toBe(words);
  });
});

describe('a trail seen from one of its notes', () => {
  const one = { id: 'walk', stations: ['a', 'b', 'c'].map((to) => ({ to, words: `to ${to}` })) };
  const show = (id: string): string | undefined => (id === 'gone' ? undefined : id.toUpperCase());

  it('knows what comes before and after, and the words to that', () => {
    expect(viewTrails([one], 'b', show)).toEqual([
      { trail: 'WALK', number: 2, count: 3, before: 'A', after: 'C', words: 'to c' },
    ]);
    expect(viewTrails([one], 'a', show)[0]).toMatchObject({ before: undefined, words: 'to b' });
    expect(viewTrails([one], 'c', show)[0]).toMatchObject({ after: undefined, words: '' });
  });

  it('is one of three at most, and none that the note is not on', () => {
    expect(viewTrails([one], 'x', show)).toEqual([]);
    expect(viewTrails([{ ...one, id: 'gone' }], 'a', show)).toEqual([]);
    const many = Array.from({ length: 5 }, (_, at) => ({ ...one, id: `w${at}` }));
    expect(viewTrails(many, 'a', show).map(({ trail }) => trail)).toEqual(['W0', 'W1', 'W2']);
  });
});
