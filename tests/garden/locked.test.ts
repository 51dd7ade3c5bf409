import { describe, expect, it } from 'vitest';
import { type Files, growFrom } from '../build-garden.ts';

const text = `# Quiet heading

Quiet words, #quiet, [[Open]], ![[quiet.png]]. ^quiet

See [[Quiet nowhere]].
`;
const note = (properties: string): string =>
  `---\ndescription: Quiet lead\naliases: [Quiet alias]\ntags: [quiet]\n${properties}\n---\n${text}`;
const around: Files = { 'Open.md': 'See [[Diary]], ![[Diary]].', 'quiet.png': '' };
const grow = (properties: string, more: Files = {}) =>
  growFrom({ 'Diary.md': note(properties), ...around, ...more }, { passwords: ['friends'] });

describe('a locked note', () => {
  it('is known to its garden as a note without a text', () => {
    const garden = grow('password: friends');
    const { problems, ...known } = garden.notes.find(({ id }) => id === 'Diary.md') ?? {};
    expect(problems).toBeDefined();
    expect(JSON.stringify(known).toLowerCase()).not.toContain('quiet');
    expect(known).toMatchObject({ title: 'Diary', listed: false, rule: { by: 'password' } });
    expect(garden.locked).toEqual([{ id: 'Diary.md', address: '/diary/', password: 'friends' }]);
    expect(garden.edges.get('Open.md')?.backlinks).toEqual([]);
  });

  it('is no program', () => {
    const garden = growFrom(
      { 'Diary.mdx': "---\npassword: friends\n---\nimport A from './quiet.js';\n\n<A />\n" },
      { passwords: ['friends'] },
    );
    expect(garden.notes).toMatchObject([{ id: 'Diary.mdx', format: 'md', body: '' }]);
  });

  it('has its text in the garden of its own password, and in no other', () => {
    const files = { 'Diary.md': note('password: friends'), ...around };
    const passwords = ['friends', 'family'];
    const bodies = (opened: string) =>
      growFrom(files, { passwords, opened }).notes.map(({ body }) => body.includes('Quiet words'));
    expect(bodies('friends')).toEqual([true, false]);
    expect(bodies('family')).toEqual([false, false]);
  });

  it('keeps a title of its own in the open', () => {
    const [known] = grow('password: friends\ntitle: My days').notes;
    expect(known?.title).toBe('My days');
  });

  it('is private to its garden when its title is locked too', () => {
    const garden = grow('password: friends\nlock_title: true\npermalink: /for-friends/');
    expect(garden.notes.map(({ id }) => id)).toEqual(['Open.md']);
    expect(garden.resolutions.get('Open.md')).toMatchObject([
      { outcome: 'private' },
      { outcome: 'private' },
    ]);
    expect(garden.locked).toMatchObject([{ address: '/for-friends/' }]);
  });
});

describe('a note that cannot be locked', () => {
  const refused = [
    ['password: family'],
    ['password: friends\nlock_title: true'],
    ['password: friends\nlock_title: true\npermalink: /open/'],
    ['password: friends\nlock_title: true\npermalink: /search/'],
    ['password: friends\nlock_title: true\npermalink: /'],
  ];
  it.each(refused)('has no page, and an error: %j', (properties) => {
    const garden = grow(properties);
    expect(garden.locked).toEqual([]);
    expect(garden.notes.map(({ id }) => id)).toEqual(['Open.md']);
    expect(garden.problems.map(({ code }) => code)).toContain('locked-note');
  });

  const doubtful = [
    ['password:'],
    ['password: ""'],
    ['password: [a, b]'],
    ['password: two words'],
    ['password: friends\npassword: friends'],
    ['password: friends\nPassword: family'],
    ['password: friends\nlock_title: perhaps\npermalink: /a/'],
    ['password: friends\nlock_title:\npermalink: /a/'],
    ['lock_title: true'],
  ];
  it.each(doubtful)('is private when nobody knows by which password: %j', (properties) => {
    const garden = grow(properties);
    expect(garden.locked).toEqual([]);
    expect(garden.notes.map(({ id }) => id)).toEqual(['Open.md']);
  });

  it('does not say what may be the word itself', () => {
    const { problems } = grow('password: seven herons');
    expect(JSON.stringify(problems)).not.toContain('herons');
  });

  it.each(['draft: true', 'publish: false', 'private: true'])('is private by %s', (property) => {
    const garden = grow(`password: friends\n${property}`);
    expect(garden.locked).toEqual([]);
    expect(garden.notes.map(({ id }) => id)).toEqual(['Open.md']);
  });

  it('is private by a tag in its text that is excluded', () => {
    const garden = growFrom(
      { 'Diary.md': '---\npassword: friends\n---\nWords. #diary\n' },
      { passwords: ['friends'], exclude: ['#diary'] },
    );
    expect([garden.notes, garden.locked]).toEqual([[], []]);
  });

  it('introduces no tag', () => {
    const garden = growFrom(
      { 'tags/quiet.md': note('password: friends'), ...around },
      { passwords: ['friends'] },
    );
    expect(garden.locked).toEqual([]);
    expect(garden.problems.map(({ code }) => code)).toContain('locked-note');
  });
});
