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
    ['Public: no'],
    ['dg-publish: false'],
    ['isDraft: true'],
    ['unpublished: true'],
    ['headless: true'],
    ['build:\n  render: never'],
    ['_build: { render: false }'],
    ['visibility: private'],
    ['post_status: draft'],
    ['status: [draft]'],
    ['status: "[[Draft]]"'],
    ['\u200Bdraft: true'],
    ['\uFF24raft: true'],
    ['base: &base { draft: true }\n<<: *base'],
    ['base: &base { draft: true }\n<<: [*base]'],
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
    ['a mark of direction before it', '\u200E---\ndraft: true\n---\nWords.'],
    ['a hard blank before it', '\u00A0---\ndraft: true\n---\nWords.'],
    ['a sign that is none before it', '\uFFFD---\ndraft: true\n---\nWords.'],
    ['a comment of several lines before it', '<!--\nmine\n-->\n---\ndraft: true\n---\nWords.'],
    ['a comment of Obsidian’s before it', '%%\nmine\n%%\n---\ndraft: true\n---\nWords.'],
    ['a program before it', '<%* x %>\n---\ndraft: true\n---\nWords.'],
    ['a title before it', '# Title\n\n---\ndraft: true\n---\nWords.'],
    ['a directive before it', '%YAML 1.2\n---\ndraft: true\n---\nWords.'],
    ['dashes that a phone made one of', '—-\ndraft: true\n—-\nWords.'],
    ['longer dashes', '–––\ndraft: true\n–––\nWords.'],
    ['two dashes', '--\ndraft: true\n--\nWords.'],
    ['signs for headings', '===\ndraft: true\n===\nWords.'],
    ['without a fence', 'title: x\nDraft: yes\n\nWords.'],
    ['without an opening fence', 'publish: false\n---\nWords.'],
    ['TOML below a note of its author’s', '+++ # mine\ndraft = true\n+++\nWords.'],
    ['of two blocks', '---\ntitle: x\n---\n\n---\ndraft: true\n---\nWords.'],
    ['below an empty one', '---\n---\ndraft: true\n---\nWords.'],
    ['lines that end as no other do', '\f---\vdraft: true\u0085---\nWords.'],
    ['JSON that says it behind something else', '{"title":"x","draft":true}\n\nWords.'],
    ['JSON with a date to come', '{\n  "title": "x",\n  "date": "2999-01-01"\n}\nWords.'],
    ['JSON that says it late', `{\n${'"a": 1,\n'.repeat(80)}"draft": true\n}\nWords.`],
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

  it.each([
    ['code that shows it', '```yaml\n---\ndraft: true\n---\n```\nAfter.'],
    ['code further down', 'Words.\n\n```yaml\ndraft: true\n```\n\n---\ndraft: true\n---\n'],
    ['a sentence', 'Draft: true stories of a gardener.\n\nPrivate: no entry.'],
    ['a paragraph below', 'Words.\n\ndraft: true\n\nAfter.'],
    ['an expression', '{ braces } are no JSON.'],
  ])('but not one that begins with %s', (_, text) => {
    expect(publicIds(growFrom({ 'a.md': text }))).toEqual(['a.md']);
  });

  it('and is told where such a property stands', () => {
    const garden = growFrom({ 'a.md': '---\ntitle: x\n---\n\n---\ndraft: true\n---\n' });
    expect(problemsOf(garden, 'unreadable-front-matter')).toMatchObject([
      { line: 6, message: expect.stringContaining('`draft: true`') as string },
    ]);
  });

  it('by the names of such a note no link finds a note that nobody has written', () => {
    const garden = growFrom({
      'a.md': '---\ntitle: Plan\naliases: [Scheme]\n---\ndraft: true\n\nWords.',
      'b.md': '[[Plan]] [[Scheme]]',
    });
    expect(problemsOf(garden, 'private-link')).toHaveLength(2);
  });

  it('whose fields in the text say so', () => {
    const files = { 'a.md': 'Words.\n\npublish:: false', '.obsidian/app.json': '{}' };
    expect(publicIds(growFrom(files))).toEqual([]);
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
    ['unpublishDate: 2024-06-15', false],
    ['date: 2099', false],
    ['date: 2099-02', false],
    ['date: 2099-02-30', false],
    ['date: 01/02/2099', false],
    ['date: 06/07/2024', false],
    ['date: 05/06/2024', true],
    ['date: [2099-01-01]', false],
    ['date: some day in 2099', false],
    ['date: 2024', true],
    ['date: 20240101', true],
    ['date: soon', true],
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
