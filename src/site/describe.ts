import { viewProperties } from '../features/properties/properties.ts';
import { seriesOf } from '../garden/series.ts';
import { stationsOf } from '../garden/trails.ts';
import { setWords, typographyOf } from '../typography/remark.ts';
import { viewLink } from '../markdown/link-view.ts';
import {
  beginningOf,
  type Garden,
  type Neighbourhood,
  neighbourhoodOf,
  type Place,
  type PublicNote,
  wordsOf,
  wordsOfPiece,
  writeMarks,
} from '../garden/index.ts';
import settings from '../site.config.ts';
import type { EntryData, EntryFields } from './entry.ts';
import { hrefsIn } from '../rendering/render-input.ts';
import type { Times } from '../reading/revisions.ts';

const excerptLength = 200;

/**
 * A public note as plain data for the pages.
 *
 * @param base the path under which the site lies
 * @param fail told what goes wrong when somebody asks for what is worked out late
 */
export function describeEntry(
  garden: Garden,
  note: PublicNote,
  times: Times = { revisions: [] },
  base = '/',
  fail: (cause: unknown) => void = rethrow,
): EntryData {
  const attempt = <T>(make: () => T, otherwise: T): T => {
    try {
      return make();
    } catch (cause) {
      fail(cause);
      return otherwise;
    }
  };
  const edges = garden.edges.get(note.id);
  // Of many notes nobody asks for what costs most.
  let excerpt: string | undefined;
  let neighbourhood: Neighbourhood | undefined;
  let related: string[] | undefined;
  const place = garden.featured.indexOf(note.id);
  const address = garden.addresses.get(note.id) ?? '/';
  const fields: EntryFields = {
    address,
    firstAddress: garden.earlier.of.get(note.id)?.[0] ?? address,
    title: note.title,
    titleMarks: writeMarks(
      note.title,
      note.titleMarks?.map(({ words, marks }) => ({
        words: wordsOfPiece(words, (link) => garden.show(note, link)),
        marks,
      })),
    ),
    titleId:
      note.titleHeading === undefined
        ? undefined
        : note.headings[note.titleHeading]?.id || undefined,
    description: note.description,
    get excerpt() {
      return (excerpt ??= attempt(() => excerptOf(garden, note), ''));
    },
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
    stations: stationsOf(garden, note),
    typography: note.typography,
    words: note.words,
    minutes: note.minutes,
    introduces: note.introduces,
    listed: note.listed,
    properties: settings.showProperties ? describeProperties(garden, note, base) : [],
    headings: note.headings.flatMap(({ depth, text, id, isUnlisted }, number) =>
      number === note.titleHeading || id === '' || isUnlisted ? [] : [{ depth, text, id }],
    ),
    links: edges?.links ?? [],
    backlinks: edges?.backlinks ?? [],
    unresolved: edges?.unresolved ?? [],
    wanted: edges?.wanted ?? [],
    mentions: (garden.mentions.get(note.id) ?? []).map(({ from, contexts }) => ({
      from,
      contexts,
    })),
    get neighbourhood() {
      return (neighbourhood ??= attempt(() => neighbourhoodOf(note.id, garden.edges), {
        notes: [],
        between: [],
      }));
    },
    get related() {
      return (related ??= attempt(() => garden.related(note.id), []));
    },
    redirects: garden.redirects.get(note.id) ?? [],
  };
  return fields as EntryData;
}

/** A note of which no more can be told than its title and where it lies. */
export function describePlainly(garden: Garden, note: PublicNote): EntryData {
  const bare: PublicNote = {
    ...note,
    ...{
      titleMarks: undefined,
      titleHeading: undefined,
      headings: [],
      passages: [],
      links: [],
      shownProperties: [],
    },
    stations: [],
    ...{ series: undefined, allTags: [], keywords: [], lang: undefined, typography: undefined },
    ...{ description: undefined, created: undefined, modified: undefined, stage: undefined },
    ...{
      seriesOrder: undefined,
      aliases: [],
      cssclasses: [],
      toc: undefined,
      words: 0,
      minutes: 0,
    },
  };
  const none = new Map<string, never>();
  const apart = { ...garden, edges: none, mentions: none, related: () => [] };
  return describeEntry(apart, bare);
}

function rethrow(cause: unknown): never {
  throw cause;
}

/** The properties of a note as its page shows them. */
export function describeProperties(
  garden: Garden,
  note: PublicNote,
  base = '/',
): EntryData['properties'] {
  const hrefOf = hrefsIn(garden, base);
  const typography = typographyOf(note, settings);
  const resolutions = garden.resolutions.get(note.id) ?? [];
  const links = note.links.map((link, number) => ({
    view: viewLink(link, resolutions[number] ?? { outcome: 'missing' }, hrefOf),
    text: setWords(garden.show(note, number), typography),
  }));
  return viewProperties(note.shownProperties, links);
}

function excerptOf(garden: Garden, note: PublicNote): string {
  const title = note.titleHeading === undefined ? undefined : note.headings[note.titleHeading];
  let text = '';
  for (const passage of note.passages) {
    if (title && isSamePlace(passage.place, title.place)) continue;
    text = `${text} ${wordsOf(passage.pieces, (link) => garden.show(note, link))}`.trim();
    if (text.length > excerptLength) break;
  }
  return beginningOf(text, excerptLength);
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.line === other.line && one.column === other.column;
}
