import { describe, expect, it } from 'vitest';
import { matchPaths } from '../../src/garden/path-patterns.ts';

describe('a pattern of an owner’s', () => {
  it.each([
    ['work/clients', 'work/clients/a.md'],
    ['/work/clients/', 'work/clients/deep/a.md'],
    ['./work/clients', 'work/clients/a.md'],
    ['Work/CLIENTS', 'work/clients/a.md'],
    ['work/clients', 'Work/Clients/a.png'],
    ['work/Salaries.md', 'work/salaries.md'],
    ['work/Salaries', 'work/Salaries.md'],
    ['cafe\u0301', 'café/a.md'],
    ['work/*laries', 'work/Salaries.md'],
    ['work/*', 'work/a.md'],
    ['work/*', 'work/deep/a.md'],
    ['work/**/*.md', 'work/deep/a.md'],
    ['**/templates', 'a/b/Templates/c.md'],
    ['**/templates', 'templates/c.md'],
    ['*.secret.md', 'deep/down/plan.secret.md'],
    ['*-private', 'a/team-private/plan.md'],
    ['{work,play}/2024*', 'play/2024-05/a.md'],
    ['Work (old)', 'Work (old)/a.md'],
    ['[x]', '[x]/a.md'],
    ['a+b', 'a+b/c.md'],
    ['why?', 'why?/a.md'],
    ['!work', '!work/a.md'],
    ['*', 'work/a.md'],
  ])('%s names %s', (pattern, path) => {
    expect(matchPaths([pattern])(path)).toBe(pattern);
  });

  it.each([
    ['work/clients', 'work/clients2/a.md'],
    ['clients', 'work/clients/a.md'],
    ['work/clients', 'work.md'],
    ['work/*.md', 'work/deep/a.md'],
    ['Templates', 'templates2/a.md'],
    ['!work', 'play/a.md'],
    ['work', 'work.png'],
    ['', 'a.md'],
    ['/', 'a.md'],
    ['.', 'a.md'],
    ['#', 'a.md'],
  ])('%s does not name %s', (pattern, path) => {
    expect(matchPaths([pattern])(path)).toBeUndefined();
  });

  it('is the first that fits', () => {
    expect(matchPaths(['play', 'w*', 'work'])('work/a.md')).toBe('w*');
  });
});
