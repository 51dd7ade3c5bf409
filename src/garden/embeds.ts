import type { Link, NoteId } from './note.ts';
import type { Part } from './parts.ts';
import { byCodePoint } from './code-points.ts';
import { problem, type Problem } from './problems.ts';
import type { PublicNote } from './publish.ts';
import type { Resolution } from './resolution.ts';
import { isWithin, linesOf } from './sections.ts';

/** An embed of a note or of one of its parts, as it stands in another note. */
export interface NoteEmbed {
  link: Link;
  number: number;
  to: NoteId;
  part: Part | undefined;
}

/** The name of what is embedded: two parts of one note are two things. */
export function embedKey(id: NoteId, part: Part | undefined): string {
  return part === undefined ? id : `${id}#${part.id}`;
}

/** The embeds of other notes that stand within a part of a note. */
export function embedsWithin(
  note: PublicNote,
  part: Part | undefined,
  resolutions: readonly Resolution[],
): NoteEmbed[] {
  const lines = linesOf(note, part);
  return note.links.flatMap((link, number): NoteEmbed[] => {
    const resolution = resolutions[number];
    if (link.kind !== 'embed' || !resolution || !('target' in resolution)) return [];
    const { id, part: target, partMissing } = resolution.target;
    if (partMissing || !isWithin(link.place, lines)) return [];
    return [{ link, number, to: id, part: target }];
  });
}

/** Embeds that lead back to where they stand: each circle is reported once, where it closes. */
export function embedCycles(
  notes: readonly PublicNote[],
  resolutions: ReadonlyMap<NoteId, readonly Resolution[]>,
): Problem[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const state = new Map<string, 'open' | 'done'>();
  const problems: Problem[] = [];
  const open = (note: PublicNote, part: Part | undefined): Walk => {
    const key = embedKey(note.id, part);
    state.set(key, 'open');
    return { key, note, left: embedsWithin(note, part, resolutions.get(note.id) ?? []).reverse() };
  };
  for (const start of notes) {
    // A stack of our own: chains of embeds are longer than the machine's.
    const stack = state.has(start.id) ? [] : [open(start, undefined)];
    for (let walk = stack.at(-1); walk; walk = stack.at(-1)) {
      const embed = walk.left.pop();
      if (!embed) {
        state.set(walk.key, 'done');
        stack.pop();
        continue;
      }
      const next = byId.get(embed.to);
      const known = state.get(embedKey(embed.to, embed.part));
      if (next && known === undefined) stack.push(open(next, embed.part));
      else if (next && known === 'open') problems.push(cycle(walk.note.id, embed.link));
    }
  }
  return problems;
}

/** More embeds than this on one page are shown as links: embeds in embeds multiply. */
export const mostEmbeds = 100;
/** Nor is more text than this embedded, in letters: it would take the memory of a build. */
export const mostEmbedded = 500_000;

/** Notes in which more is embedded than a page shows, each told at the embed where it is too much. */
export function crowdedNotes(
  notes: readonly PublicNote[],
  resolutions: ReadonlyMap<NoteId, readonly Resolution[]>,
): Problem[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const embedsOf = (note: PublicNote, part: Part | undefined): NoteEmbed[] =>
    embedsWithin(note, part, resolutions.get(note.id) ?? []);
  return notes.flatMap((note) => {
    let left = mostEmbeds;
    let letters = mostEmbedded;
    /** Follows an embed as a page does that shows it; says whether the page has room for it. */
    const fits = ({ to, part }: NoteEmbed, trail: readonly string[]): boolean => {
      const other = byId.get(to);
      const key = embedKey(to, part);
      if (!other || trail.includes(key)) return true;
      if (left <= 0 || letters <= 0) return false;
      left--;
      letters -= other.body.length;
      return embedsOf(other, part).every((inner) => fits(inner, [...trail, key]));
    };
    const crowded = embedsOf(note, undefined).find((embed) => !fits(embed, [note.id]));
    return crowded
      ? [problem('too-many-embeds', note.id, { written: crowded.link.written }, crowded.link.place)]
      : [];
  });
}

interface Walk {
  key: string;
  note: PublicNote;
  /** Embeds still to be followed, the last one next. */
  left: NoteEmbed[];
}

function cycle(id: NoteId, link: Link): Problem {
  return problem('embed-cycle', id, { written: link.written }, link.place);
}

/** Every note whose text shows inside a note, through embeds in embeds too, in order of id. */
export function embeddedNotes(
  note: PublicNote,
  byId: ReadonlyMap<NoteId, PublicNote>,
  resolutions: ReadonlyMap<NoteId, readonly Resolution[]>,
): PublicNote[] {
  const found = new Set<PublicNote>();
  const left = [note];
  for (let current = left.pop(); current; current = left.pop())
    for (const { to } of embedsWithin(current, undefined, resolutions.get(current.id) ?? [])) {
      const next = byId.get(to);
      if (!next || found.has(next)) continue;
      found.add(next);
      left.push(next);
    }
  return [...found].sort((a, b) => byCodePoint(a.id, b.id));
}
