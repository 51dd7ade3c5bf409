import type { Html, Nodes, Parent, Root } from 'mdast';
import { gone } from './allowed.ts';
import { drawn } from './drawing.ts';
import { type Tag, tagsIn } from './tags.ts';

/** Where blocks stand; everything else that has children is a sentence, or part of one. */
const flow = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** Elements that swallow, hide or take apart what stands in them. */
const swallows: ReadonlySet<string> = new Set([
  ...gone.map((name) => name.toLowerCase()),
  ...['title', 'textarea', 'xmp', 'plaintext', 'select', 'audio', 'video', 'canvas', 'svg'],
  ...['details', 'dialog', 'datalist', 'rp', 'noscript'],
]);
/** Of these, elements whose end must stand in the same block: what is between is no Markdown. */
const ofOneBlock = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
]);

/** Elements that show a file or page which they name, and words only where that cannot be shown. */
const players: ReadonlySet<string> = new Set(['audio', 'video', 'iframe']);
/** What may stand in an element of which its author has forgotten the end. */
const parts: Readonly<Record<string, readonly string[] | undefined>> = {
  audio: ['source', 'track'],
  video: ['source', 'track'],
  details: ['summary'],
  svg: drawn.map((name) => name.toLowerCase()),
};

/** Elements that may end in their start tag. */
const foreign = new Set(['svg', 'math']);

/** Elements that have no end, or whose end goes without saying. */
const endless = new Set([
  ...['area', 'base', 'basefont', 'bgsound', 'br', 'col', 'embed', 'frame', 'hr', 'image', 'img'],
  ...['input', 'keygen', 'link', 'meta', 'param', 'source', 'track', 'wbr', 'p', 'html', 'body'],
]);

/**
 * Keeps what nobody ends from taking the rest of the note with it. In a sentence, as in “the
 * <title> of a page”, such a tag is shown as it is written, which is GFM's way; any other element
 * ends with its sentence. In a block of HTML it is shown too, unless it has something of its own
 * to show, and then it ends at once or with the block.
 * Rule: https://github.github.com/gfm/#disallowed-raw-html-extension-
 */
export function containHtml(tree: Root): void {
  visit(tree);
}

/** A start tag, which child of its parent it stands in, and the tag that follows it there. */
interface Open extends Tag {
  child: number;
  next: string | undefined;
}

function visit(node: Nodes): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  const isFlow = flow.has(node.type);
  const open = unended(parent, isFlow);
  if (isFlow) endInBlocks(parent, open);
  else endInSentence(parent, open);
  parent.children.forEach(visit);
}

/** The start tags of a parent's HTML that have no end in it, in their order. */
function unended(parent: Parent, isFlow: boolean): Open[] {
  const open: Open[] = [];
  const byName = new Map<string, Open[]>();
  const giveUp = (name: string): void => {
    open.push(...(byName.get(name) ?? []));
    byName.delete(name);
  };
  parent.children.forEach((node, child) => {
    if (node.type !== 'html') return;
    if (isFlow) for (const name of ofOneBlock) giveUp(name);
    const tags = tagsIn(node.value);
    for (const [at, tag] of tags.entries()) {
      if (endless.has(tag.name) || (tag.isSelfClosing && foreign.has(tag.name))) continue;
      const same = byName.get(tag.name);
      if (tag.isEnd) same?.pop();
      else {
        const found: Open = { ...tag, child, next: tags[at + 1]?.name };
        if (same) same.push(found);
        else byName.set(tag.name, [found]);
      }
    }
  });
  for (const name of [...byName.keys()]) giveUp(name);
  return open.sort((a, b) => a.child - b.child || a.from - b.from);
}

function endInSentence(parent: Parent, open: readonly Open[]): void {
  const ends: Html[] = [];
  for (const tag of open) {
    const node = parent.children[tag.child] as Html;
    if (shows(tag)) node.value += `</${tag.name}>`;
    else if (swallows.has(tag.name))
      parent.children[tag.child] = { type: 'text', value: node.value, position: node.position };
    else ends.unshift({ type: 'html', value: `</${tag.name}>` });
  }
  parent.children.push(...ends);
}

function endInBlocks(parent: Parent, open: readonly Open[]): void {
  for (const [child, tags] of Map.groupBy(open, (tag) => tag.child)) {
    const node = parent.children[child] as Html;
    const pieces: string[] = [];
    let at = 0;
    let ends = '';
    for (const { name, from, to, next = '', attributes } of tags) {
      if (!swallows.has(name)) continue;
      const showsFile = shows({ name, attributes });
      const hasParts = !showsFile && parts[name]?.includes(next);
      pieces.push(node.value.slice(at, from));
      pieces.push(showsFile || hasParts ? '<' : '&lt;', node.value.slice(from + 1, to));
      if (showsFile) pieces.push(`</${name}>`);
      if (hasParts) ends = `</${name}>${ends}`;
      at = to;
    }
    node.value = pieces.join('') + node.value.slice(at) + ends;
  }
}

function shows({ name, attributes }: Pick<Tag, 'name' | 'attributes'>): boolean {
  return players.has(name) && attributes.some((attribute) => attribute.name === 'src');
}
