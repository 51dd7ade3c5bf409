import type { Root } from 'mdast';
import { parseDocument } from 'yaml';
import { walk } from '../link-marks.ts';

/**
 * Whether links are written `[[label|target]]`, as in Dendron, rather than the other way round.
 * Rule: https://wiki.dendron.so/
 *
 * @param settings the text of `dendron.yml`
 */
export function readsLabelFirst(settings: string | undefined): boolean {
  if (settings === undefined) return false;
  const document = parseDocument(settings);
  return document.errors.length === 0 && document.get('version') !== undefined;
}

const variable = /\{\{\s*fm\.([\w-]+(?:\.[\w-]+)*)\s*\}\}/g;

/**
 * Puts properties into the text that calls them, as in `{{fm.title}}`; one that is not there stays
 * as it is written, and so does code.
 * Rule: https://wiki.dendron.so/notes/ZMHZPZ7qw0rvgzmNIMfLk/
 *
 * @param data the note's front matter
 */
export function fillVariables(tree: Root, data: Readonly<Record<string, unknown>>): void {
  walk(tree, (node) => {
    if (node.type !== 'text' || !node.value.includes('fm.')) return;
    node.value = node.value.replace(variable, (written, path: string) => {
      const value = valueAt(data, path.split('.'));
      return typeof value === 'string' || typeof value === 'number' ? String(value) : written;
    });
  });
}

function valueAt(data: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return data;
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? valueAt((data as Record<string, unknown>)[name], rest)
    : undefined;
}

/** What stands before a note's name where links lead from vault to vault. */
const vaultName = /^dendron:\/\/[^/]*\//;
/** How many lines of a section are left out, and where its excerpt ends. */
const excerpt = /(#[^#,:]*)(?:,\d+)?(?::#.*)?$/;

/**
 * Reads links as Dendron does: the words first where its settings say so, else the title of the
 * note, notes of all vaults by their names, and headings by their ids. Of an excerpt that ends before its section does, the
 * section is shown.
 * Rules: https://wiki.dendron.so/notes/3472226a-ff3c-432d-bf5d-10926f39f6c2/ and
 * https://wiki.dendron.so/notes/f1af56bb-db27-47ae-8406-61a98de6c78c/
 */
export function readLinks(tree: Root, labelFirst: boolean): void {
  walk(tree, (node) => {
    if (node.type !== 'wikiLink') return;
    if (labelFirst && node.display !== undefined)
      [node.value, node.display] = [node.display, node.value];
    node.value = node.value.trim().replace(vaultName, '').replace(excerpt, '$1');
    node.partIsId = true;
    if (node.display === undefined) node.showsTitle = true;
  });
}
