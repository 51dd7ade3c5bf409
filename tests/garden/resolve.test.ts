import { describe, expect, it } from 'vitest';
import type { GardenRules } from '../../src/garden/index.ts';
import {
  complaintsOf,
  type Files,
  growFrom,
  outcomeOf,
  problemsOf,
  targetOf,
} from '../build-garden.ts';

/** Where a link leads that stands in `from`, in a vault of these files. */
function follow(from: string, link: string, files: readonly string[]): string {
  return targetOf(growFrom({ ...withText(files), [from]: link }), from);
}

function withText(files: readonly string[]): Files {
  return Object.fromEntries(files.map((id) => [id, 'Text.']));
}

describe('which note is meant', () => {
  const three = 'Note.md zzzz/Note.md a/b/Note.md';
  const two = 'zzzz/Note.md a/b/Note.md';

  it.each([
    ['an exact path before a file beside', 'a/b/src.md', '[[Note]]', three, 'Note.md'],
    ['the shortest path', 'src.md', '[[Note]]', two, 'a/b/Note.md'],
    ['the own folder', 'zzzz/src.md', '[[Note]]', two, 'zzzz/Note.md'],
    ['no folder above', 'zzzz/deep/src.md', '[[Note]]', `${two} b/Note.md`, 'b/Note.md'],
    ['the own folder, deep', 'a/src.md', '[[Note]]', 'b/Note.md a/c/d/Note.md', 'a/c/d/Note.md'],
    ['the shortest therein', 'a/src.md', '[[Note]]', 'a/ccc/Note.md a/b/Note.md', 'a/b/Note.md'],
    ['no segments', 'src.md', '[[Note]]', 'a/b/c/Note.md abcdefg/Note.md', 'a/b/c/Note.md'],
    ['no like neighbour', 'a/src.md', '[[Note]]', 'ab/Note.md c/Note.md', 'c/Note.md'],
    ['the only one', 'x/y/src.md', '[[Note]]', 'a/b/Note.md', 'a/b/Note.md'],
    ['the end of a path', 'src.md', '[[b/Note]]', 'a/b/Note.md', 'a/b/Note.md'],
    ['no part of a segment', 'src.md', '[[b/Note]]', 'a/bb/Note.md ab/Note.md', 'missing'],
    ['one end of several', 'src.md', '[[b/Note]]', 'c/Note.md a/b/Note.md', 'a/b/Note.md'],
    ['exact before beside', 'a/src.md', '[[b/Note]]', 'b/Note.md a/b/Note.md', 'b/Note.md'],
    ['a path from the top', 'a/src.md', '[[/b/Note]]', 'b/Note.md a/b/Note.md', 'b/Note.md'],
    ['nothing else from the top', 'a/src.md', '[[/Note]]', 'a/Note.md', 'missing'],
    ['a path from here', 'a/src.md', '[[./Note]]', 'Note.md a/Note.md', 'a/Note.md'],
    ['a path one up', 'a/b/src.md', '[[../Note]]', 'Note.md a/Note.md a/b/Note.md', 'a/Note.md'],
    ['a path two up', 'a/b/src.md', '[[../../c/Note]]', 'a/c/Note.md c/Note.md', 'c/Note.md'],
    ['another, nothing being here', 'a/src.md', '[[./Note]]', 'b/Note.md', 'b/Note.md'],
    ['itself for no path', 'a/src.md', '[[#Part]]', 'src.md', 'a/src.md'],
    ['itself by name', 'a/src.md', '[[src]]', 'b/c/src.md', 'a/src.md'],
    ['nothing where nothing is', 'src.md', '[[Note]]', 'Notes.md No.md', 'missing'],
    ['nothing elsewhere', 'src.md', '[[https://x.example]]', 'x.md', 'missing'],
    ['no folder of its name', 'src.md', '[[Note]]', 'Note/x.md a/Note.md', 'a/Note.md'],
  ])('is %s: from %s, %s among %s', (_, from, link, files, target) => {
    expect(follow(from, link, files.split(' '))).toBe(target);
  });

  it.each<[link: string, files: string[], target: string]>([
    ['[[Note.md]]', ['Note.md'], 'Note.md'],
    ['[[Note]]', ['Note.mdx', 'Note.md'], 'Note.md'],
    ['[[Note]]', ['Note.mdx'], 'Note.mdx'],
    ['[[Note.mdx]]', ['Note.mdx', 'Note.md'], 'Note.mdx'],
    ['[[v1.2]]', ['v1.2.md'], 'v1.2.md'],
    ['[[a.b]]', ['a.b', 'a.b.md'], 'a.b'],
    ['[[p.png]]', ['img/p.png'], 'img/p.png'],
    ['[[p]]', ['img/p.png'], 'missing'],
    ['[[Note]]', ['Note.png', 'a/Note.md'], 'a/Note.md'],
    ['[[Note.canvas]]', ['Note.canvas', 'Note.md'], 'Note.canvas'],
    ['![[p.png#icon]]', ['p.png'], 'p.png'],
    ['![x](img/p.png)', ['img/p.png'], 'img/p.png'],
  ])('minds extensions: %s among %j', (link, files, target) => {
    expect(follow('src.md', link, files)).toBe(target);
  });

  it.each<[link: string, files: string[], target: string]>([
    ['[[NOTE]]', ['Note.md'], 'Note.md'],
    ['[[A/note]]', ['a/Note.md'], 'a/Note.md'],
    ['[[note]]', ['Note.md', 'note.md'], 'note.md'],
    ['[[Note]]', ['Note.md', 'note.md'], 'Note.md'],
    ['[[GRÜSSE Ä]]', ['Grüsse ä.md'], 'Grüsse ä.md'],
    ['[[Cafe\u0301]]', ['Café.md'], 'Café.md'],
    ['[t](NOTE.MD)', ['Note.md'], 'Note.md'],
  ])('minds neither case nor composition: %s among %j', (link, files, target) => {
    expect(follow('src.md', link, files)).toBe(target);
  });

  it.each([
    'Some Note',
    'v1.0 draft',
    '50% off',
    '100%25',
    'a (b) c',
    'A & B',
    'it\'s "quoted"',
    '🌱 Seeds',
    'Überfluß',
    'ملاحظة',
    '日本語のメモ',
    'a+b=c',
    'semi;colon, comma',
    'tilde~ and `tick',
    'an _underscored_ *starred* one',
    "d'accord!",
  ])('finds %s by wiki-link and by Markdown link', (name) => {
    const id = `deep/${name}.md`;
    const markdown = `[t](${encodeURIComponent(name).replace(/[()]/g, (sign) => `\\${sign}`)}.md)`;
    expect(follow('src.md', `[[${name}]]`, [id])).toBe(id);
    expect(follow('src.md', markdown, [id])).toBe(id);
  });

  it('finds a name with a # by Markdown link', () => {
    expect(follow('src.md', '[t](C%23.md)', ['C#.md'])).toBe('C#.md');
  });
});

describe('two notes that are meant alike', () => {
  it('takes the first in code-point order and says so', () => {
    const garden = growFrom({
      'src.md': '---\ntitle: T\n---\nSee [[Note]].',
      'b/Note.md': 'Text.',
      'a/Note.md': 'Text.',
      'B/Note.md': 'Text.',
    });
    expect(outcomeOf(garden, 'src.md')).toMatchObject({
      outcome: 'ambiguous',
      target: { id: 'B/Note.md' },
      others: ['a/Note.md', 'b/Note.md'],
    });
    const [said] = problemsOf(garden, 'ambiguous-link');
    expect(said).toMatchObject({ level: 'warning', file: 'src.md', line: 4, column: 5 });
    expect(said?.message).toContain('a/Note.md');
    expect(said?.message).toContain('b/Note.md');
  });

  it('is none when one path is shorter', () => {
    const garden = growFrom({ 'src.md': '[[Note]]', 'bb/Note.md': 'x', 'a/Note.md': 'x' });
    expect(outcomeOf(garden, 'src.md')).toMatchObject({ outcome: 'found', target: { by: 'path' } });
    expect(complaintsOf(garden)).toEqual([]);
  });
});

describe('names that are no file’s', () => {
  const files = {
    'file.md': '---\naliases: [Second, Third name]\n---\nText.',
    'titled.md': '# The Title\n\nText.',
    'Deep Work Now.md': 'Text.',
  };
  const lookUp = (link: string, more: Files = {}, given: Partial<GardenRules> = {}): string =>
    targetOf(growFrom({ ...files, ...more, 'src.md': link }, given), 'src.md');

  it.each([
    ['an alias', '[[Second]]', 'file.md'],
    ['an alias in another case', '[[THIRD NAME]]', 'file.md'],
    ['an alias by Markdown link', '[t](Third%20name)', 'file.md'],
    ['a title', '[[the title]]', 'titled.md'],
    ['a slug', '[[deep-work-now]]', 'Deep Work Now.md'],
    ['no part of a name', '[[Third]]', 'missing'],
  ])('find a note by %s', (_, link, target) => {
    expect(lookUp(link)).toBe(target);
  });

  it('say how they were found', () => {
    const garden = growFrom({ ...files, 'src.md': '[[Second]] [[The Title]] [[file]]' });
    expect([0, 1, 2].map((number) => outcomeOf(garden, 'src.md', number))).toMatchObject([
      { outcome: 'found', target: { by: 'alias' } },
      { outcome: 'found', target: { by: 'title' } },
      { outcome: 'found', target: { by: 'path' } },
    ]);
  });

  it.each<[what: string, link: string, more: Files, target: string]>([
    ['a file before an alias', '[[Second]]', { 'z/z/second.md': 'x' }, 'z/z/second.md'],
    ['an alias before a title', '[[Second]]', { 'a.md': '# Second' }, 'file.md'],
  ])('come in order: %s', (_, link, more, target) => {
    expect(lookUp(link, more)).toBe(target);
  });

  it.each([
    ['[[Second]]', { alias: false, title: true }, 'missing'],
    ['[[The Title]]', { alias: false, title: true }, 'titled.md'],
    ['[[The Title]]', { alias: true, title: false }, 'missing'],
    ['[[deep-work-now]]', { alias: true, title: false }, 'missing'],
    ['[[Second]]', { alias: true, title: false }, 'file.md'],
  ])('can be turned off: %s with %j', (link, resolveBy, target) => {
    expect(lookUp(link, {}, { resolveBy })).toBe(target);
  });

  it('are ambiguous when two notes have them', () => {
    const garden = growFrom({
      ...files,
      'fila.md': '---\nalias: second\n---\nText.',
      'src.md': '[[Second]]',
    });
    expect(outcomeOf(garden, 'src.md')).toMatchObject({
      outcome: 'ambiguous',
      target: { id: 'fila.md', by: 'alias' },
      others: ['file.md'],
    });
  });
});

describe('a drawing', () => {
  it.each([
    ['![[Sketch.excalidraw]]', 'Sketch.excalidraw.png'],
    ['![[Sketch.excalidraw.md]]', 'Sketch.excalidraw.png'],
    ['![[Plan.excalidraw]]', 'Plan.svg'],
    ['![[Other.excalidraw]]', 'missing'],
    ['![[Note]]', 'in/Note.svg'],
    ['![[in/Note.md]]', 'in/Note.svg'],
    ['![[Theme]]', 'Theme.light.svg'],
    ['![[Bare]]', 'private'],
    ['![[Draft]]', 'private'],
    ['![[Tagged]]', 'private'],
    ['![[Locked]]', 'private'],
    ['![[Hidden]]', 'private'],
    ['![[Plain]]', 'Plain.md'],
  ])('%s shows the picture that it was exported to: %s', (text, target) => {
    const drawing = (...lines: string[]): string =>
      ['---', 'excalidraw-plugin: parsed', ...lines, '---', 'Made for a program.'].join('\n');
    const files = {
      ...{ 'a.md': text, 'Sketch.excalidraw.png': '', 'Plan.svg': '', 'Plan.png': '' },
      ...{ 'in/Note.md': drawing(), 'in/Note.svg': '', 'Note.svg': '' },
      ...{ 'Theme.md': drawing(), 'Theme.light.svg': '', 'Bare.md': drawing() },
      ...{ 'Draft.md': drawing('draft: true'), 'Draft.svg': '' },
      ...{ 'Tagged.md': drawing('tags: [secret]'), 'Tagged.svg': '' },
      ...{ 'Locked.md': drawing('password: friends'), 'Locked.svg': '' },
      ...{ '_own/Hidden.md': drawing(), '_own/Hidden.svg': '' },
      ...{ 'Plain.md': 'A note.', 'Plain.svg': '' },
    };
    const garden = growFrom(files, { exclude: ['#secret'], passwords: ['friends'] });
    expect(targetOf(garden, 'a.md')).toBe(target);
  });
});
