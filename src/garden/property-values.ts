import type { PropertyType, PropertyValue, ShownProperty } from './note.ts';
import { isDate } from './dates.ts';
import { isOutside, splitTarget } from './link-marks.ts';
import type { Link, Place } from './note.ts';
import { decodePath } from './segments.ts';
import { readTag } from './tags.ts';

/** What the page says elsewhere, or what only steers it. */
const silent = new Set([
  ...['title', 'description', 'excerpt', 'meta_description', 'keywords', 'meta_keywords'],
  ...['summary', 'trail'],
  ...['created', 'date', 'modified', 'updated', 'last_modified_at', 'stage', 'lang', 'toc'],
  ...['publish', 'published', 'draft', 'unlisted', 'permalink', 'slug', 'redirect_from', 'layout'],
  ...['image', 'cover', 'cssclasses', 'cssclass', 'typography', 'position'],
]);
const tagKeys = new Set(['tags', 'tag', 'categories', 'category']);

/**
 * Reads the properties that a page may show, and the links that stand in any of them as whole
 * values: `up: "[[Note]]"`, `"[Note](note.md)"`.
 *
 * @param firstLink the number that the first of these links has among the links of the note
 */
export function readShownProperties(
  data: Record<string, unknown>,
  placeOf: (key: string) => Place,
  firstLink: number,
): { links: Link[]; shown: ShownProperty[] } {
  const links: Link[] = [];
  const shown: ShownProperty[] = [];
  for (const [key, value] of Object.entries(data)) {
    const items = Array.isArray(value) ? (value as unknown[]) : [value];
    const values = items.flatMap((item): PropertyValue[] => {
      const found = typeof item === 'string' ? readWholeLink(item) : undefined;
      if (!found) return readPlain(item);
      if (isOutside(found.target) && found.isUrl) return readOutside(found);
      links.push(linkOf(found, placeOf(key)));
      return [{ text: '', link: firstLink + links.length - 1 }];
    });
    if (silent.has(key.toLowerCase()) || values.length === 0) continue;
    const type = typeOf(key, value);
    shown.push({ key, type, values: type === 'tags' ? values.flatMap(readTags) : values });
  }
  return { links, shown: shown.filter(({ values }) => values.length > 0) };
}

function typeOf(key: string, value: unknown): PropertyType {
  if (tagKeys.has(key.toLowerCase())) return 'tags';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'boolean') return 'checkbox';
  const text = String(value).trim();
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return 'number';
  if (!/^\d{4}-\d\d-\d\d(?:$|[T ]\d)/.test(text) || !isDate(text)) return 'text';
  return text.length > 10 ? 'datetime' : 'date';
}

/** Of a list in a list, or a link amid other words, nobody knows whether it may be shown. */
function readPlain(item: unknown): PropertyValue[] {
  if (typeof item !== 'string' && typeof item !== 'number' && typeof item !== 'boolean') return [];
  const text = String(item).trim().toWellFormed();
  if (text === '' || text.includes('[[') || text.includes('](')) return [];
  return [/^https?:\/\/\S+$/.test(text) ? { text, href: text } : { text }];
}

function readOutside({ target, words }: Found): PropertyValue[] {
  return /^(?:https?:|mailto:)/i.test(target)
    ? [{ text: words === undefined || words === '' ? target : words, href: target }]
    : [];
}

function readTags({ text }: PropertyValue): PropertyValue[] {
  return text.split(/[\s,]+/).flatMap((one) => {
    const tag = readTag(one);
    return tag === undefined ? [] : [{ text: tag }];
  });
}

const wholeWikiLink = /^\s*\[\[((?:(?!\]\]|\[\[).)+)\]\]\s*$/;
const wholeMarkdownLink = /^\s*\[([^\]]*)\]\((?:<([^<>]+)>|([^\s<>]+))\)\s*$/;

interface Found {
  target: string;
  words: string | undefined;
  isUrl: boolean;
}

function readWholeLink(text: string): Found | undefined {
  const wiki = wholeWikiLink.exec(text)?.[1];
  if (wiki !== undefined) {
    const [target = '', ...words] = wiki.split('|');
    return { target: target.trim(), words: words.join('|') || undefined, isUrl: false };
  }
  const [, words, inAngles, bare] = wholeMarkdownLink.exec(text) ?? [];
  const target = inAngles ?? bare;
  return target === undefined ? undefined : { target, words, isUrl: true };
}

function linkOf({ target, words, isUrl }: Found, place: Place): Link {
  const { path, part } = splitTarget(target);
  return {
    kind: 'link',
    syntax: 'property',
    path: isUrl ? (decodePath(path) ?? path) : path,
    part: isUrl && part !== undefined ? (decodePath(part) ?? part) : part,
    words: words === undefined || words === '' ? undefined : [words],
    written: target,
    place,
  };
}
