import { describe, expect, it } from 'vitest';
import { growFrom, problemsOf } from '../build-garden.ts';

const notes = {
  'a/One.md': 'Text.\n',
  'Two.md': '---\naliases: [second]\n---\nText.\n',
  'Secret.md': '---\npublish: false\n---\nText.\n',
};
const chosen = (home: string, featured: string[] = []): string[] =>
  growFrom({ ...notes, 'index.md': home }, { featured }).featured;

describe('what the home page puts first', () => {
  it.each([
    ['links', 'featured: ["[[Two]]", "[[One|first]]"]', ['Two.md', 'a/One.md']],
    ['names', 'featured: [a/One, second]', ['a/One.md', 'Two.md']],
    ['one text', 'featured: One, Two', ['a/One.md', 'Two.md']],
    ['a note twice', 'featured: [One, "[[One]]"]', ['a/One.md']],
    ['a private note', 'featured: [Secret, "[[Secret]]", One]', ['a/One.md']],
  ])('its own note names it: %s', (_, line, ids) => {
    expect(chosen(`---\n${line}\n---\nHome.\n`, ['Two'])).toEqual(ids);
  });

  it('else the settings do, also without a home note', () => {
    expect(chosen('Home.\n', ['One', '[[Two]]'])).toEqual(['a/One.md', 'Two.md']);
    expect(growFrom(notes, { featured: ['One'] }).featured).toEqual(['a/One.md']);
  });

  it('says once what it cannot find', () => {
    const garden = growFrom(
      { ...notes, 'index.md': '---\nfeatured: [Nowhere, "[[Nobody]]", Secret]\n---\nHome.\n' },
      {},
    );
    expect(problemsOf(garden, 'missing-link').map(({ message }) => message)).toEqual([
      expect.stringContaining('“Nowhere”'),
      expect.stringContaining('“Nobody”'),
    ]);
    expect(problemsOf(garden, 'private-link')).toHaveLength(1);
    const [problem] = problemsOf(growFrom(notes, { featured: ['Gone'] }), 'missing-link');
    expect(problem?.file).toBe('src/site.config.ts');
  });
});
