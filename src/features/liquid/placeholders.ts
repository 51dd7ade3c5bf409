import type { Code, InlineCode, Link, Nodes, Parent, Root } from 'mdast';

/** What Liquid made and Markdown must not read: code, or a link where no address is expected. */
export type Held = CodeMade | LinkMade;

interface CodeMade {
  as: 'code';
  lang: string;
  meta: string;
  value: string;
}

interface LinkMade {
  as: 'link';
  url: string;
  words: string;
}

/** Two code points that Unicode keeps for use inside programs stand around a number. */
export const holdOpen = 0xfdd0;
export const holdClose = 0xfdd1;
const mark = /\uFDD0[cl](\d{1,9})\uFDD1/g;

export function markOf(as: Held['as'], number: number): string {
  return `${String.fromCharCode(holdOpen)}${as.charAt(0)}${number}${String.fromCharCode(holdClose)}`;
}

/** Puts what was held in its place: as a node where Markdown left room for one, else as text. */
export function release(tree: Root, held: readonly Held[]): void {
  if (held.length > 0) visit(tree, held);
}

function visit(parent: Nodes, held: readonly Held[]): void {
  if ('value' in parent && typeof parent.value === 'string')
    parent.value = parent.value.replace(mark, (_, number: string) =>
      plain(held[Number(number)], parent.type === 'html'),
    );
  if (!('children' in parent)) return;
  const { children } = parent as Parent;
  children.forEach((child, at) => {
    if (child.type !== 'liquidMark') {
      visit(child, held);
      return;
    }
    const one = held[Number(child.value.slice(2, -1))];
    if (!one) return;
    const made = one.as === 'link' ? link(one) : child.isBlock ? code(one) : inline(one);
    children[at] = { ...made, position: child.position };
  });
}

function code({ lang, meta, value }: CodeMade): Code {
  return { type: 'code', lang: lang === '' ? null : lang, meta: meta === '' ? null : meta, value };
}

function inline({ value }: CodeMade): InlineCode {
  return { type: 'inlineCode', value };
}

function link({ url, words }: LinkMade): Link {
  return { type: 'link', url, children: [{ type: 'text', value: words }] };
}

function plain(one: Held | undefined, isHtml: boolean): string {
  if (!one) return '';
  if (!isHtml) return one.as === 'code' ? one.value : one.url;
  if (one.as === 'link') return `<a href="${escape(one.url)}">${escape(one.words)}</a>`;
  const lang = one.lang === '' ? '' : ` class="language-${escape(one.lang)}"`;
  return `<pre><code${lang}>${escape(one.value)}</code></pre>`;
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
