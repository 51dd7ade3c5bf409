import { embedRenderer } from '../features/render-note.ts';
import type { PageNeeds, Rendering } from '../features/rendering.ts';
import { seriesOf } from '../features/series/series.ts';
import { type Garden, neighbourhoodOf, type PublicNote, wordsOf } from '../garden/index.ts';
import type { EntryData } from './entry.ts';
import type { Seen } from './prepare.ts';
import type { Times } from './tendings.ts';

const excerptLength = 200;

/** A public note as plain data for the pages, but for what rendering it adds. */
export function describeEntry(
  garden: Garden,
  note: PublicNote,
  times: Times = { tendings: [] },
): Omit<
  EntryData,
  'module' | 'pictures' | 'origins' | 'styles' | 'properties' | 'uses' | 'blockProblems'
> {
  const ties = garden.ties.get(note.id);
  const place = garden.featured.indexOf(note.id);
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
    ...times,
    tags: note.allTags,
    aliases: note.aliases,
    cssclasses: note.cssclasses,
    stage: note.stage,
    series: seriesOf(garden, note),
    seriesOrder: note.seriesOrder,
    featured: place === -1 ? undefined : place,
    lang: note.lang,
    toc: note.toc,
    typography: note.typography,
    words: note.words,
    minutes: note.minutes,
    introduces: note.introduces,
    headings: note.headings.flatMap(({ depth, text, id, isUnlisted }, number) =>
      number === note.titleHeading || id === '' || isUnlisted ? [] : [{ depth, text, id }],
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

/** What a note's rendered text asks of its page. */
export function describeNeeds(needs: PageNeeds): Pick<EntryData, 'origins' | 'styles'> {
  const { images, media, frames, forms, rules } = needs;
  return {
    origins: {
      images: [...images].sort(),
      media: [...media].sort(),
      frames: [...frames].sort(),
      forms: [...forms].sort(),
    },
    styles: rules.size === 0 ? undefined : `${[...rules].sort().join('\n')}\n`,
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
