import { describe, expect, it } from 'vitest';
import { describeEntry } from '../../src/site/describe.ts';
import {
  complaintsOf,
  type Files,
  growFrom,
  htmlOf,
  noteOf,
  problemsOf,
  readNote,
} from '../build-garden.ts';

describe('titles', () => {
  it.each([
    ['the property first', '---\ntitle: Said\n---\n# Heading\n\nText.', 'Said'],
    ['then the first H1', '# Heading\n\nText.', 'Heading'],
    ['an underlined H1', 'Heading\n=======\n\nText.', 'Heading'],
    ['no H1 after some text', 'Text.\n\n## Two\n\n# Heading', 'My Note'],
    ['an H1 below a comment', '<!-- mine -->\n\n# Heading', 'Heading'],
    ['an H1 below tags', '#a #b\n\n# Heading', 'Heading'],
    ['an H1 below a picture', '![[p.png]]\n\n# Heading', 'Heading'],
    ['no H1 below a lower one', '## Two\n\n# Heading', 'My Note'],
    ['the first of several', '# One\n\n# Two', 'One'],
    ['an H1 with marks', '# The *big* `one`, [here](https://a.example)', 'The big one, here'],
    ['an H1 with a link', '# On [[Nope]]', 'On Nope'],
    ['an H1 with a link that has words', '# On [[Nope|words]]', 'On words'],
    ['an H1 with a tag', '# On #pruning', 'On #pruning'],
    ['then the file name', 'Text.\n\n## Not a title', 'My Note'],
    ['the file name for an empty H1', '#\n\nText.', 'My Note'],
    ['the file name for an empty property', '---\ntitle: ""\n---\nText.', 'My Note'],
    ['not an H1 in code', '```\n# Code\n```', 'My Note'],
  ])('%s', (_, text, title) => {
    expect(readNote(text, 'deep/My Note.md').title).toBe(title);
  });
});

describe('an H1 that repeats the title', () => {
  const h1s = (text: string): string[] => {
    const garden = growFrom({ 'My Note.md': text });
    const shown = [noteOf(garden, 'My Note.md').title];
    for (const [, words = ''] of htmlOf(garden, 'My Note.md').matchAll(/<h\d[^>]*>([^<]*)/g))
      shown.push(words);
    return shown;
  };

  it.each([
    ['is the title itself', '# Heading\n\nText.', ['Heading']],
    ['equals the property', '---\ntitle: Same\n---\n# Same\n\nText.', ['Same']],
    ['equals it but for blanks', '---\ntitle: Same  one\n---\n# Same one\n\nText.', ['Same one']],
    ['differs from the property', '---\ntitle: Said\n---\n# Other\n\nText.', ['Said', 'Other']],
    ['is followed by another', '# One\n\n# Two', ['One', 'Two']],
  ])('is shown once when it %s', (_, text, shown) => {
    expect(h1s(text).map((words) => words.replace(/\s+/g, ' '))).toEqual(shown);
  });

  it.each([
    ['# One\n\n# Two\n\n## Three', ['2 two', '3 three']],
    ['# One\n\n## Two\n\n# Three\n\n## Four\n\n### Five', ['2 two', '2 three', '3 four', '4 five']],
    ['---\ntitle: T\n---\n## One\n\n# Two\n\n## Three', ['2 one', '2 two', '3 three']],
    ['# One\n\n# Two\n\n###### Three', ['2 two', '6 three']],
  ])('is no heading among the others: %j', (text, headings) => {
    const html = htmlOf(growFrom({ 'a.md': text }), 'a.md');
    expect(html).not.toContain('<h1');
    const found = [...html.matchAll(/<h(\d) id="([^"]*)"/g)];
    expect(found.map(([, level, id]) => `${level} ${id}`)).toEqual(headings);
  });

  it.each([
    ['Words.\n\n# One\n\n# Two', 'My Note', ['2 one', '2 two']],
    ['# My Note\n\n# Two', 'My Note', ['2 two']],
    ['---\ntitle: Said\n---\n# One', 'Said', ['2 one']],
    ['## One', 'My Note', ['2 one']],
  ])('is only the file name again where files name notes: %j', (text, title, headings) => {
    const garden = growFrom({ 'My Note.md': text }, { titles: 'file' });
    expect(noteOf(garden, 'My Note.md').title).toBe(title);
    const found = [...htmlOf(garden, 'My Note.md').matchAll(/<h(\d) id="([^"]*)"/g)];
    expect(found.map(([, level, id]) => `${level} ${id}`)).toEqual(headings);
  });

  it.each([
    ['# One\n\nText.\n\n# Two', ['One', 'Two']],
    ['Text.\n\n# One\n\n## Two', ['One', 'Two']],
  ])('is shown in another note where it heads one chapter of several: %j', (text, headings) => {
    const html = htmlOf(growFrom({ 'a.md': text, 'b.md': '## Here\n\n![[a]]' }), 'b.md');
    const found = [...html.matchAll(/<h[3-6]>([^<]*)/g)].map(([, words]) => words);
    expect(found).toEqual(headings);
  });
});

describe('words', () => {
  it.each([
    ['One two three.', 3],
    ['', 0],
    ['It’s a well-known fact.', 4],
    ['One.\n\n- two\n- three\n\n> four', 4],
    ['Im Jahr 2024 über Grüße', 5],
    ['A [Markdown link](https://a.example/one/two) here', 4],
    ['A [[Note|named link]] here', 4],
    ['**One** *two* `three`', 3],
    ['We like #leading here', 4],
    ['![two words](https://a.example/x.png)', 0],
  ])('of %j: %d', (text, words) => {
    expect(readNote(text).words).toBe(words);
  });

  it('are those of the text, not of the properties', () => {
    const note = readNote('---\ntitle: A long title\ndescription: And more\n---\nOne two.');
    expect(note.words).toBe(2);
  });
});

describe('excerpts', () => {
  const excerptOf = (text: string, files: Files = {}): string => {
    const garden = growFrom({ 'a.md': text, ...files });
    return describeEntry(garden, noteOf(garden, 'a.md')).excerpt;
  };

  it.each([
    ['the text', 'One two.\n\nThree.', 'One two. Three.'],
    ['no title', '# Title\n\nOne two.', 'One two.'],
    ['no front matter', '---\ntitle: T\n---\nOne two.', 'One two.'],
    ['no marks', '**One** *two* `three` [four](https://a.example)', 'One two three four'],
    ['what links show', 'See [[b#Part]] and [[b|words]].', 'See b > Part and words.'],
    ['tags as written', 'We like #leading very much.', 'We like #leading very much.'],
    ['no HTML', 'One <b>two</b> three', 'One two three'],
    ['one blank for a line break', 'One\ntwo  \nthree', 'One two three'],
    ['none between Japanese lines', '庭の、\n木の\n下。\nTree', '庭の、木の下。Tree'],
    ['nothing of an empty note', '', ''],
  ])('hold %s', (_, text, excerpt) => {
    expect(excerptOf(text)).toBe(excerpt);
  });

  it('name no files of pictures and no sizes', () => {
    const text = 'One ![a leaf](leaf.png) two ![[leaf.png]] three ![[leaf.png|300]] four.';
    expect(excerptOf(text, { 'leaf.png': '' })).not.toMatch(/leaf\.png|300/);
  });

  it('end at a word when the text is long', () => {
    const excerpt = excerptOf('seedling '.repeat(200));
    expect(excerpt).toMatch(/^(?:seedling )*seedling…$/);
    expect(excerpt.length).toBeLessThan(250);
  });

  it('end between letters where no blanks stand', () => {
    expect(excerptOf(`木。 ${'庭'.repeat(300)}`)).toBe(`木。 ${'庭'.repeat(197)}…`);
    expect(excerptOf(`a${'𠀋'.repeat(300)}`)).toBe(`a${'𠀋'.repeat(99)}…`);
  });
});

describe('texts that cannot be parsed', () => {
  it.each([
    ['a brace', 'One {two\n\nThree'],
    ['a bracket', 'One <two\n\nThree'],
  ])('shows MDX with %s as plain text, with a problem', (_, text) => {
    const garden = growFrom({ 'a.mdx': `---\ntitle: T\n---\n${text}`, 'b.md': 'Text.' });
    expect(noteOf(garden, 'a.mdx')).toMatchObject({ title: 'T', unparsed: true });
    expect(problemsOf(garden, 'broken-mdx')).toMatchObject([{ level: 'error', file: 'a.mdx' }]);
    expect(problemsOf(garden, 'broken-mdx')[0]?.line).toBeGreaterThan(3);
    expect(htmlOf(garden, 'a.mdx')).toContain('Three');
  });

  it.each([
    ['quotes', '> '.repeat(3000)],
    ['more quotes', '> '.repeat(4500)],
    ['still more quotes', '> '.repeat(6000)],
    ['lists', '- '.repeat(2000)],
    ['HTML', '<b>'.repeat(6000)],
    ['emphasis', '*a '.repeat(6000)],
    ['brackets', '['.repeat(6000)],
  ])('shows %s that nest too deep as plain text, with a problem', (_, text) => {
    const garden = growFrom({ 'a.md': `${text} the end`, 'b.md': 'Text.' });
    expect(complaintsOf(garden).filter(({ code }) => code !== 'too-complex')).toEqual([]);
    expect(htmlOf(garden, 'a.md')).toContain('the end');
    expect(htmlOf(garden, 'b.md')).toBe('<p>Text.</p>');
  });
});

it('keeps a note without text and says so, unless it is private', () => {
  const garden = growFrom({
    'a.md': '---\ntitle: T\n---\n\n',
    'b.md': '---\ndraft: true\n---\n',
    '_c.md': '',
    'd.md': '---\n: [\n---\n',
  });
  expect(problemsOf(garden, 'empty-note')).toMatchObject([{ level: 'hint', file: 'a.md' }]);
  expect(noteOf(garden, 'a.md').title).toBe('T');
});
