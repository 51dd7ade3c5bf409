import { describe, expect, it } from 'vitest';
import {
  elementsOf,
  type Files,
  growFrom,
  htmlOf,
  problemsOf,
  wordsIn,
  wordsInHtml,
} from '../build-garden.ts';

const b = [
  '# B title',
  '',
  'Before. See [[c]].',
  '',
  '## One',
  '',
  'First. ^first',
  '',
  '### Below',
  '',
  'Deep.[^n]',
  '',
  '## Two',
  '',
  'Last.',
  '',
  '[^n]: A note.',
].join('\n');

function html(text: string, more: Files = {}): string {
  const files = { 'a.md': text, 'b.md': b, 'x/c.md': 'Text of c.', 'c.md': 'Other c.' };
  return htmlOf(growFrom({ ...files, 'p.png': '', ...more }), 'a.md');
}

describe('embedded notes', () => {
  it.each([
    ['![[b]]', ['Before.', 'First.', 'Deep.', 'Last.'], []],
    ['![[b#One]]', ['First.', 'Deep.'], ['Before.', 'Last.']],
    ['![[b#One#Below]]', ['Deep.'], ['First.', 'Last.']],
    ['![[b#Two]]', ['Last.'], ['First.', 'Deep.']],
    ['![[b#^first]]', ['First.'], ['Before.', 'Deep.', '^first']],
  ])('%s shows that part alone', (text, shown, notShown) => {
    const words = wordsInHtml(html(text));
    for (const word of shown) expect(words).toContain(word);
    for (const word of notShown) expect(words).not.toContain(word);
  });

  it.each(['![[b#Nope]]', '![[b#^nope]]'])('%s shows a placeholder alone', (text) => {
    expect(wordsInHtml(html(text))).not.toMatch(/Before|First|Last/);
    expect(html(text)).toContain('internal-embed');
  });

  it.each(['![[Nope]]', '![[Nope#Part]]'])('%s is not written yet', (text) => {
    expect(elementsOf(html(text), 'a')).toEqual([]);
    expect(html(text)).toContain('is-unresolved');
    expect(wordsInHtml(html(text))).toContain('Nope');
  });

  it('resolve their links from where they were written', () => {
    const more = { 'x/b2.md': 'See [[c]] or [[./c]].' };
    const links = elementsOf(html('![[x/b2]]', more), 'a');
    expect(links.map(({ properties }) => properties['href'])).toContain('/x/c/');
  });

  it('stand below the heading that they stand under', () => {
    const levels = elementsOf(html('## Here\n\n![[b]]')).flatMap(({ tagName }) =>
      /^h[1-6]$/.test(tagName) ? [tagName] : [],
    );
    expect(levels[0]).toBe('h2');
    expect(levels.slice(1).every((level) => level > 'h2')).toBe(true);
    expect(levels.length).toBeGreaterThan(2);
  });

  it('keep ids apart', () => {
    const page = html('## One\n\nText.[^n] ^first\n\n![[b]]\n\n![[b]]\n\n[^n]: Own.');
    const ids = elementsOf(page).flatMap(({ properties }) => properties['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const hrefs = elementsOf(page, 'a').map(({ properties }) => String(properties['href']));
    for (const href of hrefs.filter((one) => one.startsWith('#')))
      expect(ids).toContain(decodeURIComponent(href.slice(1)));
  });

  it.each<[what: string, text: string, more: Files]>([
    ['itself', 'Once.\n\n![[a]]', {}],
    ['one that embeds it', 'Once.\n\n![[d]]', { 'd.md': '![[a]]' }],
    ['a longer circle', 'Once.\n\n![[d]]', { 'd.md': '![[e]]', 'e.md': '![[a]]' }],
  ])('in a circle are shown once, then as a link: %s', (_, text, more) => {
    const words = wordsInHtml(html(text, more));
    expect(words.match(/Once\./g)).toHaveLength(1);
    expect(elementsOf(html(text, more), 'a').at(-1)?.properties['href']).toBeDefined();
  });

  it('may be two parts of one note', () => {
    const text = '## One\n\n![[#Two]]\n\n## Two\n\nText of two.';
    expect(wordsInHtml(html(text)).match(/Text of two\./g)).toHaveLength(2);
  });

  it('do not multiply without end', () => {
    const more = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`m${at}.md`, `![[m${at + 1}]]\n\n![[m${at + 1}]]`]),
    );
    expect(elementsOf(html('![[m0]]', more)).length).toBeLessThan(5000);
  });

  it('of a private note have no name', () => {
    const more = { 'Zq.md': '---\ndraft: true\n---\nZqtext' };
    expect(html('![[Zq]] ![[Zq#Part]]', more)).not.toMatch(/zq/i);
    expect(html('![[Zq]]', more)).toContain('internal-embed');
  });
});

describe('embedded files', () => {
  it.each<[text: string, alt: string | undefined, width: number, height: number]>([
    ['![[p.png]]', undefined, 40, 30],
    ['![[p.png|300]]', undefined, 300, 225],
    ['![[p.png|64x48]]', undefined, 64, 48],
    ['![[p.png|A leaf]]', 'A leaf', 40, 30],
    ['![[p.png#icon]]', undefined, 40, 30],
    ['![A leaf](p.png)', 'A leaf', 40, 30],
    ['![A leaf|300](p.png)', 'A leaf', 300, 225],
    ['![A leaf|64x48](p.png)', 'A leaf', 64, 48],
    ['![300](p.png)', '', 300, 225],
  ])('%s is a picture with words and a size', (text, alt, width, height) => {
    const [picture, ...others] = elementsOf(html(text), 'img');
    expect(others).toEqual([]);
    expect(picture?.properties).toMatchObject({ width, height, loading: 'lazy' });
    if (alt !== undefined) expect(picture?.properties['alt']).toBe(alt);
    expect(wordsInHtml(html(text)).trim()).toBe('');
  });

  it.each([
    ['![A leaf|300](https://a.example/p.png)', 'A leaf', '300'],
    ['![300](https://a.example/p.png)', undefined, '300'],
  ])('%s is one of another site', (text, dataTitle, dataWidth) => {
    const [picture] = elementsOf(html(text), 'web-media');
    const dataSource = 'https://a.example/p.png';
    expect(picture?.properties).toMatchObject({ dataSource, dataWidth });
    expect(picture?.properties['dataTitle']).toBe(dataTitle);
  });

  it.each([
    ['![[s.mp3]]', 'audio'],
    ['![[v.mp4]]', 'video'],
    ['![[v.webm]]', 'video'],
  ])('%s plays as %s', (text, tagName) => {
    const more = { 's.mp3': '', 'v.mp4': '', 'v.webm': '' };
    const [player] = elementsOf(html(text, more), tagName);
    expect(player?.properties['controls']).toBe(true);
  });

  it('load nothing from other sites', () => {
    const page = html('![](https://www.youtube.com/watch?v=abc)');
    expect(elementsOf(page).map(({ tagName }) => tagName)).not.toContain('iframe');
    expect(elementsOf(page, 'a')).toHaveLength(1);
  });
});

describe('what cannot hold a block', () => {
  const inside = (text: string): string[] => {
    const found: string[] = [];
    const walk = (element: ReturnType<typeof elementsOf>[number], around: string[]): void => {
      if (['div', 'p', 'a'].includes(element.tagName))
        for (const outer of around)
          if (/^(?:em|strong|del|h\d|a|p|summary)$/.test(outer) && outer !== element.tagName)
            found.push(`${element.tagName} in ${outer}`);
      for (const child of element.children)
        if (child.type === 'element') walk(child, [...around, element.tagName]);
    };
    // Not parsed anew: a parser would mend what is wrong.
    const garden = growFrom({ 'a.md': text, 'b.md': b, 'p.pdf': '', 'c.md': 'x' });
    for (const element of nested(htmlOf(garden, 'a.md'))) walk(element, []);
    return found.filter((one) => !one.startsWith('a in') || one === 'a in a');
  };

  it.each([
    '*one ![[b]] two*',
    '**![[b]]**',
    '~~x *y ![[b]]*~~',
    '## ![[b]]',
    '## Title ![](b.md)',
    '> [!note]- ![[b]]\n> text',
    '[x ![](p.pdf) y](https://a.example)',
    '[![[p.pdf]]](https://a.example)',
    '[![](https://youtu.be/NnTvZWp5Q7o)](https://a.example)',
  ])('holds none: %s', (text) => {
    expect(inside(text)).toEqual([]);
  });

  it('keeps the emphasis around', () => {
    expect(html('*one ![[c]] two*')).toMatch(/^<p><em>one <\/em><\/p>.*<p><em> two<\/em><\/p>$/s);
  });

  it.each(['[![[Nope]]](https://a.example)', '[![](Nope.png)](https://a.example)', '[](c.md)'])(
    'is a link with a name: %s',
    (text) => {
      for (const link of elementsOf(html(text), 'a'))
        expect(wordsIn(link).trim(), html(text)).not.toBe('');
    },
  );
});

/** The elements of some HTML as its tags are written. */
function nested(source: string): ReturnType<typeof elementsOf> {
  type One = ReturnType<typeof elementsOf>[number];
  const top: One = { type: 'element', tagName: 'top', properties: {}, children: [] };
  const open = [top];
  for (const [, end, tagName = ''] of source.matchAll(/<(\/?)([a-z]+\d?)(?![a-z\d])[^>]*>/g)) {
    if (end === '/') {
      expect(open.pop()?.tagName).toBe(tagName);
      continue;
    }
    const one: One = { type: 'element', tagName, properties: {}, children: [] };
    open.at(-1)?.children.push(one);
    if (!/^(?:img|br|hr|input|source|wbr)$/.test(tagName)) open.push(one);
  }
  return top.children as One[];
}

describe('embeds that multiply', () => {
  it('end where a page has enough of them, and that is told', () => {
    const files: Record<string, string> = { 'leaf.md': 'Leaf.' };
    for (let level = 1; level <= 8; level++)
      files[`n${level}.md`] = `![[${level === 1 ? 'leaf' : `n${level - 1}`}]]\n\n`.repeat(4);
    const garden = growFrom(files);
    expect(htmlOf(garden, 'n8.md').length).toBeLessThan(100_000);
    expect(problemsOf(garden, 'too-many-embeds').map(({ file }) => file)).toEqual([
      'n4.md',
      'n5.md',
      'n6.md',
      'n7.md',
      'n8.md',
    ]);
  });

  it('end where a page has text enough, and that is told', () => {
    const garden = growFrom({
      'big.md': `${'x'.repeat(1000)}\n\n`.repeat(200),
      'twice.md': '![[big]]\n\n![[big]]',
      'many.md': '![[big]]\n\n'.repeat(5),
    });
    expect(htmlOf(garden, 'many.md').length).toBeLessThan(1_000_000);
    expect(problemsOf(garden, 'too-many-embeds')).toMatchObject([
      { file: 'many.md', line: 7, level: 'warning' },
    ]);
  });
});
