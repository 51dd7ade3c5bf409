import type { Blockquote, Heading, Nodes, Paragraph, Parent, PhrasingContent, Root } from 'mdast';

const firstLine = /^\[!([^\]|]+)(?:\|([^\]]*))?\]([+-]?)[ \t]*/;

/**
 * Finds quotes that are callouts, and parts the title in their first line from the text.
 * Rule: https://help.obsidian.md/callouts
 *
 * @param source the text that the tree was parsed from
 */
export function readCallouts(tree: Root, source: string): void {
  visit(tree, source);
}

function visit(node: Nodes, source: string): void {
  if (node.type === 'blockquote') {
    markCallout(node, source);
    leaveOutHeadings(node);
  }
  if ('children' in node) for (const child of node.children) visit(child, source);
}

/** What is quoted has headings of its own, which are none of the note's. */
function leaveOutHeadings(quote: Blockquote): void {
  for (const child of quote.children)
    if (child.type === 'heading') child.data = { ...child.data, isUnlisted: true };
}

function markCallout(quote: Blockquote, source: string): void {
  const [first] = quote.children;
  const opening = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || opening?.type !== 'text') return;
  const match = firstLine.exec(opening.value);
  // A bracket after a back slash is a bracket.
  const isEscaped = source.charAt(opening.position?.start.offset ?? 0) === '\\';
  if (!match || isEscaped) return;
  const [whole, type = '', metadata, sign] = match;
  opening.value = opening.value.slice(whole.length);
  const { title, rest } = splitAtLineEnd(first);
  const name = type.trim();
  const isNamed = title.some((child) => child.type !== 'text' || child.value.trim() !== '');
  if (!isNamed) title.splice(0, title.length, { type: 'text', value: titleCase(name) });
  quote.data = {
    ...quote.data,
    callout: {
      type: name.toLowerCase(),
      isNamed,
      fold: sign === '-' ? 'closed' : sign === '+' ? 'open' : undefined,
      metadata: metadata?.trim() || undefined,
    },
  };
  const depth = isNamed ? takeDepth(title) : 0;
  const heading: Paragraph | Heading =
    depth === 0
      ? { ...first, children: title }
      : { type: 'heading', depth, children: title, position: first.position };
  const text: Paragraph[] = rest.length > 0 ? [{ ...first, children: rest }] : [];
  quote.children.splice(0, 1, heading, ...text);
}

/** A title that is written as a heading is one: `> [!note] ### Title`. */
function takeDepth([first]: readonly PhrasingContent[]): 0 | Heading['depth'] {
  const [whole = '', signs = ''] =
    (first?.type === 'text' && /^(#{1,6})[ \t]+/.exec(first.value)) || [];
  if (first?.type === 'text') first.value = first.value.slice(whole.length);
  return signs.length as 0 | Heading['depth'];
}

/** The title ends where the first line does. */
function splitAtLineEnd({ children }: Parent): {
  title: PhrasingContent[];
  rest: PhrasingContent[];
} {
  const inline = children as PhrasingContent[];
  for (const [at, child] of inline.entries()) {
    if (child.type === 'break') return { title: inline.slice(0, at), rest: inline.slice(at + 1) };
    const end = child.type === 'text' ? child.value.indexOf('\n') : -1;
    if (child.type !== 'text' || end === -1) continue;
    const after = child.value.slice(end + 1);
    return {
      title: [...inline.slice(0, at), { ...child, value: child.value.slice(0, end) }],
      rest: [...(after === '' ? [] : [{ ...child, value: after }]), ...inline.slice(at + 1)],
    };
  }
  return { title: inline, rest: [] };
}

function titleCase(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1).toLowerCase();
}
