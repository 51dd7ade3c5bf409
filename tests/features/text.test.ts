import { describe, expect, it } from 'vitest';
import { blockProblems } from '../../src/pipeline/block-problems.ts';
import {
  elementsOf,
  growFrom,
  htmlOf,
  noteOf,
  problemsOf,
  readNote,
  render,
  treeOf,
  wordsIn,
  wordsInHtml,
} from '../build-garden.ts';

describe('highlights', () => {
  it.each([
    ['==a==', '<mark>a</mark>'],
    ['x ==a b== y', 'x <mark>a b</mark> y'],
    ['in==side==words', 'in<mark>side</mark>words'],
    ['==a *b* c==', '<mark>a <em>b</em> c</mark>'],
    ['==**b**==', '<mark><strong>b</strong></mark>'],
    ['**==b==**', '<strong><mark>b</mark></strong>'],
    ['==a\nb==', '<mark>a\nb</mark>'],
    ['==a== ==b==', '<mark>a</mark> <mark>b</mark>'],
    ['==a [b](https://c.example/?x==y)==', '<mark>a <a'],
    ['==`a==b`==', '<mark><code>a==b</code></mark>'],
    ['==a ==b==', '==a <mark>b</mark>'],
    ['| ==a== |\n| - |', '<th><mark>a</mark></th>'],
    ['## ==a==', '<mark>a</mark>'],
    ['> [!note] ==a==', '<mark>a</mark>'],
  ])('%j', (text, html) => {
    expect(render(text)).toContain(html);
  });

  it.each([
    'a ==> b ==> c',
    'a == b == c',
    '== a ==',
    '===a===',
    'a == b',
    '==a',
    'a==',
    '====',
    '\\==a==',
    '`==a==`',
    '```\n==a==\n```',
    '$==a==$',
    '*==a* b==',
    '[[Note ==a==]]',
    'https://a.example/?b==c==',
    '<https://a.example/?b==c==>',
  ])('there is none in %j', (text) => {
    expect(elementsOf(render(text), 'mark')).toEqual([]);
  });

  it('leave their signs where they are none, and lose nothing', () => {
    expect(wordsInHtml(render('a ==b and c == d'))).toBe('a ==b and c == d');
  });

  it('are read by their words elsewhere', () => {
    const note = readNote('A ==[[b]] and *more*== end. ^id');
    expect(note.passages[0]?.pieces).toEqual(['A ', 0, ' and ', 'more', ' end.']);
    expect(note.blocks.map(({ id }) => id)).toEqual(['id']);
  });
});

describe('footnotes in place', () => {
  const notes = (text: string): string[] =>
    elementsOf(render(text), 'li').map((item) => wordsInHtml(textOf(item)));
  const textOf = (item: { children: unknown[] }): string => JSON.stringify(item.children);

  it('are numbered with the others, in the order of the text', () => {
    const html = render('One.^[First *note*.] Two.[^n] Three.^[Last.]\n\n[^n]: Named.');
    expect(elementsOf(html, 'sup').map((sup) => JSON.stringify(sup.children))).toHaveLength(3);
    expect(wordsInHtml(html).replace(/\s+/g, ' ').trim()).toBe(
      'One.1 Two.2 Three.3 Footnotes First note. ↩ Named. ↩ Last. ↩',
    );
    expect(html).toContain('First <em>note</em>.');
  });

  it.each([
    ['brackets in pairs', 'a^[see [1] there]', 'see [1] there'],
    ['a link', 'a^[see [b](https://c.example)]', 'see b'],
    ['a wiki-link', 'a^[see [[Nope|b]]]', 'see b'],
    ['a bracket in code', 'a^[see `]` there]', 'see ] there'],
    ['an escaped bracket', 'a^[see \\] there]', 'see ] there'],
    ['two lines', 'a^[see\nthere]', 'see\nthere'],
    ['a highlight', 'a^[see ==there==]', 'see there'],
  ])('may hold %s', (_, text, words) => {
    expect(wordsInHtml(render(text))).toContain(words);
    expect(elementsOf(render(text), 'sup')).toHaveLength(1);
    expect(notes(text)).toHaveLength(1);
  });

  it.each(['a^[]', 'a^[ ]', 'a^[b', 'a\\^[b]', '`a^[b]`', '$a^[b]$', 'a ^ [b]', 'a^[b\n\nc]'])(
    'are not %j',
    (text) => {
      expect(elementsOf(render(text), 'sup')).toEqual([]);
    },
  );

  it('do not stand in each other: the inner one is one', () => {
    expect(wordsInHtml(render('a^[b ^[c] d]'))).toMatch(/^a\^\[b 1 d\]/);
  });

  it('may stand in a named one', () => {
    expect(elementsOf(render('a[^1]\n\n[^1]: b^[c]'), 'sup')).toHaveLength(2);
  });

  it('keep their names apart from those that authors gave', () => {
    const ids = elementsOf(render('a^[b] c[^inline-1]\n\n[^inline-1]: d')).flatMap(
      ({ properties }) => properties['id'] ?? [],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of an embedded note are its own', () => {
    const files = { 'a.md': 'x^[own]\n\n![[b]]\n\n![[b#^p]]', 'b.md': 'y^[other] ^p' };
    const html = htmlOf(growFrom(files), 'a.md');
    const ids = elementsOf(html).flatMap(({ properties }) => properties['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(wordsInHtml(html).match(/other/g)).toHaveLength(2);
    for (const { properties } of elementsOf(html, 'a'))
      if (String(properties['href']).startsWith('#'))
        expect(ids).toContain(decodeURIComponent(String(properties['href']).slice(1)));
  });

  it('in a comment are nowhere', () => {
    const note = readNote('a %%b^[secret [[x]]]%% c');
    expect(JSON.stringify([note.passages, note.links])).not.toMatch(/secret|"x"/);
  });
});

describe('tasks', () => {
  it.each([
    ['- [ ] a', ' ', false, 'Not done'],
    ['- [x] a', 'x', true, 'Done'],
    ['- [X] a', 'X', true, 'Done'],
    ['1. [x] *a*', 'x', true, 'Done'],
    ['- [-] a', '-', false, 'Cancelled'],
    ['- [/] a', '/', false, 'In progress'],
    ['- [>] a', '>', false, 'Put off'],
    ['- [!] a', '!', false, 'Important'],
    ['- [?] a', '?', false, 'In question'],
    ['* [b] a', 'b', false, 'Marked “b”'],
    ['+ [é] a', 'é', false, 'Marked “é”'],
    ['- [🌱] a', '🌱', false, 'Marked “🌱”'],
    ['- ["] a', '"', false, 'Marked “"”'],
    ['- [-] a\n\n  b', '-', false, 'Cancelled'],
  ])('%j', (text, task, checked, label) => {
    const html = render(text);
    const [box] = elementsOf(html, 'input');
    expect(box?.properties).toMatchObject({
      type: 'checkbox',
      disabled: true,
      dataTask: task,
      ariaLabel: label,
    });
    expect(box?.properties['checked'] === true).toBe(checked);
    expect(elementsOf(html, 'li')[0]?.properties).toMatchObject({
      dataTask: task,
      className: ['task-list-item'],
    });
    expect(wordsInHtml(html).trim()).toMatch(/^a/);
  });

  it.each(['- \\[-] a', '- [--] a', '- [-]a', '- [] a', '[-] a', '- [-](https://a.example) b'])(
    'are not %j',
    (text) => {
      expect(elementsOf(render(text), 'input')).toEqual([]);
    },
  );
});

describe('queries of other tools', () => {
  it.each(['base', 'query', 'dataview', 'dataviewjs', 'Dataview'])(
    '%s is shown as code',
    (lang) => {
      const garden = growFrom({ 'a.md': `Text.\n\n\`\`\`${lang}\nLIST\n\`\`\`` });
      const html = htmlOf(garden, 'a.md');
      expect(elementsOf(html, 'pre')).toHaveLength(1);
      expect(wordsInHtml(html)).toContain(
        `A query (${lang}) that this site shows but does not run.`,
      );
      expect(problemsOf(garden, 'query-not-run')).toMatchObject([{ level: 'hint', line: 3 }]);
    },
  );

  it.each(['```js\nx\n```', '```\nquery\n```', '`query`'])('%j is code', (text) => {
    const garden = growFrom({ 'a.md': text });
    expect(htmlOf(garden, 'a.md')).not.toContain('not-run');
    expect(problemsOf(garden, 'query-not-run')).toEqual([]);
  });

  it('can carry a block id', () => {
    const html = render('```query\na\n```\n\n^q');
    expect(elementsOf(html).some(({ properties }) => properties['id'] === '^q')).toBe(true);
  });
});

describe('Chinese, Japanese and Korean emphasis', () => {
  it.each([
    ['**强调。**然后', '<strong>强调。</strong>然后'],
    ['これは**強調（注）**です', '<strong>強調（注）</strong>です'],
    ['**한국어(韓國語)**는', '<strong>한국어(韓國語)</strong>는'],
    ['*「引用」*と', '<em>「引用」</em>と'],
  ])('%s', (text, html) => {
    expect(render(text)).toContain(html);
  });
});

describe('a list', () => {
  const paragraphs = (text: string): number =>
    elementsOf(render(text), 'li').filter(({ children }) =>
      children.some((child) => child.type === 'element' && child.tagName === 'p'),
    ).length;

  it.each([
    ['1. a\n2. b\n\n- c\n- d', 0],
    ['> 1. a\n> 2. b\n>\n> - c\n> - d', 0],
    ['> [!note] N\n> 1. a\n>    b\n> 2. c\n> \n> - d', 0],
    ['> > 1. a\n> > 2. b\n> >\n> > - c', 0],
    ['- > 1. a\n  > 2. b\n  >\n  > - c', 0],
    ['> 1. a\n>\n> 2. b\n>\n> - c', 2],
    ['> 1. a\n>\n>    b\n> 2. c\n>\n> - d', 2],
    ['- a\n\n- b', 2],
    ['- a\n\n  b', 1],
  ])('stands loose only for blank lines between its items: %j', (text, count) => {
    expect(paragraphs(text)).toBe(count);
  });
});

describe('a footnote', () => {
  it.each([
    ['a[^1]\n\n[^1]: b', []],
    ['a[^x] b^[c]\n\n[^X]: b', []],
    ['a\n\n[^1]: b', ['3:1 No mark [^1]']],
    ['`[^1]`\n\n[^1]: b', ['3:1 No mark [^1]']],
    ['> a\n>\n> [^Äb]: c', ['3:3 No mark [^Äb]']],
    ['a[^1]\n\n[^1]: b\n\n[^1]: c\n', ['5:1 There are several footnotes [^1]']],
    ['a[^1]\n\n[^1]: b[^2]\n\n[^2]: c', []],
  ])('that no page shows is told: %j', (text, told) => {
    const garden = growFrom({ 'n.md': text });
    const found = blockProblems(noteOf(garden, 'n.md'), treeOf(garden, 'n.md'));
    expect(found.map(({ code }) => code)).toEqual(told.map(() => 'unused-footnote'));
    for (const [at, { line, column, message }] of found.entries())
      expect(`${line}:${column} ${message}`).toContain(told[at]);
  });
});

describe('two percent signs without a fellow', () => {
  it.each([
    ['Batch: for %%i in (1) do echo.\n\nSecond.', ['Batch: for %%i in (1) do echo.', 'Second.']],
    ['In ${x%%y} of a shell.\n\nSecond.', ['In ${x%%y} of a shell.', 'Second.']],
    ['for %%i in\n\nand for %%j in\n\nThird.', ['for %%i in', 'and for %%j in', 'Third.']],
    ['Open %% mine\n\nSecond.', ['Open', 'Second.']],
    ['Open.\n\n%% mine\n\nSecond.', ['Open.']],
    ['A %%note across\n\nblocks%% ends.', ['A', 'ends.']],
  ])('%j shows %j', (text, shown) => {
    const paragraphs = elementsOf(render(text), 'p').map((one) => wordsIn(one).trim());
    expect(paragraphs).toEqual(shown);
  });
});

describe('a comment of HTML that never ends', () => {
  it.each([
    ['A\n\n<!-- mine\n\nB', [[3, 1]], 'A'],
    ['A\n\n<div>\n<!-- mine\n</div>\n\nB', [[4, 1]], 'A B'],
    ['> A\n>\n> <!-- mine\n\nB', [[3, 3]], 'A B'],
    ['A <!-- mine\n\nB', [], 'A <!– mine B'],
    ['A\n\n<!-- mine -->\n\nB', [], 'A B'],
    ['A\n\n<!-- mine --> <!-- yours\n\nB', [[3, 15]], 'A B'],
    ['`<!--`', [], '<!--'],
  ])('%j is told at %j and shows %j', (text, told, shown) => {
    const garden = growFrom({ 'n.md': text });
    const found = problemsOf(garden, 'unclosed-comment');
    expect(found.map(({ line, column }) => [line, column])).toEqual(told);
    const words = wordsInHtml(htmlOf(garden, 'n.md').replaceAll('</p>', '</p> '));
    expect(words.replace(/\s+/g, ' ').trim()).toBe(shown);
  });
});

describe('lines that bring components to a note of Docusaurus’', () => {
  it.each([
    ["import Tabs from '@theme/Tabs';\nimport Item from '@theme/TabItem';\n\nA", 'A'],
    ['import { a } from "@site/src/a"\n\nA', 'A'],
    ["import Tabs from 'x';\n\nA", 'import Tabs from ‘x’; A'],
    ["A\n\n`import Tabs from '@theme/Tabs'`", "A import Tabs from '@theme/Tabs'"],
  ])('%j shows %s', (text, shown) => {
    const words = wordsInHtml(render(text).replaceAll('</p>', '</p> '));
    expect(words.replace(/\s+/g, ' ').trim()).toBe(shown);
  });
});

describe('headers of tables', () => {
  it.each([
    ['that fit in one line of a phone', '| Where | What is said | What has been lost |', true],
    ['that are long', '| What we do when it fails | And what we do when it does not |', false],
    ['of wide signs', '| 種類と名前と由来の説明 | 場所と時期と世話の仕方 |', false],
  ])('break only where they must: %s', (_, heads, isWhole) => {
    const html = render(`${heads}\n|${'-|'.repeat(heads.split('|').length - 2)}`);
    expect(html).toContain('<th>');
    expect(html.includes('table-scroll short-heads')).toBe(isWhole);
  });
});
