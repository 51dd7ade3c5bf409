import type { Nodes, Parent, RootContent } from 'mdast';

const codeTag = /^<(\/?)(code|kbd|samp|var)\b[^<>]*>$/i;

/**
 * In a sentence, what stands between the tags of code is as it is written: no emphasis, no link,
 * no formula. CommonMark would read `<code>__init__</code>` as bold.
 * Rule: https://kramdown.gettalong.org/syntax.html#html-spans
 *
 * @param source what the tree was parsed from
 */
export function keepRawCode(node: Nodes, source: string): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  for (const child of parent.children) keepRawCode(child, source);
  if (!parent.children.some(({ type }) => type === 'html')) return;
  // From the last to the first, so that each tag knows where the next one ends.
  const made: RootContent[] = [];
  const ends = new Map<string, { at: number; offset: number | undefined }>();
  for (const child of parent.children.toReversed()) {
    const [, slash, name = ''] = (child.type === 'html' && codeTag.exec(child.value)) || [];
    const end = ends.get(name.toLowerCase());
    if (slash === '/')
      ends.set(name.toLowerCase(), { at: made.length, offset: child.position?.start.offset });
    else if (slash === '' && end) {
      const from = child.position?.end.offset ?? 0;
      const raw = rawOf(source.slice(from, end.offset ?? from), made.at(-1));
      if (raw && made.length > end.at + 1) made.splice(end.at + 1, Infinity, raw);
      ends.delete(name.toLowerCase());
    }
    made.push(child);
  }
  parent.children = made.reverse();
}

/** Over several lines the signs of a quote or a list may stand in between. */
function rawOf(written: string, first: RootContent | undefined): RootContent | undefined {
  if (/[\r\n]/.test(written)) return undefined;
  const position = first?.position;
  return /[<&]/.test(written)
    ? { type: 'html', value: written, position }
    : { type: 'text', value: written, position, data: { isCode: true } };
}
