import { describe, expect, it } from 'vitest';
import type { Edges } from '../../src/garden/index.ts';
import { type Files, growFrom } from '../build-garden.ts';

function tiesOf(id: string, files: Files): Edges {
  const edges = growFrom(files).edges.get(id);
  if (!edges) throw new Error(`${id} has no edges`);
  return edges;
}

describe('the sentence around a link', () => {
  const contextsIn = (text: string): string[] =>
    tiesOf('b.md', { 'a.md': text, 'b.md': 'Text.', 'c.md': 'Text.' }).backlinks.flatMap(
      ({ contexts }) => contexts.map(({ before, link, after }) => `${before}<${link}>${after}`),
    );

  it.each([
    ['One. I learned it in [[b]] last year. Three.', 'I learned it in <b> last year.'],
    ['I learned it in [[b|those days]] last year.', 'I learned it in <those days> last year.'],
    ['I learned it in [those days](b.md) then.', 'I learned it in <those days> then.'],
    ['[[b]]', '<b>'],
    ['[[b]] came first. Then more.', '<b> came first.'],
    ['It ends with [[b]]', 'It ends with <b>'],
    ['A *strong* **word** of `code` in [[b]].', 'A strong word of code in <b>.'],
    ['Broken\nover\nlines [[b]]\nhere.', 'Broken over lines <b> here.'],
    ['庭の\n木は\n[[b|花]]\nのとなり、\n日向。\n次。', '庭の木は<花>のとなり、日向。'],
    ['See [[c]] and [[b]] and [[c|more]].', 'See c and <b> and more.'],
    ['See [[Nope]] and [[b]].', 'See Nope and <b>.'],
    ['See [[c# Part ]] and [[b]].', 'See c > Part and <b>.'],
    ['One  \ntwo [[b]].', 'One two <b>.'],
    ['One\\\ntwo [[b]].', 'One two <b>.'],
    ['We like #pruning in [[b]].', 'We like #pruning in <b>.'],
    ['A [site](https://a.example) and [[b]].', 'A site and <b>.'],
    ['An <b>old</b> tag and [[b]].', 'An old tag and <b>.'],
    ['A note[^1] and [[b]].\n\n[^1]: More.', 'A note and <b>.'],
    ['- One item\n- Another in [[b]]\n- A third', 'Another in <b>'],
    ['> Quoted from [[b]].', 'Quoted from <b>.'],
    ['## On [[b]]\n\nText.', 'On <b>'],
    ['| one | two |\n| --- | --- |\n| three | [[b]] |', 'three <b>'],
    ['Text.[^1]\n\n[^1]: More in [[b]].', 'More in <b>.'],
    ['One. See <a href="b.md">it</a>. Two.', 'See <it>.'],
    ['One. See <a id="i" style="color:red" href="b.md">*it* now</a>. Two.', 'See <it now>.'],
    ['- See <a data-x="y" href="b.md"><code>it</code></a>.', 'See <it>.'],
    ['<p>One. See <a href="b.md">it</a>.\nTwo.</p>', 'See <it>.'],
    ['<P ALIGN=center>See\n<A class="c" HREF=b.md>it\nnow</A>.</P>', 'See <it now>.'],
    ['<div>\n  <p>One</p>\n  <p>See <a href="b">it</a> &amp; on.</p>\n</div>', 'See <it> & on.'],
    ['<ul><li>One<li>See <a href="b.md">it</a><li>Two</ul>', 'See <it>'],
    ['<table><tr><td>One<td>See <a href="b.md">it</a></table>', 'One See <it>'],
    ['<details><summary>See <a href="b.md">it</a></summary>\n\nText.\n\n</details>', 'See <it>'],
    ['<div>One <!-- no <b> --><a href="b.md">it</a><script>no</script></div>', 'One <it>'],
    ['<div>One<br><a href="b.md">it</a><br>two</div>', 'One <it> two'],
    ['<a href="b.md"><div>it</div></a>', '<it>'],
    ['<p>The <title> of <a href="b.md">it</a></p>', 'The <title> of <it>'],
    ['- One\n\n  <p>See <a href="b.md">it</a></p>', 'See <it>'],
    ['> <p>See\n> <a href="b.md">it</a></p>', 'See <it>'],
  ])('%j', (text, context) => {
    expect(contextsIn(text)).toEqual([context]);
  });

  it.each([
    ['each sentence', 'One in [[b]]. Two in [[b|it]].', ['One in <b>.', 'Two in <it>.']],
    ['each paragraph', 'One in [[b]].\n\nTwo in [[b]].', ['One in <b>.', 'Two in <b>.']],
    ['a sentence once', 'From [[b]] to [[b]].', ['From <b> to b.']],
    ['none for a property', '---\nup: "[[b]]"\n---\nText.', []],
  ])('is shown for %s', (_, text, contexts) => {
    expect(contextsIn(text)).toEqual(contexts);
  });

  it('is cut between letters where no blank is near', () => {
    const [garden, wood] = ['庭', '木'].map((sign) => sign.repeat(300));
    const [half, other] = ['庭', '木'].map((sign) => sign.repeat(140));
    expect(contextsIn(`${garden}[[b]]${wood}`)).toEqual([`…${half}<b>${other}…`]);
    expect(contextsIn(`花 ${half}[[b]]花 ${wood}`)).toEqual([`…${half}<b>花 ${other?.slice(2)}…`]);
    expect(contextsIn('tree '.repeat(99) + '[[b]]')).toEqual([`…${'tree '.repeat(27)}<b>`]);
  });

  it('names no files of pictures', () => {
    const files = { 'leaf.png': '', 'b.md': 'Text.' };
    const text = 'Look ![a leaf](leaf.png) and ![[leaf.png|300]] in [[b]].';
    const [backlink] = tiesOf('b.md', { ...files, 'a.md': text }).backlinks;
    expect(JSON.stringify(backlink)).not.toMatch(/leaf\.png|300/);
    expect(backlink?.contexts[0]).toMatchObject({ link: 'b', after: '.' });
  });

  const languages = ['de', 'ja', 'xx-unknown', 'e', 'not a language', ''];

  it.each(languages)('is found in language %j', (lang) => {
    const text = `---\nlang: "${lang}"\n---\nOne. Two [[b]]. Three.`;
    const [backlink] = tiesOf('b.md', { 'a.md': text, 'b.md': 'Text.' }).backlinks;
    expect(backlink?.contexts).toEqual([{ before: 'Two ', link: 'b', after: '.' }]);
  });
});

describe('backlinks', () => {
  const from = (id: string, files: Files): string[] =>
    tiesOf(id, files).backlinks.map((backlink) => backlink.from);

  it('stand latest first by the day on which the linking note was last tended', () => {
    const dated = (yaml: string): string => `---\n${yaml}\n---\n[[to]]`;
    expect(
      from('to.md', {
        'a.md': dated('created: 2020-01-01'),
        'b.md': dated('created: 2019-01-01\nmodified: 2023-05-05'),
        'c.md': dated('created: 2021-06-06 10:00:00 +0200'),
        'd.md': '[[to]]',
        'e.md': dated('modified: 2023-05-05'),
        '_posts/2022-02-02-f.md': '[[to]]',
        'to.md': 'Text.',
      }),
    ).toEqual(['b.md', 'e.md', '_posts/2022-02-02-f.md', 'c.md', 'a.md', 'd.md']);
  });

  it('name each note once', () => {
    expect(from('b.md', { 'a.md': '[[b]] [[b]]\n\n![[b]] [t](b.md)', 'b.md': 'x' })).toEqual([
      'a.md',
    ]);
  });

  it.each(['[[a]]', '[[#Part]]', '[[a#Part]]', '![[a]]', '[t](a.md)', '[[Alias]]'])(
    'are none of a note’s own: %s',
    (link) => {
      const edges = tiesOf('a.md', { 'a.md': `---\nalias: Alias\n---\n${link}\n\n## Part` });
      expect(edges.backlinks).toEqual([]);
      expect(edges.links).toEqual([]);
    },
  );

  it('come from none that is private', () => {
    const files = { 'a.md': '---\ndraft: true\n---\n[[b]]', '_c.md': '[[b]]', 'b.md': 'x' };
    expect(from('b.md', files)).toEqual([]);
  });

  it.each([
    ['[[b]]', false],
    ['![[b]]', true],
    ['[[b]] ![[b]]', true],
  ])('know whether the note is shown there: %s', (text, embeds) => {
    const [backlink] = tiesOf('b.md', { 'a.md': text, 'b.md': 'x' }).backlinks;
    expect(backlink).toMatchObject({ from: 'a.md', embeds });
  });

  it.each(['[[b]]', '[[Bee]]', '[[The Bee]]', '[t](b.md)', '[t][r]\n\n[r]: b.md', '[[b#Part]]'])(
    'come from each kind of link: %s',
    (text) => {
      const b = '---\nalias: Bee\n---\n# The Bee\n\n## Part';
      expect(from('b.md', { 'a.md': text, 'b.md': b })).toEqual(['a.md']);
    },
  );
});

describe('what a note leads to', () => {
  it('is each once, in the order of the text', () => {
    const files = { 'a.md': '[[c]] [[b]] [[c|again]] [x](b.md)', 'b.md': 'x', 'c.md': 'x' };
    expect(tiesOf('a.md', files).links).toEqual([
      { to: 'c.md', kind: 'link' },
      { to: 'b.md', kind: 'link' },
    ]);
  });

  it('tells links from embeds', () => {
    const links = tiesOf('a.md', { 'a.md': '[[b]] ![[b]]', 'b.md': 'x' }).links;
    expect(links).toEqual([
      { to: 'b.md', kind: 'link' },
      { to: 'b.md', kind: 'embed' },
    ]);
  });

  it('is no file and no private note', () => {
    const files = { 'a.md': '![[p.png]] [[s]]', 'p.png': '', 's.md': '---\ndraft: true\n---\nx' };
    expect(tiesOf('a.md', files)).toMatchObject({ links: [], unresolved: [] });
  });
});

describe('what is not written yet', () => {
  it.each([
    ['in the order of the text', '[[Zeta]] and [[Alpha]]', ['Zeta', 'Alpha']],
    ['each once', '[[Zeta]] [[Alpha]] [[Zeta]]', ['Zeta', 'Alpha']],
    ['without display text', '[[Zeta|words]] [[Zeta]]', ['Zeta']],
    ['with embeds', '![[Zeta]] [[Alpha]]', ['Zeta', 'Alpha']],
    ['in order when one returns', '[[Z]] [[Y]] [[Z#Part]]', ['Z', 'Y', 'Z#Part']],
    ['with Markdown links', '[t](Zeta.md) [[Alpha]]', ['Zeta.md', 'Alpha']],
    ['without what is there', '[[a]] [[b]] [t](b.md) [[Zeta]]', ['Zeta']],
    ['without other sites', '[t](https://a.example) [[Zeta]]', ['Zeta']],
  ])('is listed %s', (_, text, unresolved) => {
    expect(tiesOf('a.md', { 'a.md': text, 'b.md': 'x' }).unresolved).toEqual(unresolved);
  });
});
