import { createRequire, findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { readClasses, setHeads } from './classes.ts';
import { clean } from './clean.ts';
import { readFlowchart } from './flowchart.ts';
import { markersIn, rounded } from './markers.ts';
import { readSequence } from './sequence.ts';
import { readSource, type Source, Undrawn } from './source.ts';
import { readStatements } from './statements.ts';

/** A diagram as a drawing, or why there is none and on which line of the fence that is. */
export type Diagram =
  { drawing: Element; title: string | undefined; width: number } | { error: string; line: number };

// Rendering is synchronous: `require` brings the library when the first diagram asks for it.
const load = createRequire(import.meta.url);
/** Diagrams are looked at twice: when a note is rendered, and when its problems are gathered. */
const remembered = new Map<string, Diagram>();
const mostRemembered = 200;
/** How much of the library's white margin goes, where it cannot be asked for less. */
const margins: Record<string, number> = { classDiagram: 34, erDiagram: 34, sequenceDiagram: 22 };

/** Draws a Mermaid diagram; what cannot be drawn comes back as an error. */
export function readDiagram(text: string): Diagram {
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const diagram = draw(text);
  remembered.set(text, diagram);
  return diagram;
}

function draw(text: string): Diagram {
  try {
    const source = readSource(text);
    const classes = /^classDiagram(?:-v2)?$/.test(source.kind) ? readClasses(source) : undefined;
    const lines = classes?.lines ?? readLines(source);
    if (!lines) return { error: `A diagram of the kind “${source.kind}” is not drawn.`, line: 1 };
    if (lines.length < 2) return { error: 'It is empty.', line: 1 };
    const svg = library().renderMermaidSVG(lines.join('\n'), {
      padding: 4,
      nodeSpacing: 28,
      layerSpacing: 44,
      transparent: true,
    });
    const drawn = fromHtml(svg, { fragment: true, space: 'svg' }).children[0];
    if (drawn?.type !== 'element') return { error: 'Nothing came of it.', line: 1 };
    if (classes) setHeads(drawn, classes.ends);
    const [, , outerWidth = 0, outerHeight = 0] = String(drawn.properties['viewBox'])
      .split(' ')
      .map(Number);
    const margin = margins[lines[0] ?? ''] ?? 0;
    const [width, height] = [outerWidth - 2 * margin, outerHeight - 2 * margin];
    return {
      title: source.title,
      width,
      drawing: {
        ...drawn,
        properties: {
          viewBox: `${margin} ${margin} ${rounded(width)} ${rounded(height)}`,
          width: rounded(width),
          height: rounded(height),
        },
        children: clean(titlesLast(drawn.children), markersIn(drawn)),
      },
    };
  } catch (cause) {
    if (cause instanceof Undrawn) return { error: cause.message, line: cause.line };
    // The library's own complaints speak of its grammar, which is not the author's text.
    return { error: 'The drawing library could not lay it out.', line: 1 };
  }
}

function readLines(source: Source): string[] | undefined {
  if (/^(?:flowchart|graph)(?:-elk)?$/.test(source.kind)) return readFlowchart(source);
  return source.kind === 'sequenceDiagram' ? readSequence(source) : readStatements(source);
}

/** The names of groups stand above the arrows that cross them. */
function titlesLast(nodes: readonly ElementContent[]): ElementContent[] {
  const isGroup = (node: ElementContent): boolean =>
    node.type === 'element' && String(node.properties['className']) === 'subgraph';
  const titles = nodes.flatMap((node) =>
    isGroup(node) && 'children' in node
      ? node.children.filter((child) => child.type === 'element' && child.tagName === 'text')
      : [],
  );
  const rest = nodes.map((node) =>
    isGroup(node) && 'children' in node
      ? { ...node, children: node.children.filter((child) => !titles.includes(child)) }
      : node,
  );
  return [...rest, ...titles] as ElementContent[];
}

/** The package offers itself to `import` alone, so it is required by its path. */
function library(): typeof import('beautiful-mermaid') {
  const description = findPackageJSON('beautiful-mermaid', import.meta.url);
  if (description === undefined) throw new Error('beautiful-mermaid is not installed: run npm ci.');
  return load(join(dirname(description), 'dist/index.js')) as typeof import('beautiful-mermaid');
}
