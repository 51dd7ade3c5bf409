import type { Element, ElementContent } from 'hast';
import type { Code } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Hold } from '../../markdown/feature.ts';
import { h, type PageNeeds, text } from '../../markdown/rendering.ts';
import { readDiagram } from './diagram.ts';

/** What a diagram says beside its own words. */
export interface DiagramWords {
  diagram: string;
  diagramSource: string;
}

/** A drawing of this width fits a phone; up to the second the text's measure. */
const narrow = 420;
const measure = 760;
const longestLabel = 200;

/** Whether a block of code is a diagram. */
export function isDiagram(lang: string | null | undefined): boolean {
  return lang?.toLowerCase() === 'mermaid';
}

/**
 * How diagrams become HTML; other code, and what cannot be drawn, is left.
 *
 * @param hold keeps what is ours out of the cleaning of authors' HTML
 * @param needs told that the page shows one
 */
export function diagramHandlers(
  words: DiagramWords,
  hold: Hold = (nodes) => nodes,
  needs?: Pick<PageNeeds, 'uses'>,
) {
  return {
    code: (state: State, node: Code): Element | undefined => {
      const drawn = isDiagram(node.lang) ? diagramFigure(node.value, words, hold) : undefined;
      if (!drawn) return undefined;
      needs?.uses.add('diagrams');
      state.patch(node, drawn);
      return state.applyData<Element>(node, drawn);
    },
  };
}

/**
 * A drawing with its source as text; undefined when it cannot be drawn, so that it is shown as code.
 *
 * @param hold keeps what is ours out of the cleaning of authors' HTML
 */
function diagramFigure(source: string, words: DiagramWords, hold: Hold): Element | undefined {
  const diagram = readDiagram(source);
  if ('error' in diagram) return undefined;
  const { drawing, title, width } = diagram;
  const says = (title ?? wordsIn(drawing).join(', ')).slice(0, longestLabel);
  const size = width > measure ? ['is-wide'] : width > narrow ? ['is-medium'] : [];
  const label = `${words.diagram}: ${says}`;
  const svg: Element = {
    ...drawing,
    properties: { ...drawing.properties, role: 'img', ariaLabel: label },
  };
  const scrolling = size.length > 0 ? { tabIndex: 0, role: 'group', ariaLabel: words.diagram } : {};
  return h('figure', { className: ['diagram', 'mermaid', ...size] }, [
    ...hold([
      h('div', { className: ['diagram-drawing'], ...scrolling }, [svg]),
      h('details', { className: ['diagram-source'], dataPagefindIgnore: '' }, [
        h('summary', {}, [text(words.diagramSource)]),
        h('pre', { tabIndex: 0, role: 'group', ariaLabel: words.diagramSource }, [
          h('code', { className: ['language-mermaid'] }, [text(`${source}\n`)]),
        ]),
      ]),
    ]),
    ...(title === undefined ? [] : [h('figcaption', {}, [text(title)])]),
  ]);
}

function wordsIn(node: ElementContent): string[] {
  if (node.type === 'text') return [node.value.trim()];
  return 'children' in node ? node.children.flatMap(wordsIn) : [];
}
