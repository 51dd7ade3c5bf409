import { embedRenderer } from '../features/render-note.ts';
import type { Rendering } from '../features/rendering.ts';
import { type Garden, neighbourhoodOf, type PublicNote, wordsOf } from '../garden/index.ts';
import type { EntryData } from './entry.ts';
import type { Seen } from './prepare.ts';

const excerptLength = 200;

/** A public note as plain data for the pages, but for what rendering it adds. */
export function describeEntry(
  garden: Garden,
  note: PublicNote,
): Omit<EntryData, 'module' | 'pictures' | 'imageOrigins'> {
  const ties = garden.ties.get(note.id);
  return {
    address: garden.addresses.get(note.id) ?? '/',
    title: note.title,
    titleId:
      note.titleHeading === undefined
        ? undefined
        : note.headings[note.titleHeading]?.id || undefined,
    description: note.description,
    excerpt: excerptOf(garden, note),
    keywords: note.keywords,
    created: note.created,
    modified: note.modified,
    tags: note.allTags,
    aliases: note.aliases,
    cssclasses: note.cssclasses,
    stage: note.stage,
    lang: note.lang,
    toc: note.toc,
    words: note.words,
    introduces: note.introduces,
    headings: note.headings.flatMap(({ depth, text, id }, number) =>
      number === note.titleHeading || id === '' ? [] : [{ depth, text, id }],
    ),
    links: ties?.links ?? [],
    backlinks: ties?.backlinks ?? [],
    unresolved: ties?.unresolved ?? [],
    wanted: ties?.wanted ?? [],
    mentions: (garden.mentions.get(note.id) ?? []).map(({ from, contexts }) => ({
      from,
      contexts,
    })),
    neighbourhood: neighbourhoodOf(note.id, garden.ties),
    related: garden.related.get(note.id) ?? [],
    redirects: garden.redirects.get(note.id) ?? [],
  };
}

/** What an MDX note asks for by number when Astro renders it. */
export function describeModule(rendering: Rendering, seen: Seen): EntryData['module'] {
  const renderEmbed = embedRenderer(rendering);
  return {
    links: seen.links.map(({ view, text }, number) =>
      rendering.note.links[number]?.kind === 'embed'
        ? { view: { as: 'html', html: renderEmbed(number) }, text }
        : { view, text },
    ),
    headings: seen.headings,
  };
}

function excerptOf(garden: Garden, note: PublicNote): string {
  const title = note.titleHeading === undefined ? undefined : note.headings[note.titleHeading];
  let text = '';
  for (const passage of note.passages) {
    if (passage.pieces === title?.pieces) continue;
    text = `${text} ${wordsOf(passage.pieces, (link) => garden.show(note, link))}`.trim();
    if (text.length > excerptLength) break;
  }
  if (text.length <= excerptLength) return text;
  const cut = text.slice(0, excerptLength);
  return `${cut.slice(0, Math.max(0, cut.lastIndexOf(' ')) || excerptLength)}…`;
}
