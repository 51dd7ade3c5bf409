import { describe, expect, it } from 'vitest';
import { growFrom, htmlOf, noteOf, problemsOf, publicIds } from '../build-garden.ts';

const yaml = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\nWords.`;

describe('a note is private', () => {
  it.each([
    ['Draft: true'],
    ['DRAFT: true'],
    ['draft : true'],
    ['permalink: false'],
    ['"draft": true'],
    ['draft: True'],
    ['draft: "yes"'],
    ['draft: 1'],
    ['draft: [true]'],
    ['Publish: false'],
    ['publish: no'],
    ['publish: off'],
    ['publish: 0'],
    ['Published: false'],
    ['private: true'],
    ['excalidraw-plugin: parsed'],
    ['Private: yes'],
    ['status: draft'],
    ['Status: Unpublished'],
    ['draft: false\nDraft: true'],
    ['Draft: true\ndraft: false'],
    ['publish: true\nPublish: false'],
    ['publishDate: soon'],
    ['expiryDate: soon'],
    ['draft: true\ndraft: false'],
    ['publish: false\nPublish: true'],
  ])('that says %j', (said) => {
    expect(publicIds(growFrom({ 'a.md': yaml(...said.split('\n')) }))).toEqual([]);
  });

  it.each([
    ['TOML', '+++\ndraft = true\n+++\nWords.'],
    ['TOML with another fence', '---toml\ndraft = true\n---\nWords.'],
    ['TOML that nobody can read', '+++\ndraft = maybe not\n+++\nWords.'],
    ['TOML that is never closed', '+++\ndraft = true\n\nWords.'],
    ['TOML that is closed as YAML', '+++\ndraft = true\n---\nWords.'],
    ['four dashes that are never closed', '----\ndraft: true\n\nWords.'],
    ['JSON that is never closed', ';;;\n"draft": true\nWords.'],
    ['JSON in braces', '{\n  "draft": true\n}\n\nWords.'],
    ['JSON in a line', '{ "draft": true }\n\nWords.'],
    ['JSON', ';;;\n{ "draft": true }\n;;;\nWords.'],
    ['a comment before it', '<!-- mine -->\n---\ndraft: true\n---\nWords.'],
    ['a sign that nobody sees before it', '\u200B---\ndraft: true\n---\nWords.'],
    ['a blank before its line', ' ---\ndraft: true\n---\nWords.'],
    ['four dashes', '----\ndraft: true\n----\nWords.'],
    ['another name of its language', '---yaml\ndraft: true\n---\nWords.'],
  ])('whose front matter is %s', (_, text) => {
    expect(publicIds(growFrom({ 'a.md': text }))).toEqual([]);
  });

  it.each([
    [
      'a heading and sentences',
      '---\n# How to begin\n\nThere are **two** ways: one, and another.\n---\nAfter.',
    ],
    ['sentences', '\n---\n\nA sentence.\n\n---\n\nAfter.'],
    ['code', '---\n```yaml\napiVersion: v1\n---\nmore: {\n```\nAfter.'],
  ])('but not one that begins with a rule above %s', (_, text) => {
    const garden = growFrom({ 'a.md': text });
    expect(publicIds(garden)).toEqual(['a.md']);
    expect(problemsOf(garden, 'unreadable-front-matter')).toEqual([]);
    expect(htmlOf(garden, 'a.md')).toMatch(/<hr>|<pre>/);
    expect(htmlOf(garden, 'a.md')).toContain('After.');
  });

  it.each([
    ['---\ntitle: a: b\n# words\n---\nWords.'],
    ['---\n# mine\ndraft: true\nbroken: [\n---\nWords.'],
    ['---\nsome words\nPublish: false\n---\nWords.'],
    ['---\nsome words\nDate Created: 2020-01-01\n---\nWords.'],
    ['---\nmood: [\n---\nWords.'],
  ])('and one whose properties somebody got wrong: %j', (text) => {
    expect(publicIds(growFrom({ 'a.md': text }))).toEqual([]);
  });

  it.each([['draft:'], ['draft: false'], ['publish: true'], ['status: evergreen'], ['Draft: no']])(
    'but not one that says %j',
    (said) => {
      expect(publicIds(growFrom({ 'a.md': yaml(said) }))).toEqual(['a.md']);
    },
  );
});

describe('dates', () => {
  const rules = { today: '2024-06-15' };
  it.each([
    ['created: 2024-06-16', false],
    ['created: 2024-06-15', true],
    ['date: 2099-01-01', false],
    ['publishDate: 2024-07-01', false],
    ['date: 2020-01-01\npublishDate: 2099-01-01', false],
    ['created: 2020-01-01\npublished: 2099-01-01', false],
    ['created: 2020-01-01\ndate: 2021-01-01', true],
    ['expiryDate: 2024-06-15', false],
    ['expiryDate: 2024-06-16', true],
    ['modified: 2099-01-01', true],
  ])('%s is public: %s', (said, isPublic) => {
    expect(publicIds(growFrom({ 'a.md': yaml(...said.split('\n')) }, rules))).toEqual(
      isPublic ? ['a.md'] : [],
    );
  });

  it('to come are waited for by name, and by nobody who asks for them now', () => {
    const files = { 'a.md': yaml('date: 2099-01-01'), '_posts/2098-02-03-b.md': 'Words.' };
    expect(growFrom(files, rules).judged).toMatchObject([
      { id: '_posts/2098-02-03-b.md', rule: { by: 'waiting', what: '2098-02-03' } },
      { id: 'a.md', rule: { by: 'waiting', what: '2099-01-01' } },
    ]);
    expect(publicIds(growFrom(files, { ...rules, future: true }))).toHaveLength(2);
    const blog = { ...files, '_config.yml': 'future: true' };
    expect(publicIds(growFrom(blog, rules))).toHaveLength(2);
  });

  it('of a note that waits make it private to those that link to it', () => {
    const garden = growFrom({ 'a.md': yaml('date: 2099-01-01'), 'b.md': 'See [[a]].' }, rules);
    expect(problemsOf(garden, 'private-link')).toHaveLength(1);
    expect(problemsOf(garden, 'missing-link')).toEqual([]);
  });
});

describe('front matter is read', () => {
  it('without regard to case, and under the names that other programs have', () => {
    const note = noteOf(
      growFrom({
        'a.md': yaml(
          'Title: T',
          'Tags: [x]',
          'Aliases: [N]',
          'Permalink: /here/',
          'Lang: fr',
          'Created-At: 2024-03-05',
          'Last Modified: 2024-04-05',
        ),
      }),
      'a.md',
    );
    expect(note).toMatchObject({
      title: 'T',
      allTags: ['x'],
      aliases: ['N'],
      permalink: '/here/',
      lang: 'fr',
      created: '2024-03-05',
      modified: '2024-04-05',
    });
  });

  it('as TOML', () => {
    const text =
      '+++\ntitle = "T"\ndate = 2024-03-05\ntags = ["x", "y"]\naliases = ["/old/"]\ndescription = "D"\nversion = 1.10\n+++\n\nWords.';
    expect(noteOf(growFrom({ 'a.md': text }), 'a.md')).toMatchObject({
      title: 'T',
      created: '2024-03-05',
      allTags: ['x', 'y'],
      aliases: ['/old/'],
      description: 'D',
      bodyLine: 9,
    });
  });

  it('when a key stands twice: the last counts, and it is said', () => {
    const garden = growFrom({ 'a.md': yaml('title: One', 'x: 1', 'title: Two') });
    expect(noteOf(garden, 'a.md').title).toBe('Two');
    expect(problemsOf(garden, 'bad-property')).toMatchObject([{ line: 4, level: 'warning' }]);
  });

  it('when a quoted value goes on without being indented', () => {
    const garden = growFrom({
      'a.md': yaml('title: T', 'excerpt: "It goes on', 'on the next line."', 'tags: [x]'),
    });
    expect(noteOf(garden, 'a.md')).toMatchObject({
      description: 'It goes on on the next line.',
      allTags: ['x'],
    });
  });
});
