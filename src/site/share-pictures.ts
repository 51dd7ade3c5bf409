import { type Card, cardSize } from '../features/cards/card.ts';
import { directionOf, directionOfText, type Garden, type NoteId } from '../garden/index.ts';
import { type CardFonts, readCardFonts, textIn } from '../pictures/card-fonts.ts';
import type { Measure } from '../pictures/measure.ts';
import { digestOf } from '../reading/cache.ts';
import type { SiteSettings } from '../settings/site-schema.ts';
import { siteAddress } from '../settings/site.ts';
import settings from '../site.config.ts';
import { setWords, typographyOf } from '../typography/remark.ts';
import { wordsFor } from '../words/index.ts';
import type { Entry, EntryData } from './entry.ts';
import type { LoadedGarden } from './loaded-garden.ts';

/** The picture that stands for a page where others link to it. */
export interface SharePicture {
  /** Under the top of the site, or in full where it is another's. */
  address: string;
  alt: string;
  /** Undefined for what lies elsewhere, or is served as it is. */
  size?: { width: number; height: number };
}

/** What is made for a page: a card, or a cut of its own picture. */
export type MadePicture = { card: Card } | { id: string; note: NoteId; digest: string };

/** The pictures that stand for the pages of a garden. */
export interface SharePictures {
  /** For every page that has none of its own. */
  garden: SharePicture | undefined;
  /** By the notes' ids. */
  notes: ReadonlyMap<NoteId, SharePicture>;
  /** What has to be made, by file, each once. */
  made: ReadonlyMap<string, MadePicture>;
  /** How many notes have the garden's because no font has the letters of their title. */
  undrawn: number;
  fonts: CardFonts;
}

/** Where they lie, under the top of the site. */
export const cardFolder = 'garden/cards/';

/** A garden of more notes has one card for all, since each takes its time. */
export const mostCards = 1000;

/** Is counted up when another picture is made of the same words. */
const recipe = 1;

/** What of a garden, its surroundings and its settings the pictures hang on. */
export interface Shown {
  entries: readonly Pick<Entry, 'id' | 'data'>[];
  garden: Pick<Garden, 'covers' | 'locked'>;
  measureOf: (id: string) => Pick<Measure, 'digest'> | undefined;
  fonts: CardFonts;
  site: Pick<SiteSettings, 'title' | 'description' | 'lang' | 'typography' | 'cards'>;
}

const known = new WeakMap<LoadedGarden, SharePictures>();

/**
 * Says which picture stands for each page. Where nobody knows the site's address there are none, since
 * programs that show them need it in full.
 *
 * @throws PlainError when a font is not there that the settings name
 */
export function sharePictures(loaded: LoadedGarden): SharePictures {
  const found = known.get(loaded) ?? findPictures(loaded);
  known.set(loaded, found);
  return found;
}

function findPictures({ entries, garden, measureOf }: LoadedGarden): SharePictures {
  if (siteAddress() === undefined)
    return { garden: undefined, notes: new Map(), made: new Map(), undrawn: 0, fonts: noFonts };
  const fonts = settings.cards === 'none' ? noFonts : readCardFonts(settings.cardFonts);
  return choosePictures({ entries, garden, measureOf, fonts, site: settings });
}

const noFonts: CardFonts = { title: [], text: [], digest: '' };

/**
 * The pictures of a site whose address is known. A note's own wins; else a card is drawn, of what readers
 * see on the page alone. Locked notes have that of the garden.
 */
export function choosePictures(shown: Shown): SharePictures {
  const { entries, garden, fonts, site } = shown;
  const made = new Map<string, MadePicture>();
  const add: Add = (name, one, alt) => {
    made.set(name, one);
    return { address: `/${cardFolder}${name}`, alt, size: cardSize };
  };
  const addCard = (card: Card | undefined, alt: string): SharePicture | undefined =>
    card &&
    add(`${digestOf(String(recipe), fonts.digest, JSON.stringify(card))}.png`, { card }, alt);
  const pages = entries.filter(({ data }) => data.introduces === undefined);
  const isEach = site.cards === 'each' || (site.cards === 'auto' && pages.length <= mostCards);
  const locked = new Set(garden.locked.map(({ id }) => id));
  const notes = new Map<NoteId, SharePicture>();
  let undrawn = 0;
  for (const { id, data } of pages) {
    if (locked.has(id)) continue;
    const alt = `${data.title} · ${site.title}`;
    const isDrawn = isEach && data.address !== '/';
    const picture =
      ownPicture(id, alt, shown, add) ?? (isDrawn ? addCard(cardOf(data, shown), alt) : undefined);
    if (picture) notes.set(id, picture);
    else if (isDrawn) undrawn++;
  }
  const ofGarden = site.cards === 'none' ? undefined : addCard(gardenCard(shown), site.title);
  return { garden: ofGarden, notes, made, undrawn, fonts };
}

type Add = (name: string, one: MadePicture, alt: string) => SharePicture;

/** The picture that a note names for itself. */
function ownPicture(
  note: NoteId,
  alt: string,
  { garden, measureOf }: Shown,
  add: Add,
): SharePicture | undefined {
  const id = garden.covers.get(note);
  if (id === undefined) return undefined;
  if (/^(?:\/|https?:)/i.test(id)) return { address: id, alt };
  const measure = measureOf(id);
  // No other program shows a drawing there, and a picture that cannot be read is none.
  if (!measure || /\.svg$/i.test(id)) return undefined;
  const { digest } = measure;
  return add(`${digest}.jpg`, { id, note, digest }, alt);
}

function cardOf(data: EntryData, { fonts, site }: Shown): Card | undefined {
  const set = setWords(data.title, typographyOf(data, site));
  const title = textIn(set, fonts.title);
  if (title === undefined) return undefined;
  const { stage } = data;
  const word = stage && textIn(wordsFor(site.lang).stages[stage], fonts.text);
  return {
    title,
    direction: directionOfText(title) ?? directionOf(data.lang ?? site.lang),
    stage: stage && word !== undefined ? { name: stage, word } : undefined,
    tags: data.tags.flatMap((tag) => textIn(tag, fonts.text) ?? []),
    garden: textIn(site.title, fonts.text),
  };
}

function gardenCard({ fonts, site }: Shown): Card {
  // A leaf alone still says whose page this is.
  const title = textIn(site.title, fonts.title) ?? '';
  return {
    title,
    direction: directionOfText(title) ?? directionOf(site.lang),
    lead: site.description && textIn(site.description, fonts.text),
    tags: [],
    garden: undefined,
  };
}
