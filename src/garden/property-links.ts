import { decodePath } from './address.ts';
import { isOutside, splitTarget } from './link-marks.ts';
import type { Link, Place } from './note.ts';

const wholeWikiLink = /^\s*\[\[((?:(?!\]\]|\[\[).)+)\]\]\s*$/;
const wholeMarkdownLink = /^\s*\[([^\]]*)\]\((?:<([^<>]+)>|([^\s<>]+))\)\s*$/;

/** Links that stand as whole values of properties: `up: "[[Note]]"`, `"[Note](note.md)"`. */
export function linksInProperties(
  data: Record<string, unknown>,
  placeOf: (key: string) => Place,
): Link[] {
  return Object.entries(data).flatMap(([key, value]) =>
    (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((item): Link[] => {
      const found = typeof item === 'string' ? readWholeLink(item) : undefined;
      if (!found) return [];
      const { path, part } = splitTarget(found.target);
      return [
        {
          kind: 'link',
          syntax: 'property',
          path: found.isUrl ? (decodePath(path) ?? path) : path,
          part: found.isUrl && part !== undefined ? (decodePath(part) ?? part) : part,
          words: found.words ? [found.words] : undefined,
          written: found.target,
          place: placeOf(key),
        },
      ];
    }),
  );
}

function readWholeLink(
  text: string,
): { target: string; words: string | undefined; isUrl: boolean } | undefined {
  const wiki = wholeWikiLink.exec(text)?.[1];
  if (wiki !== undefined) {
    const [target = '', ...words] = wiki.split('|');
    return { target: target.trim(), words: words.join('|') || undefined, isUrl: false };
  }
  const [, words, inAngles, bare] = wholeMarkdownLink.exec(text) ?? [];
  const target = inAngles ?? bare;
  if (target === undefined || isOutside(target)) return undefined;
  return { target, words, isUrl: true };
}
