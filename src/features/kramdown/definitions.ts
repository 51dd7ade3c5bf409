import type { Nodes, Paragraph, Parent, PhrasingContent, RootContent } from 'mdast';
import type { DefinitionDescription, DefinitionList } from './remark.ts';

/**
 * Gathers terms (each line of a paragraph is one) and the descriptions below them in lists. A
 * description without a term is a paragraph that begins with a colon.
 */
export function gatherDefinitions(node: Nodes): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  for (const child of parent.children) gatherDefinitions(child);
  if (!parent.children.some(({ type }) => type === 'definitionDescription')) return;
  const gathered: RootContent[] = [];
  for (const child of parent.children) {
    const last = gathered.at(-1);
    if (child.type !== 'definitionDescription') gathered.push(child);
    else if (last?.type === 'definitionList' && isAfterList(last, child)) add(last, child, false);
    else if (last?.type === 'paragraph') {
      gathered.pop();
      const present = gathered.at(-1);
      const list: DefinitionList =
        present?.type === 'definitionList' && isBelow(present, last)
          ? present
          : { type: 'definitionList', children: [], position: last.position };
      for (const term of linesOf(last))
        list.children.push({ type: 'definitionTerm', children: [term], position: term.position });
      if (list !== present) gathered.push(list);
      add(list, child, lineAfter(last) < lineOf(child));
    } else gathered.push(...plain(child));
  }
  parent.children = gathered;
}

function add(list: DefinitionList, child: DefinitionDescription, isLoose: boolean): void {
  list.children.push({ ...child, isLoose: isLoose || child.children.length > 1 });
  if (list.position && child.position)
    list.position = { ...list.position, end: child.position.end };
}

const lineOf = (node: Nodes): number => node.position?.start.line ?? 0;
const lineAfter = (node: Nodes): number => (node.position?.end.line ?? 0) + 1;

const isAfterList = (list: DefinitionList, node: Nodes): boolean =>
  lineOf(node) <= lineAfter(list) + 1;
/** A term right below another's description goes on with its list. */
const isBelow = (list: DefinitionList, term: Paragraph): boolean =>
  lineOf(term) <= lineAfter(list) + 1;

/** A paragraph's lines as paragraphs. */
function linesOf(paragraph: Paragraph): Paragraph[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type === 'break') lines.push([]);
    else if (child.type === 'text')
      child.value.split('\n').forEach((value, at) => {
        if (at > 0) lines.push([]);
        if (value !== '') lines.at(-1)?.push({ ...child, value });
      });
    else lines.at(-1)?.push(child);
  }
  return lines.filter((line) => line.length > 0).map((children) => ({ ...paragraph, children }));
}

function plain({ children }: DefinitionDescription): RootContent[] {
  const [first, ...rest] = children;
  const colon = { type: 'text', value: ': ' } as const;
  if (first?.type === 'paragraph')
    return [{ ...first, children: [colon, ...first.children] }, ...rest];
  return [{ type: 'paragraph', children: [colon] }, ...children];
}
