import { byAddress, byName, byZettelId } from './find-by-name.ts';
import { beginsWithDots, byDrawing, byPath, endings, normalise } from './find-by-path.ts';
import { belowBases, findPlace } from './find-place.ts';
import { looseKeys } from './hidden-names.ts';
import { blockWords } from './block-words.ts';
import {
  type Candidate,
  type Found,
  lastSegment,
  type Known,
  type LinkIndex,
} from './link-index.ts';
import { fold } from './fold.ts';
import type { Link, Note, NoteId } from './note.ts';
import { findPart, outlineOf, type Part } from './parts.ts';
import type { Resolution } from './resolution.ts';
import { targetText } from './text.ts';

/**
 * Says where a link leads, as Obsidian would (https://help.obsidian.md/links), and where it is
 * unstable, always the same way: see the manual, "Where links lead".
 *
 * @param from the note in which the link stands
 */
export function resolveLink(index: LinkIndex, link: Link, from: Pick<Note, 'id'>): Resolution {
  const first = whither(index, link, from);
  if (isSettled(first)) return first;
  const others = otherReadings(link).map((other) => {
    const found = whither(index, other, from);
    return 'target' in found
      ? { ...found, target: { ...found.target, shows: targetText(other) } }
      : found;
  });
  return others.find(isSettled) ?? [first, ...others].find((one) => 'target' in one) ?? first;
}

/** Whether there is no better reading: a file of that name, with the part that is named. */
function isSettled(resolution: Resolution): boolean {
  if (!('target' in resolution)) return resolution.outcome === 'private';
  return resolution.target.by === 'path' && !resolution.target.partMissing;
}

/**
 * How else a link can be read, as far as a `#` at the end of a name belongs to it or means nothing:
 * `C#` is a note of that name, or else one called `C`, and `C##Part` a part of either.
 */
function otherReadings(link: Link): Link[] {
  const { path, part = '' } = link;
  if (path === '') return [];
  const inner = endOfHashes(part, 0, 1);
  if (inner > 0) return [{ ...link, path: path + part.slice(0, inner), part: part.slice(inner) }];
  const end = endOfHashes(path, path.length - 1, -1) + 1;
  return end > 0 && end < path.length ? [{ ...link, path: path.slice(0, end) }] : [];
}

/** Where a run of `#` and blanks ends. */
function endOfHashes(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (text[at] === '#' || text[at] === ' ') at += step;
  return at;
}

function whither(index: LinkIndex, link: Link, from: Pick<Note, 'id'>): Resolution {
  const { part } = link;
  const { candidate, whole: bare } = leadsTo(index, link, from);
  const whole = titled(link, bare, candidate?.note);
  if (!('target' in whole) || !candidate?.note || !part) return whole;
  // In Markdown the part of an address is what it is in HTML, an id.
  const isAddress = link.syntax === 'markdown';
  const found = partOf(candidate, candidate.note, part, isAddress || link.partIsId === true);
  const isTop = isAddress && part.toLowerCase() === 'top';
  return { ...whole, target: { ...whole.target, part: found, partMissing: !found && !isTop } };
}

/**
 * What a link shows in programs that show where it leads instead of what is written: Dendron the
 * title of a note, Logseq the words of a block.
 */
function titled(link: Link, whole: Resolution, note: Note | undefined): Resolution {
  if (!note || !('target' in whole) || link.path === '') return whole;
  const isBlock = link.part === `^${link.path}`;
  const shows = isBlock ? blockWords(note, link.path) : link.showsTitle && note.title;
  return shows ? { ...whole, target: { ...whole.target, shows } } : whole;
}

function leadsTo(index: LinkIndex, link: Link, from: Pick<Note, 'id'>): Known {
  const { path, syntax } = link;
  if (path === '') return judge(index, path, itself(index, from));
  // The site has a home whatever lies there, and a private page of that address is none.
  const home = path === '/' && syntax === 'markdown' ? findPlace(index, link, from) : undefined;
  if (home) return 'found' in home ? judge(index, path, home.found) : atAddress(home.address);
  const onPage = seenFromPage(index, link, from);
  if (onPage) return judge(index, path, onPage);
  const isBeside = index.isRelative && syntax === 'markdown' && !/^[./]/.test(path);
  const seen = isBeside ? `./${path}` : path;
  const known = index.known.get(seen) ?? lookUp(index, seen, from.id);
  if (known.candidate || known.whole.outcome === 'private') return known;
  const place = findPlace(index, link, from);
  if (place) return 'found' in place ? judge(index, path, place.found) : atAddress(place.address);
  // Where the site lies below a path, its files do too.
  if (syntax !== 'markdown') return known;
  const paths = [...belowBases(index.bases, path), ...asFile(path), ...inLanguage(path, from.id)];
  const others = paths.map((one) => lookUp(index, one, from.id));
  const isFound = ({ candidate, whole }: Known): boolean =>
    candidate !== undefined || whole.outcome === 'private';
  return others.find(isFound) ?? known;
}

/**
 * The file that a program makes a page of: many texts name the page.
 * Rule: https://rust-lang.github.io/mdBook/format/markdown.html#links
 */
function asFile(path: string): string[] {
  return /\.html?$/i.test(path) ? [path.replace(/\.html?$/i, '.md')] : [];
}

/** In a post of Jekyll's, `../other/` is an address, which counts from that of the post. */
function seenFromPage(
  index: LinkIndex,
  { path, syntax }: Link,
  from: Pick<Note, 'id'>,
): Found | undefined {
  if (syntax !== 'markdown' || !/^\.\.?\/.*\/$/.test(path)) return undefined;
  return index.byId().get(from.id)?.note?.jekyll ? byAddress(index, path, from) : undefined;
}

/**
 * The same from the top of a language's own folder, as `content/en/` in Hugo; and what is not
 * translated from the top of all, as in Starlight.
 * Rules: https://gohugo.io/content-management/multilingual/#translation-by-content-directory and
 * https://starlight.astro.build/guides/i18n/#fallback-content
 */
function inLanguage(path: string, from: NoteId): string[] {
  const language = /^[a-z]{2}(?:-[a-z]{2,4})?(?=\/)/i.exec(from)?.[0];
  if (language === undefined || !path.startsWith('/')) return [];
  return [
    path.startsWith(`/${language}/`) ? path.slice(language.length + 1) : `/${language}${path}`,
  ];
}

function atAddress(address: string): Known {
  const nothing = { caseDiffers: false, part: undefined, partMissing: false };
  const target = { id: address, by: 'site' as const, ...nothing };
  return { candidate: undefined, whole: { outcome: 'found', target } };
}

/** Where a path leads by itself, which is remembered unless it hangs on where it is written. */
function lookUp(index: LinkIndex, path: string, from: NoteId): Known {
  const found =
    byDrawing(index, path, from, byPath(index, path, from)) ??
    byZettelId(index, path) ??
    byName(index, path);
  const known = judge(index, path, found);
  if (!found?.isNearest && !beginsWithDots.test(path)) index.known.set(path, known);
  return known;
}

function judge(index: LinkIndex, path: string, found: Found | undefined): Known {
  if (!found)
    return {
      candidate: undefined,
      whole: { outcome: isHidden(index, path) ? 'private' : 'missing' },
    };
  const { candidate, others, by } = found;
  if (candidate.isPrivate) return { candidate, whole: { outcome: 'private' } };
  const caseDiffers = by === 'path' && path !== '' && differsInCase(path, candidate.id);
  const target = { id: candidate.id, by, caseDiffers, part: undefined, partMissing: false };
  const whole: Resolution =
    others.length === 0 ? { outcome: 'found', target } : { outcome: 'ambiguous', target, others };
  return { candidate, whole };
}

function partOf(candidate: Candidate, note: Note, part: string, byId: boolean): Part | undefined {
  // Headings get their words after the first links are resolved, and then new ones.
  if (candidate.outline?.headings !== note.headings) candidate.outline = outlineOf(note.headings);
  return findPart(part, candidate.outline, note, byId);
}

function itself({ byId }: LinkIndex, note: Pick<Note, 'id'>): Found | undefined {
  const candidate = byId().get(note.id);
  return candidate && { candidate, others: [], by: 'path', isNearest: false };
}

/**
 * Whether a link that finds nothing names a private note all the same: by a path on which it lay
 * once, with another ending or spelling, or something hidden by a dot, there or not.
 */
function isHidden(index: LinkIndex, path: string): boolean {
  const name = fold(lastSegment(path));
  const names = [name, name.replace(/\.[a-z]{2,8}$/, '')];
  return (
    names.some((one) => [...endings].some((ending) => index.hidden.has(one + ending))) ||
    index.hiddenNames.has(fold(path)) ||
    looseKeys(path).some((key) => index.hiddenKeys().has(key)) ||
    /(?:^|\/)\.[^./]/.test(path)
  );
}

function differsInCase(path: string, id: string): boolean {
  // Nearly every link is written as the file is; making strings for them would cost the most here.
  for (const ending of endings) {
    const start = id.length - ending.length - path.length;
    const isWhole = start === 0 || id[start - 1] === '/';
    if (isWhole && id.startsWith(path, start) && id.endsWith(ending)) return false;
  }
  const written = normalise(path.normalize('NFC'));
  return ![...endings].some((ending) => `/${id}`.endsWith(`/${written}${ending}`));
}
