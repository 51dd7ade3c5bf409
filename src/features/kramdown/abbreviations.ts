import type { Nodes, Parent, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { Abbreviated } from './remark.ts';

const form = /^\*\[([^[\]]+)\]:(.*)$/;
/** Where an abbreviation may begin: at a word or at a single sign. */
const start = /[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu;
const letter = /[\p{L}\p{N}_]/u;

/** Abbreviations by their first word, then by length, longest first. */
type Known = Map<string, { length: number; meanings: Map<string, string> }[]>;

/**
 * Takes definitions of abbreviations out of a text and explains each place where one stands as a
 * whole word, outside of code.
 * Rule: https://kramdown.gettalong.org/syntax.html#abbreviations
 */
export function explainAbbreviations(tree: Root): void {
  const meanings = new Map<string, string>();
  takeDefinitions(tree, meanings);
  if (meanings.size > 0) explain(tree, indexByStart(meanings));
}

function takeDefinitions(node: Nodes, meanings: Map<string, string>): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  if (parent.children.some(({ type }) => type === 'abbreviation'))
    parent.children = parent.children.filter((child) => {
      if (child.type !== 'abbreviation') return true;
      const [, name = '', meaning = ''] = form.exec(child.value) ?? [];
      if (name.trim() !== '') meanings.set(name.trim(), meaning.trim());
      return false;
    });
  for (const child of parent.children) takeDefinitions(child, meanings);
}

function indexByStart(meanings: Map<string, string>): Known {
  const known: Known = new Map();
  for (const [name, meaning] of [...meanings].sort(([a], [b]) => b.length - a.length)) {
    const [first = name] = name.match(start) ?? [];
    const lengths = known.get(first) ?? [];
    known.set(first, lengths);
    const last = lengths.at(-1);
    if (last?.length === name.length) last.meanings.set(name, meaning);
    else lengths.push({ length: name.length, meanings: new Map([[name, meaning]]) });
  }
  return known;
}

function explain(node: Nodes, known: Known): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  for (const child of parent.children) explain(child, known);
  if (parent.children.some(({ type }) => type === 'text'))
    parent.children = parent.children.flatMap((child): RootContent[] =>
      child.type === 'text' && child.data?.isCode !== true ? split(child, known) : [child],
    );
}

function split(text: Text, known: Known): PhrasingContent[] {
  const { value } = text;
  const parts: PhrasingContent[] = [];
  let done = 0;
  for (const { 0: word, index } of value.matchAll(start)) {
    if (index < done) continue;
    const found = meaningAt(value, index, known.get(word) ?? []);
    if (!found) continue;
    if (index > done) parts.push({ ...text, value: value.slice(done, index) });
    done = index + found.name.length;
    parts.push(abbreviated(found, text));
  }
  if (parts.length === 0) return [text];
  if (done < value.length) parts.push({ ...text, value: value.slice(done) });
  return parts;
}

function meaningAt(
  value: string,
  at: number,
  lengths: NonNullable<ReturnType<Known['get']>>,
): { name: string; meaning: string } | undefined {
  for (const { length, meanings } of lengths) {
    const name = value.slice(at, at + length);
    const meaning = meanings.get(name);
    if (meaning === undefined) continue;
    const isWhole = !letter.test(name.slice(-1)) || !letter.test(value.charAt(at + length));
    if (isWhole) return { name, meaning };
  }
  return undefined;
}

function abbreviated(found: { name: string; meaning: string }, text: Text): Abbreviated {
  const title = found.meaning === '' ? {} : { title: found.meaning };
  return {
    type: 'abbreviated',
    children: [{ ...text, value: found.name }],
    position: text.position,
    data: { hName: 'abbr', hProperties: title },
  };
}
