import { describe, expect, it } from 'vitest';
import { blockProblems } from '../../src/pipeline/block-problems.ts';
import { readDiagram } from '../../src/features/diagrams/diagram.ts';
import { elementsOf, growFrom, htmlOf, noteOf, render, treeOf, wordsIn } from '../build-garden.ts';

const fenced = (diagram: string): string => `\`\`\`mermaid\n${diagram}\n\`\`\``;
/** The words that stand in the drawing itself. */
const drawnWords = (diagram: string): string[] =>
  elementsOf(render(fenced(diagram)), 'text').map(wordsIn);
const edgesOf = (html: string): number => elementsOf(html, 'polyline').length;

describe('a diagram', () => {
  it.each([
    ['flowchart TD\n A[One] -->|yes| B{Two}', ['One', 'Two', 'yes']],
    ['graph LR; A-->B & C-->D; D --text--> E', ['A', 'B', 'C', 'D', 'E', 'text']],
    ['flowchart\n Ä["q (x) [y]"] -.-> B([s])', ['q (x) [y]', 's']],
    ['flowchart\n subgraph g [In]\n A ==> B\n end', ['A', 'B', 'In']],
    ['flowchart\n A[/slanted/] <--> B[(kept)]', ['slanted', 'kept']],
    [
      'sequenceDiagram\n participant A as Ada\n A->>Bob: Hello & <b>',
      ['Ada', 'Bob', 'Hello & <b>'],
    ],
    ['sequenceDiagram\n autonumber\n A->>B: x\n B-->>A: y', ['A', 'B', '1. x', '2. y']],
    ['sequenceDiagram\n loop all day\n A-)B: x\n end', ['A', 'B', 'x', 'loop [all day]']],
    [
      'classDiagram\n class A {\n <<interface>>\n +go(to) bool\n }\n A <|-- B : is',
      ['A', 'B', 'is'],
    ],
    [
      'stateDiagram-v2\n [*] --> A : start\n state B {\n C --> D\n }\n A --> B',
      ['A', 'C', 'D', 'start', 'B'],
    ],
    [
      'erDiagram\n A ||--o{ B : has\n A {\n int id PK "key"\n }',
      ['A', 'B', 'has', 'int', 'id', 'PK'],
    ],
    [
      'xychart-beta\n title "T"\n x-axis [a, b]\n y-axis "Y" 0 --> 9\n bar [1, 2]',
      ['T', 'a', 'b', 'Y'],
    ],
  ])('is drawn with its words: %j', (diagram, words) => {
    expect(drawnWords(diagram)).toEqual(expect.arrayContaining(words));
  });

  it('is one picture to those who do not see it, with its source beside', () => {
    const html = render(fenced('---\ntitle: The way\n---\nflowchart TD\n A --> B'));
    expect(elementsOf(html, 'svg')[0]?.properties).toMatchObject({
      role: 'img',
      ariaLabel: 'Diagram: The way',
    });
    expect(html).toContain('<figcaption>The way</figcaption>');
    const source = elementsOf(html, 'details')[0];
    expect(source && wordsIn(source)).toContain('A --> B');
  });

  it('is named by its words when it has no title', () => {
    const [svg] = elementsOf(render(fenced('graph LR\n A[Ask] --> B[Wait]')), 'svg');
    expect(svg?.properties['ariaLabel']).toBe('Diagram: Ask, Wait');
  });

  it('scrolls by keyboard where it is wider than a phone', () => {
    const chain = Array.from({ length: 12 }, (_, at) => `Step${at}`).join(' --> ');
    const [wide] = elementsOf(render(fenced(`graph LR\n ${chain}`)), 'div');
    expect(wide?.properties).toMatchObject({ tabIndex: 0, role: 'group' });
  });

  it.each([
    'flowchart TD\n A[<img src=x onerror=y>] --> B',
    'flowchart TD\n A --> B\n click A "javascript:alert(1)"\n click B href "https://x.example"',
    'flowchart TD\n A --> B\n style A fill:url(https://x.example/y)\n linkStyle 0 stroke:red',
    'flowchart TD\n classDef c fill:#f00\n A:::c --> B["</text><script>x</script>"]',
    '%%{init: {"themeCSS": "* { background: url(https://x.example) }"}}%%\nflowchart TD\n A --> B',
    'sequenceDiagram\n A->>B: "><script>alert(1)</script>',
    'sequenceDiagram\n participant A as <foreignObject><b>x\n A->>B: &lt;script&gt;',
    'classDiagram\n class A {\n +"><script>x</script>() url(x)\n }\n A <|-- B : <style>*{}</style>',
    'classDiagram\n A <|-- B\n link A "javascript:x"',
    'stateDiagram-v2\n A --> B : <a href="javascript:x">',
    'erDiagram\n A ||--o{ B : "<script>"\n A {\n int x "<img src=x>"\n }',
    'xychart-beta\n title "<script>x</script>"\n x-axis ["<b>", b]\n bar [1, 2]',
  ])('lets nothing out but shapes and words: %j', (diagram) => {
    const html = render(fenced(diagram));
    const found = elementsOf(html);
    const shapes =
      /^(?:figure|div|svg|g|rect|circle|ellipse|line|polyline|polygon|path|text|tspan|details|summary|pre|code|span|figcaption)$/;
    expect(found.filter(({ tagName }) => !shapes.test(tagName))).toEqual([]);
    const attributes = found.flatMap(({ properties }) => Object.entries(properties));
    expect(
      attributes.filter(([name]) => /^(?:on|style|href|xlink|id$|filter)/i.test(name)),
    ).toEqual([]);
    expect(
      attributes.filter(
        ([, value]) => /url\(|@import/.test(String(value)) && !String(value).startsWith('Diagram'),
      ),
    ).toEqual([]);
  });

  it('has no ids, so two of them never clash', () => {
    const text = fenced('flowchart TD\n A --> B');
    const html = htmlOf(growFrom({ 'a.md': text, 'b.md': `${text}\n\n![[a]]` }), 'b.md');
    expect(elementsOf(html, 'svg')).toHaveLength(2);
    expect(html).not.toMatch(/ id="/);
    expect(elementsOf(html, 'polygon').length).toBeGreaterThanOrEqual(2);
  });

  it('keeps every arrow of a circle, and what comes first on top', () => {
    const html = render(fenced('flowchart TD\n A --> B\n B --> C\n C --> A'));
    expect(edgesOf(html)).toBe(3);
    expect(elementsOf(html, 'polygon')).toHaveLength(3);
    const heights = new Map(
      elementsOf(html, 'text').map((node) => [wordsIn(node), Number(node.properties['y'])]),
    );
    expect(heights.get('A')).toBeLessThan(heights.get('B') ?? 0);
    expect(heights.get('B')).toBeLessThan(heights.get('C') ?? 0);
  });

  it('is the same in any case and place', () => {
    const html = render(`> [!note] N\n> \`\`\`Mermaid\n> graph LR\n>  A --> B\n> \`\`\``);
    expect(elementsOf(html, 'svg')).toHaveLength(1);
  });
});

it('an entity without attributes says nothing more than its name', () => {
  expect(
    drawnWords('erDiagram\n A ||--|| B : is\n A {\n int id "(no attributes)"\n }').sort(),
  ).toEqual(['A', 'B', 'id', 'int', 'is'].sort());
});

describe('a class', () => {
  it.each([
    ['+ make<T extends Leaf>(of: T[])', '+ make<T extends Leaf>(of: T[])'],
    ['$$own', '$$own'],
    ['+String title', '+ String title'],
    ['-List~Leaf~ leaves', '- List<Leaf> leaves'],
    ['#grow(in, out) List~Leaf~', '# grow(in, out): List<Leaf>'],
    ['~"quoted" & [odd]', '~ "quoted" & [odd]'],
    ['count$', 'count'],
    ['grow()*', 'grow()'],
    ['grow()* bool', 'grow(): bool'],
  ])('shows its members as they are written: %j', (member, shown) => {
    expect(drawnWords(`classDiagram\n class A {\n ${member}\n }`)).toEqual(['A', shown]);
    expect(drawnWords(`classDiagram\n A : ${member}`)).toEqual(['A', shown]);
  });

  it.each([
    ['class A["An apple tree"]', ['An apple tree']],
    ['class A~T~', ['A<T>']],
    ['class A~T~ {\n }', ['A<T>']],
    ['class A { }', ['A']],
    ['class A { <<interface>> }', ['<<interface>>', 'A']],
    ['<<interface>> A', ['<<interface>>', 'A']],
    ['class A-b:::old', ['A-b']],
    ['A --> A-b\n class A-b["B"]', ['A', 'B']],
  ])('has the name that %j gives it', (text, shown) => {
    expect(drawnWords(`classDiagram\n ${text}`)).toEqual(shown);
  });

  const shapes = (text: string): number[] => {
    const html = render(fenced(`classDiagram\n ${text}`));
    return [
      elementsOf(html, 'polyline').length,
      elementsOf(html, 'polygon').length,
      elementsOf(html, 'polyline').filter(({ properties }) => properties['strokeDashArray']).length,
    ];
  };

  it.each([
    // A line, and a head of two strokes or of a closed shape; how many of the lines are dashed.
    ['A -- B', [1, 0, 0]],
    ['A .. B', [1, 0, 1]],
    ['A --> B', [2, 0, 0]],
    ['A <--> B', [3, 0, 0]],
    ['A <.. B', [2, 0, 1]],
    ['A <|-- B', [1, 1, 0]],
    ['A ..|> B', [1, 1, 1]],
    ['A *--* B', [1, 2, 0]],
    ['A o--> B', [2, 1, 0]],
    ['A "1" o--o "many" B : holds', [1, 2, 0]],
    ['A --> A', [2, 0, 0]],
    ['A --> B\n A o-- C\n C .. B', [4, 1, 1]],
  ])('has the heads of its relations at both ends: %j', (text, found) => {
    expect(shapes(text)).toEqual(found);
  });

  it.each([
    ['', 'A12BC'],
    ['direction TB', 'A12BC'],
    ['direction BT', 'CB21A'],
  ])('stands above those that it leads to, or below: %j', (direction, order) => {
    const html = render(fenced(`classDiagram\n ${direction}\n A "1" --|> "2" B\n B ..> C : x`));
    const heights = elementsOf(html, 'text')
      .map((node): [string, number] => [wordsIn(node), Number(node.properties['y'])])
      .filter(([name]) => name !== 'x');
    expect(heights.sort(([, a], [, b]) => a - b).map(([name]) => name)).toEqual(Array.from(order));
  });
});

describe('what is not drawn', () => {
  it.each([
    ['', 1],
    ['pie\n "a" : 1', 1],
    ['gantt\n a : 1d', 1],
    ['flowchart TD\n A -->', 2],
    ['flowchart TD\n A --> B\n A --x B', 3],
    ['flowchart TD\n A[open', 2],
    ['flowchart TD\n subgraph a\n B --> C', 3],
    ['flowchart TD\n subgraph a\n B\n end\n a --> C', 1],
    ['sequenceDiagram\n A->>B: x\n box Blue', 3],
    ['sequenceDiagram\n alt x\n A->>B: y\n else z\n end', 5],
    ['stateDiagram-v2\n A --> B\n note right of A : x', 3],
    ['classDiagram\n A <|-- B\n note "x"', 3],
    ['classDiagram\n A ()-- B', 2],
    ['classDiagram\n class A {\n x', 3],
    ['classDiagram\n class A {\n x {\n }\n }', 3],
    ['classDiagram\n class A["x"]\n class B["x"]', 1],
    ['erDiagram\n A B C D', 2],
    [`flowchart TD\n${'A --> B\n'.repeat(300)}`, 1],
    [`flowchart TD\n ${'A & '.repeat(60)}B --> ${'C & '.repeat(60)}D`, 2],
    ['x'.repeat(13_000), 1],
  ])('is shown as code, and the author told where: %#', (diagram, line) => {
    expect(readDiagram(diagram)).toMatchObject({ line });
    const html = render(fenced(diagram));
    expect(html).toContain('<code class="language-mermaid">');
    expect(elementsOf(html, 'svg')).toEqual([]);
    const garden = growFrom({ 'n.md': `# T\n\n${fenced(diagram)}` });
    expect(blockProblems(noteOf(garden, 'n.md'), treeOf(garden, 'n.md'))).toMatchObject([
      { code: 'undrawn-diagram', file: 'n.md', line: line + 3 },
    ]);
  });
});
