import { posix } from 'node:path';
import { type SeenHeading, viewHeadings } from '../features/headings/heading-view.ts';
import type { TextSettings } from '../features/module-grammar.ts';
import { noNeeds } from '../features/page-needs.ts';
import type { Picture, Rendering } from '../features/rendering.ts';
import { setWords, typographyOf } from '../features/typography/remark.ts';
import { type LinkView, viewLink } from '../features/wiki-links/link-view.ts';
import {
  embeddedNotes,
  fileAddress,
  folderOf,
  type Garden,
  isPublishable,
  isRaster,
  type NoteId,
  type PublicNote,
} from '../garden/index.ts';
import settings from '../site.config.ts';
import { wordsFor } from '../words/index.ts';
import type { Measures } from './pictures.ts';
import { hrefUnder } from './site.ts';

/** What a note's links and headings look like; with its text it decides the note's own HTML. */
export interface Seen {
  links: { view: LinkView; text: string; size: string }[];
  headings: (SeenHeading | null)[];
  /** Whether Liquid and kramdown are spoken, and what words Liquid took from elsewhere. */
  dialect: { jekyll: boolean; taken: readonly string[] };
}

/** A note ready to be rendered, with all that its HTML depends on. */
export interface Prepared {
  rendering: Rendering;
  seen: Seen;
  /** The notes whose text shows inside this one. */
  embedded: PublicNote[];
  /** Pictures that Astro makes smaller, as paths from the note's own file; filled by rendering. */
  pictures: string[];
}

/** Prepares the notes of one garden for rendering. */
export function prepareGarden(
  garden: Garden,
  measures: Measures,
  base: string,
  site: TextSettings = settings,
) {
  const byId = new Map(garden.notes.map((note) => [note.id, note]));
  const seenById = new Map<NoteId, Seen>();
  const href = (address: string): string => hrefUnder(base, address);
  const hrefOf = (id: string): string | undefined => {
    const address = garden.addresses.get(id);
    if (address !== undefined) return href(address);
    return byId.has(id) || /\.mdx?$/i.test(id) || !isPublishable(id)
      ? undefined
      : fileHref(base, id);
  };

  const seenOf = (note: PublicNote): Seen => {
    const known = seenById.get(note.id);
    if (known) return known;
    const outcomes = garden.outcomes.get(note.id) ?? [];
    const typography = typographyOf(note, site);
    const seen: Seen = {
      links: note.links.map((link, number) => {
        const resolution = outcomes[number] ?? { outcome: 'missing' };
        const size = 'target' in resolution ? measures.get(resolution.target.id) : undefined;
        return {
          view: viewLink(link, resolution, hrefOf),
          text: setWords(garden.show(note, number), typography),
          size: size ? `${size.width}x${size.height}` : '',
        };
      }),
      headings: viewHeadings(note, wordsFor(note.lang ?? settings.lang)),
      dialect: { jekyll: note.jekyll, taken: garden.trees.get(note.id)?.data?.taken ?? [] },
    };
    seenById.set(note.id, seen);
    return seen;
  };

  const prepare = (note: PublicNote): Prepared => {
    const pictures: string[] = [];
    const needs = noNeeds();
    const pictureOf = (id: string): Picture | undefined => {
      const size = measures.get(id);
      if (!size) return undefined;
      if (!isRaster(id)) return { src: fileHref(base, id), ...size };
      const from = folderOf(garden.diskPathOf(note.id));
      const path = posix.relative(from, garden.diskPathOf(id));
      const own = path.startsWith('.') ? path : `./${path}`;
      const at = pictures.indexOf(own);
      return { number: at === -1 ? pictures.push(own) - 1 : at, ...size };
    };
    // Embedded notes are rendered in their own light, but with the pictures of this page.
    const renderingOf = (one: PublicNote): Rendering => ({
      note: one,
      tree: garden.trees.get(one.id) ?? { type: 'root', children: [] },
      outcomes: garden.outcomes.get(one.id) ?? [],
      show: (link) => setWords(garden.show(one, link), typographyOf(one, site)),
      hrefOf,
      pictureOf,
      other: (id) => {
        const found = byId.get(id);
        return found && renderingOf(found);
      },
      href,
      words: wordsFor(note.lang ?? settings.lang),
      trustedHtml: settings.trustedHtml,
      needs,
      typography: typographyOf(one, site),
      strictLineBreaks: site.strictLineBreaks,
    });
    return {
      rendering: renderingOf(note),
      seen: seenOf(note),
      embedded: embeddedNotes(note, byId, garden.outcomes),
      pictures,
    };
  };
  return { prepare, seenOf };
}

function fileHref(base: string, id: string): string {
  const path = fileAddress(id).split('/').map(encodeURIComponent).join('/');
  return base.replace(/\/$/, '') + path;
}
