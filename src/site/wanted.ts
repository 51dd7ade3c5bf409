import type { Voice } from '../markdown/voice.ts';
import { byCodePoint, type Wanted } from '../garden/index.ts';

/** A note that wants others which are not written yet. */
export interface Wanting {
  titleHtml: string;
  href: string;
  /** The language and direction of its words, where they differ from the site's. */
  voice: Voice;
  wanted: readonly Wanted[];
}

/** A note that is not written yet, and who wants it. */
export interface WantedNote {
  /** As first written. */
  target: string;
  by: (Pick<Wanting, 'titleHtml' | 'href' | 'voice'> & { contexts: Wanted['contexts'] })[];
}

/** What is linked and not yet written, most wanted first; spelling is compared without case. */
export function collectWanted(notes: readonly Wanting[]): WantedNote[] {
  const found = new Map<string, WantedNote>();
  for (const { titleHtml, href, voice, wanted } of notes)
    for (const { target, contexts } of wanted) {
      const key = target
        .normalize('NFC')
        .toLowerCase()
        .replace(/\.mdx?$/, '');
      const note = found.get(key) ?? { target, by: [] };
      found.set(key, note);
      const known = note.by.find((other) => other.href === href);
      if (known) known.contexts = [...known.contexts, ...contexts];
      else note.by.push({ titleHtml, href, voice, contexts });
    }
  return [...found.values()].sort(
    (a, b) => b.by.length - a.by.length || byCodePoint(a.target, b.target),
  );
}
