import type { Html, Nodes, Parent, Root } from 'mdast';

const tag = /<(\/?)(title|textarea|style|script|xmp|iframe|noembed|noframes|plaintext)\b/gi;
const flow = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/**
 * Elements whose content is no HTML would take the rest of the note with them when nobody ends
 * them. In a sentence, as in “the <title> of a page”, such a tag is shown as it is written, which
 * is GFM's way; a block of HTML ends where Markdown ends it.
 * Rule: https://github.github.com/gfm/#disallowed-raw-html-extension-
 */
export function containHtml(tree: Root): void {
  visit(tree);
}

function visit(node: Nodes): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  const isFlow = flow.has(node.type);
  const ends = isFlow ? new Map<string, number>() : lastEnds(parent);
  parent.children.forEach((child, at) => {
    if (child.type !== 'html') {
      visit(child);
      return;
    }
    const open = leftOpen(child.value);
    if (open === undefined) return;
    if (isFlow) child.value += `</${open}>`;
    else if ((ends.get(open) ?? -1) < at)
      parent.children[at] = { type: 'text', value: child.value, position: child.position };
  });
}

/** Where in a paragraph each such element is ended for the last time. */
function lastEnds(parent: Parent): Map<string, number> {
  const ends = new Map<string, number>();
  parent.children.forEach((child, at) => {
    const end = child.type === 'html' ? endOf(child) : undefined;
    if (end !== undefined) ends.set(end, at);
  });
  return ends;
}

function endOf({ value }: Html): string | undefined {
  return /^<\/([a-z]+)/i.exec(value)?.[1]?.toLowerCase();
}

/** The element of a piece of HTML in which its text stands at the end. */
function leftOpen(html: string): string | undefined {
  let open: string | undefined;
  for (const [, slash, written = ''] of html.matchAll(tag)) {
    const name = written.toLowerCase();
    if (open === undefined && slash === '') open = name;
    else if (slash === '/' && name === open) open = undefined;
  }
  return open;
}
