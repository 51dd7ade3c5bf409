import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { blockProblems } from '../../src/pipeline/block-problems.ts';
import { readFormula } from '../../src/features/math/formula.ts';
import {
  elementsOf,
  growFrom,
  htmlOf,
  noteOf,
  render,
  treeOf,
  wordsIn,
  wordsInHtml,
} from '../build-garden.ts';

const dangerous = /^(?:on|xlink|style$|src$|srcset$|action$|formaction$)/i;

/** Everything in some HTML that could run, load or lead somewhere. */
function dangersIn(html: string): string[] {
  return elementsOf(html).flatMap((element: Element) => [
    ...(/^(?:script|style|img|image|iframe|object|embed|foreignobject|maction|annotation-xml|use|a)$/i.test(
      element.tagName,
    )
      ? [element.tagName]
      : []),
    ...Object.keys(element.properties).filter((name) => dangerous.test(name)),
  ]);
}

const problemsOf = (text: string) => {
  const garden = growFrom({ 'n.md': text });
  return blockProblems(noteOf(garden, 'n.md'), treeOf(garden, 'n.md'));
};

describe('a link without an address', () => {
  it.each([
    ['One [two]().', 5],
    ['One [two](<>).', 5],
  ])('is told: %s', (text, column) => {
    expect(problemsOf(text)).toMatchObject([{ code: 'missing-link', line: 1, column }]);
  });

  it.each(['One [two](#part).', '`[two]()`', 'One two () [three].'])('is none in %s', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('a formula in a line', () => {
  const rows = (html: string): string[] =>
    elementsOf(html)
      .filter(({ tagName }) => tagName === 'math')
      .flatMap(({ children }) => children.map((row) => wordsInHtml(toHtml(row))));

  it.each([
    ['$a+b=c$', ['a+', 'b=', 'c']],
    ['$-a+b$', ['\u2212a+', 'b']],
    ['${a+b=c}$', ['a+', 'b=', 'c']],
    ['$\\ce{A + B -> C}$', ['A+', 'B\u2192', 'C']],
  ])('breaks behind its operators: %s', (text, expected) => {
    const shown = rows(render(text)).map((row) => row.replace(/\s/g, ''));
    expect(shown.filter((row) => row !== '')).toEqual(expected);
  });

  it('that cannot break scrolls by itself', () => {
    const wide = `$\\overline{${'abcdefgh'.repeat(4)}}$`;
    expect(render(wide)).toMatch(/class="math math-inline is-wide" tabindex="0" role="group"/);
    expect(render('$\\overline{abc}$')).not.toMatch(/is-wide|tabindex/);
  });
});

describe('formulas', () => {
  it.each([
    ['$x$', 'math math-inline'],
    ['a $$x$$ b', 'math math-block'],
    ['$$\nx\n$$', 'math math-block'],
    ['> [!tip] A $x$', 'math math-inline'],
    ['| $x$ |\n| - |', 'math math-inline'],
  ])('%j becomes MathML', (text, className) => {
    const html = render(text);
    expect(html).toContain(`<span class="${className}">`);
    expect(html).toContain('<mi>x</mi></math>');
    expect(html).toContain('alttext="x"');
  });

  it.each([
    ['begins and ends on the lines of its dollar signs', '$$\\begin{aligned}\na\n\\end{aligned}$$'],
    ['ends behind its last line', '$$\na$$'],
    ['holds a blank line', '$$a\n\nb\n$$'],
    ['stands in a callout', '> [!tip]\n> $$\\begin{aligned}\n> a\n> \\end{aligned}$$'],
    ['begins like a list or a quote', '$$a\n- b\n> c\n$$'],
    ['goes over lines in a sentence', 'So $$a\n= b$$ it is.'],
    ['ends below a sentence', 'So: $$\na\n$$'],
    ['has words behind its end', '$$\na\n$$, it is.'],
    ['ends in a line that forgot its quote', '> $$a\nb$$'],
    ['holds a single dollar sign', 'So $$\\text{if $a$}$$ it is.'],
    ['holds one in a block', '$$\n\\text{if $a$}\n$$'],
  ])('in two dollar signs %s', (_, text) => {
    const html = render(`${text}\n\nAfter *it*.\n\n- one\n`);
    expect(elementsOf(html).filter(({ tagName }) => tagName === 'math')).toHaveLength(1);
    expect(html).not.toMatch(/\$\$|math-error/);
    expect(html).toContain('<p>After <em>it</em>.</p>');
    expect(html).toContain('<li>one</li>');
  });

  it('may be aligned to the margins', () => {
    const html = render('$$\n\\begin{flalign*}\na &= b \\\\\n&= c\n\\end{flalign*}\n$$');
    expect(html.match(/<mtr>/g)).toHaveLength(2);
    expect(html).toContain('alttext="\\begin{flalign*}');
  });

  it('that nobody ends take nothing with them', () => {
    const html = render('$$a = b\n\n## Two\n\n- one\n\nAnd *it*.');
    expect(html).not.toContain('<math');
    expect(html).toContain('<p>$$a = b</p>');
    expect(html).toMatch(/<h2 id="two">.*<em>it<\/em>/s);
  });

  it.each([
    ['$$\na\n\\nonsense\n$$', 3, 1],
    ['$$a\n\\nonsense\n$$', 2, 1],
    ['$$\\nonsense\na$$', 1, 3],
    ['$$\\begin{flalign*}\\nonsense\n\\end{flalign*}$$', 1, 19],
    ['So $$\\nonsense\na$$', 1, 6],
    ['$$\\begin{eqnarray} a &=& \\nonsense \\end{eqnarray}$$', 1, 26],
  ])('are found where they go wrong: %j', (text, line, column) => {
    expect(problemsOf(text)).toMatchObject([{ code: 'bad-math', line, column }]);
  });

  it.each([
    '$$\\begin{eqnarray}\na &=& b \\nonumber \\\\\n&=& c\n\\end{eqnarray}$$',
    '$$\n\\begin{eqnarray*} a &=& b \\end{eqnarray*} \\begin{eqnarray} c \\end{eqnarray}\n$$',
  ])('align in three columns, as of old: %j', (text) => {
    expect(problemsOf(text)).toEqual([]);
    expect(render(text)).toContain('<mtable');
  });

  it.each([
    ...['$5 and $10', 'a $ b $ c', '\\$x$', '`$x$`', '[[a$x$b]]'],
    'set $HOME/go & export GOPATH$ here',
    'all $item} of the {list$ there',
  ])('%j is none', (text) => {
    expect(render(text)).not.toMatch(/<math|class="math/);
    expect(problemsOf(text)).toEqual([]);
  });

  it('of a blog stands among its words, or alone on a line', () => {
    const garden = growFrom({ '_posts/2020-01-01-a.md': 'One $$x$$ two\n\n$$y$$\n' });
    const html = htmlOf(garden, '_posts/2020-01-01-a.md');
    expect(html).toContain('<span class="math math-inline"><math alttext="x">');
    expect(html).toContain('<span class="math math-block"><math display="block"');
  });

  it.each([
    String.raw`\href{javascript:alert(1)}{x}`,
    String.raw`\url{javascript:x}`,
    String.raw`\htmlClass{a}{x}`,
    String.raw`\class{a" onclick="b}{x}`,
    String.raw`\id{a}{x}`,
    String.raw`\style{color:red}{x}`,
    String.raw`\data{a=b}{x}`,
    String.raw`\includegraphics{x.png}`,
    String.raw`\def\a{\href{javascript:b}{c}}\a`,
    String.raw`\text{<img src=x onerror=y>}`,
    '<script>alert(1)</script>',
    String.raw`\textcolor{red;background:url(x)}{y}`,
    String.raw`\color{url(javascript:x)} y`,
    String.raw`\colorbox{expression(1)}{y}`,
    String.raw`\label{" onclick="x} \tag{<b>}`,
    String.raw`\ref{"><script>}`,
    String.raw`a \ref{javascript:x} b`,
    String.raw`\unicode{x3c}script`,
  ])('let nothing dangerous out: %s', (tex) => {
    expect(dangersIn(render(`$$\n${tex}\n$$`))).toEqual([]);
    expect(dangersIn(render(`a $${tex}$ b`))).toEqual([]);
  });

  it('have no inline style, whatever they are made of', () => {
    const parts = [
      ...[String.raw`\frac{a}{b}`, String.raw`\color{red}x`, String.raw`\colorbox{#abc}{x}`],
      ...[
        String.raw`\begin{array}{|l|r:c|}\hline a&b&c\\[5pt] d&e&f\end{array}`,
        String.raw`\boxed{x}`,
      ],
      ...[String.raw`\begin{align}a&=b\\c&=d\tag{x}\end{align}`, String.raw`\llap{x}`, 'x\\!y'],
      ...[String.raw`\reflectbox{R}`, String.raw`\cancelto{0}{x}`, String.raw`\raisebox{2pt}{x}`],
      ...['{', '}', '_', '^', '\\', '&', '<', '"', "'", '%', 'x', ' '],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (some) => {
        const html = render(`$$\n${some.join('')}\n$$`);
        expect(dangersIn(html)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('keep colours as MathML’s own attributes, lines and lengths as classes', () => {
    const html = render(
      String.raw`$$\begin{array}{c|c}\textcolor{#123456}{a}&b\end{array}\boxed{x}$$`,
    );
    expect(html).toContain('mathcolor="#123456"');
    expect(html).toContain('tml-right-solid');
    expect(html).toContain('tml-frame');
  });

  it('that cannot be set are shown as they were written', () => {
    const html = render('A $\\frac{a$ b');
    expect(html).toContain('<code class="math math-inline math-error" title="');
    expect(wordsInHtml(html)).toBe('A \\frac{a b');
  });

  it.each([
    ['A $x + \\nope$', 1, 8],
    ['one\n\nA $$\\nope$$', 3, 5],
    ['$$\nx\n y \\nope\n$$', 3, 4],
    ['---\ntitle: T\n---\n$\\nope$', 4, 2],
  ])('have their problem at its place: %j', (text, line, column) => {
    expect(problemsOf(text)).toMatchObject([{ code: 'bad-math', file: 'n.md', line, column }]);
  });

  it.each([
    String.raw`\def\a{\a\a}\a`,
    String.raw`\def\a#1{#1#1}${'\\a{'.repeat(40)}x${'}'.repeat(40)}`,
    '{'.repeat(5_000),
    'x'.repeat(10_001),
  ])('that would never end, end: %#', (tex) => {
    expect(readFormula(tex, true)).toHaveProperty('error');
  });

  it('are bounded in size', () => {
    expect(render('$\\rule{99999em}{99999em}$')).not.toContain('99999em" height');
  });

  it('are all that a note without problems has', () => {
    expect(problemsOf('$x$ and $$y$$ and $5')).toEqual([]);
  });
});

describe('what MathJax takes', () => {
  const setsAs = (tex: string): string => render(`$${tex}$`).replace(/ alttext="[^"]*"/, '');

  it.each([
    ['T_\\max', 'T_{\\max}'],
    ['x_\\lim^\\sup', 'x_{\\lim}^{\\sup}'],
    ['x_\\hat y z', 'x_{\\hat y} z'],
    ['x^\\overset{a}{b} c', 'x^{\\overset{a}{b}} c'],
    ['x_\\sqrt {a \\} b}', 'x_{\\sqrt {a \\} b}}'],
    ['\\sqrt\\max', '\\sqrt{\\max}'],
    ['a \\bracevert b', 'a \\mathord{|} b'],
    ['\\cases{a & b \\cr c & d}', '\\begin{cases}a & b \\\\ c & d\\end{cases}'],
    ['\\newcommand{\\R}{r}\\R', 'r'],
    ['\\newcommand\\R{r}\\R', 'r'],
  ])('is set: %j like %j', (written, meant) => {
    expect(setsAs(written)).toBe(setsAs(meant));
    expect(problemsOf(`$${written}$`)).toEqual([]);
  });

  it.each([
    ['$a \\and b$', 4, '\\and'],
    ['$x_\\max \\and b$', 9, '\\and'],
    ['$a \\either \\or$', 4, '\\either'],
    ['$\\frac{1}{\\oops}$', 11, '\\oops'],
  ])('shows a command that nobody knows by its name: %s', (text, column, name) => {
    const [math] = elementsOf(render(text), 'math');
    expect(math && wordsIn(math)).toContain(name);
    expect(problemsOf(text)).toMatchObject([{ code: 'bad-math', line: 1, column }]);
  });

  it.each(['\\oops{a}', '\\oops [a]', '\\href{https://a.example}{b}', 'x_\\hat', 'x_\\max }'])(
    'is no guess about the rest: %s',
    (tex) => {
      expect(render(`$${tex}$`)).toContain('math-error');
    },
  );

  it('costs no more than some readings of the formula', () => {
    expect(render(`$${'x_\\max '.repeat(20)}x$`)).not.toContain('math-error');
    expect(render(`$${'x_\\max '.repeat(22)}x$`)).toContain('math-error');
    expect(render(`$${'x '.repeat(4000)} x_\\max x_\\max x_\\max x_\\max$`)).toContain(
      'math-error',
    );
  });
});

it('every class that places a part of a formula has its rule', () => {
  const css = ['math.css', 'math-lines.css', 'math-accents.css']
    .map((file) => readFileSync(`src/features/math/${file}`, 'utf8'))
    .join('');
  const formulas = [
    '\\begin{CD} X @>f>> A \\\\ @VgVV @VVhV \\\\ B @= C \\end{CD}',
    '\\vec{F} \\hat{T} \\tilde{A} \\bar{X} \\dot y \\vec x \\hat{\\imath} \\acute{e}',
    '\\begin{align} a &= b \\\\ c &= d \\end{align}',
    "x'' \\overline{a} \\cancel{b} \\boxed{c} \\underbrace{d}_e f^2_{T} \\mathscr A",
  ];
  const classes = formulas.flatMap((tex) =>
    elementsOf(render(`$$${tex}$$`)).flatMap(({ properties }) =>
      Array.isArray(properties['className']) ? properties['className'].map(String) : [],
    ),
  );
  const placing = new Set(classes.filter((name) => /^(?:tml|chr)-/.test(name)));
  expect(placing.size).toBeGreaterThan(8);
  const ruled = new Set(css.match(/\.[\w-]+/g));
  expect([...placing].filter((name) => !ruled.has(`.${name}`))).toEqual([]);
});

describe('references', () => {
  const text = 'See $\\eqref{a}$ and $\\ref{b}$.\n\n$$\nx \\tag{1}\\label{a}\n$$\n';

  it('lead to the row with the label', () => {
    const html = render(text);
    expect(html).toContain('<a class="math-ref" href="#equation-a">(1)</a>');
    expect(html).toContain('<mtr id="equation-a"');
    expect(wordsInHtml(html)).toContain('and b');
  });

  it('keep to their own text when notes are shown in notes', () => {
    const html = htmlOf(growFrom({ 'a.md': text, 'b.md': `${text}\n![[a]]\n\n![[a]]` }), 'b.md');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(['equation-a', 'e1-equation-a', 'e2-equation-a']);
    expect(html).toContain('href="#e2-equation-a"');
  });
});

it('a comma stays on the line of the formula before it', () => {
  expect(render('a $x$, b')).toContain('</span>\u2060, b');
  expect(render('a $x$ b')).not.toContain('\u2060');
});
