import { inSlices } from '../../browser/in-slices.ts';
import { make } from '../../browser/make.ts';
import { nearNames } from './near-names.ts';
import { readQuery } from './query.ts';

const mostOffered = 6;

/** Where nothing is found: tags like what was typed, and notes that are wanted and not written. */
export class NearOffers {
  readonly element = make('div', 'search-near-offers');
  #words: { tags: string; wanted: string };
  #choose: (tag: string) => void;

  /**
   * @param words what tags and wanted notes are called
   * @param choose told which tag is wanted
   */
  constructor(words: { tags: string; wanted: string }, choose: (tag: string) => void) {
    this.#words = words;
    this.#choose = choose;
    this.element.hidden = true;
  }

  hide(): void {
    this.element.hidden = true;
  }

  /** @param tags all tags of the garden */
  async show(typed: string, tags: readonly string[], isMeant: () => boolean): Promise<void> {
    const sought = soughtIn(typed);
    const near = await inSlices(nearNames(sought, tags, mostOffered), isMeant);
    const wanted = await inSlices(nearNames(sought, await loadWanted(), mostOffered), isMeant);
    if (!near || !wanted || !isMeant()) return;
    const lines = [
      line(
        this.#words.tags,
        near.map((tag) => this.#tag(tag)),
      ),
      line(this.#words.wanted, wanted.map(wantedName)),
    ].flat();
    this.element.replaceChildren(...lines);
    this.element.hidden = lines.length === 0;
  }

  #tag(tag: string): HTMLElement {
    const button = make('button', 'search-tag', { type: 'button' });
    button.textContent = tag;
    button.addEventListener('click', () => {
      this.#choose(tag);
    });
    return button;
  }
}

/** The words and tags that a result is to have. */
function soughtIn(typed: string): string {
  const wanted = readQuery(typed).filter(({ isNot }) => !isNot);
  return wanted
    .map((one) => (one.kind === 'words' ? one.text : one.kind === 'tag' ? one.value : ''))
    .join(' ');
}

function wantedName(name: string): HTMLElement {
  const link = make('a', '', { href: `${import.meta.env.BASE_URL}wanted/`, dir: 'auto' });
  link.textContent = name;
  return link;
}

function line(label: string, offers: readonly HTMLElement[]): HTMLElement[] {
  if (offers.length === 0) return [];
  const paragraph = make('p', '');
  const name = make('span', 'search-recent-name');
  name.textContent = label;
  paragraph.append(name, ...offers.flatMap((offer) => [' ', offer]));
  return [paragraph];
}

let known: Promise<string[]> | undefined;

/** The names of wanted notes, fetched once. */
function loadWanted(): Promise<string[]> {
  known ??= fetchWanted().catch((cause: unknown) => {
    known = undefined;
    throw cause;
  });
  return known;
}

async function fetchWanted(): Promise<string[]> {
  const response = await fetch(`${import.meta.env.BASE_URL}garden/wanted.json`);
  if (!response.ok) throw new Error(`${response.url}: status ${response.status}`);
  return (await response.json()) as string[];
}
