import type { Heading, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Dialect } from '../../garden/index.ts';
import { isOwnClass, isOwnName } from '../../html/own-names.ts';

/** Editors that show a list of attributes as it is written. */
const shownIn: ReadonlySet<Dialect> = new Set([
  ...(['obsidian', 'quartz', 'foam', 'logseq', 'dendron'] as const),
]);

/** Whether a heading may be given an id by what stands behind it in braces. */
export function readsGivenIds(dialect: Dialect): boolean {
  return !shownIn.has(dialect);
}

/** One attribute: an id, a class, or a name with its value. */
const item = /^(?:([#.])([\p{L}\p{N}_:.-]+)|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'=]+))$/u;
const properId = /^\p{L}/u;

/**
 * Takes `{#id .class}` off the end of headings and gives them what it says.
 * Rules: https://gohugo.io/content-management/markdown-attributes/ and
 * https://python-markdown.github.io/extensions/attr_list/
 */
export function readGivenIds(tree: Root): void {
  const taken = new Set<string>();
  visit(tree, 'heading', (heading) => {
    const list = takeList(heading);
    if (!list) return;
    const [id] = list.ids;
    const classes = list.classes.filter((name) => !isOwnClass(name));
    heading.data = { ...heading.data };
    if (classes.length > 0)
      heading.data.hProperties = { ...heading.data.hProperties, className: classes };
    if (id === undefined || taken.has(id) || isOwnName(id) || !properId.test(id)) return;
    taken.add(id);
    heading.data.anchor = id;
  });
}

interface List {
  ids: string[];
  classes: string[];
}

/** The signs of a list are text, and where blanks stand in it its id looks like a tag. */
function takeList(heading: Heading): List | undefined {
  const { children } = heading;
  const first = children.findLastIndex((node) => node.type !== 'text' && node.type !== 'tag') + 1;
  const words = children.slice(first).map((node) => ('value' in node ? node.value : ''));
  const text = words.join('').trimEnd();
  const from = text.lastIndexOf('{');
  if (from === -1 || !text.endsWith('}')) return undefined;
  const items = text
    .slice(from + 1, -1)
    .replace(/^:/, '')
    .match(/[^\s"'=]+(?:=(?:"[^"]*"|'[^']*'|[^\s"']+))?/g);
  const matches = items?.map((one) => item.exec(one)) ?? [];
  if (matches.length === 0 || matches.some((match) => match === null)) return undefined;
  const named = (sign: string): string[] =>
    matches.flatMap((match) => (match?.[1] === sign ? [match[2] ?? ''] : []));
  heading.children = [...children.slice(0, first), ...cut(children.slice(first), from)];
  return { ids: named('#'), classes: named('.') };
}

/** The first so many signs of texts, without a blank at the end. */
function cut(nodes: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  let left = length;
  for (const node of nodes) {
    if (!('value' in node) || left <= 0) break;
    const value = node.value.slice(0, left);
    left -= node.value.length;
    const words = left <= 0 ? value.trimEnd() : value;
    if (words !== '') kept.push({ ...node, value: words });
  }
  return kept;
}
