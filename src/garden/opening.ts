import type { Nodes, Root } from 'mdast';

/**
 * The top heading with which a text begins. Before it may stand what shows no words: comments,
 * pictures and badges, tags and properties alone on their lines. A later one heads a part, and is no title.
 */
export function openingHeading(tree: Root): Nodes | undefined {
  const first = tree.children.find((node) => !standsAside(node));
  return first?.type === 'heading' && first.depth === 1 ? first : undefined;
}

function standsAside(node: Nodes): boolean {
  switch (node.type) {
    case 'html':
      return !hasWords(node.value);
    case 'text':
      return node.value.trim() === '';
    case 'wikiLink':
      return node.embed === true;
    case 'link':
    case 'linkReference':
      return node.children.length > 0 && node.children.every(standsAside);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return /^\s*(?:\/\*|$)/.test(node.value);
    case 'paragraph':
      return node.data?.isProperties === true || node.children.every(standsAside);
    case 'list':
    case 'listItem':
    case 'unbroken':
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.children.every(standsAside);
    default:
      return silent.has(node.type);
  }
}

/** What shows no words, whatever it holds. */
const silent: ReadonlySet<string> = new Set([
  ...['image', 'imageReference', 'tag', 'break', 'definition', 'mdxjsEsm'],
]);

/** Whether a piece of HTML shows words, and not pictures, rules and anchors alone. */
function hasWords(html: string): boolean {
  let rest = html;
  for (let at = rest.indexOf('<!--'); at !== -1; at = rest.indexOf('<!--', at)) {
    const end = rest.indexOf('-->', at);
    rest = rest.slice(0, at) + (end === -1 ? '' : rest.slice(end + 3));
  }
  return rest.replace(/<[^<>]*>|&nbsp;/gi, '').trim() !== '';
}
