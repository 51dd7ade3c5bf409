import { propertyName } from './property-names.ts';

const key = /^\s*["']?([^\s"':][^"':]*)["']?:(?:\s|$)/;

/** By one of these names a list of properties is known, however broken it is. */
const usual = new Set([
  ...['title', 'description', 'date', 'created', 'modified', 'updated', 'expiry', 'author', 'lang'],
  ...['tags', 'tag', 'categories', 'category', 'aliases', 'alias', 'permalink', 'slug', 'url'],
  ...['layout', 'draft', 'publish', 'published', 'private', 'status', 'unlisted', 'type', 'id'],
  ...['cssclass', 'cssclasses', 'series', 'image', 'cover', 'weight', 'menu', 'up', 'related'],
]);

/** Whether a name is longer than anybody calls a property. */
export const isSentence = (name: string): boolean => name.trim().split(/\s+/).length > 3;

/** What texts have and lists of properties have not: a pause, the end of a sentence, a block's sign. */
const isOfAText = (line: string): boolean =>
  line.trim() === '' ||
  /[.!?:;…。！？]["'”’»)*_]*\s*$/u.test(line) ||
  /^\s*(?:#{1,6} |```|~~~|!?\[|>)/.test(line);

/**
 * Whether lines between two rules are words of a text, and no list of properties that somebody
 * got wrong: they begin with none, look like a text somewhere, and not one of them has a name that
 * properties have.
 *
 * @param lines what stands between the rules, which is no YAML
 */
export function isProse(lines: readonly string[]): boolean {
  const begin = lines.find((line) => line.trim() !== '');
  if (begin === undefined || key.test(begin)) return false;
  if (!lines.some(isOfAText)) return false;
  return !lines.some((line) => usual.has(propertyName(key.exec(line)?.[1] ?? '')));
}
