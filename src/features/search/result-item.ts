import { make } from '../../browser/make.ts';
import { titleNodes } from '../../browser/title-nodes.ts';
import type { Place, Result } from './search-engine.ts';

/**
 * A result as an entry of a list: its title, what is known of the note, and where the words stand.
 *
 * @param stages what the stages of a note are called
 */
export function resultItem(result: Result, stages: Readonly<Record<string, string>>): HTMLElement {
  const entry = make('li', 'search-result');
  entry.append(link(result, 'search-title', result.marked));
  const known = knownOf(result, stages);
  if (known.length > 0) {
    const line = make('span', 'search-known');
    line.append(...known);
    entry.append(' ', line);
  }
  const own = excerpt(result);
  entry.append(own);
  if (result.places.length > 0) {
    const places = make('ul', 'search-places');
    for (const place of result.places) {
      const inner = make('li', '');
      const words = excerpt(place);
      inner.append(link(place, 'search-place'), words);
      places.append(inner);
      // The words of a part are not said twice.
      if (isSame(own, words)) own.remove();
    }
    entry.append(places);
  }
  return entry;
}

let days: Intl.DateTimeFormat | undefined;

function knownOf(
  { stage, day, tags }: Result,
  stages: Readonly<Record<string, string>>,
): HTMLElement[] {
  const known: HTMLElement[] = [];
  const add = (element: HTMLElement, text: string): void => {
    element.textContent = text;
    known.push(element);
  };
  if (stage !== '') add(make('span', ''), stages[stage] ?? stage);
  if (day !== '') {
    const date = new Date(`${day}T00:00:00Z`);
    // Making a format costs a hundred times as much as using it.
    days ??= new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
      dateStyle: 'medium',
      timeZone: 'UTC',
    });
    const words = Number.isNaN(date.getTime()) ? day : days.format(date);
    add(make('time', '', { datetime: day }), words);
  }
  for (const tag of tags) add(make('span', 'search-known-tag'), tag);
  return known;
}

function link(place: Place, className: string, marked?: string): HTMLElement {
  const anchor = make('a', className, { href: place.url });
  anchor.append(...titleNodes(place.title, marked));
  anchor.dir = 'auto';
  return anchor;
}

function isSame(one: HTMLElement, other: HTMLElement): boolean {
  const [a, b] = [one.textContent, other.textContent].map((text) => text.replace(/^… | …$/g, ''));
  return Boolean(a && b) && a !== undefined && b !== undefined && (a.includes(b) || b.includes(a));
}

/** The text is escaped, and around what was found stands `<mark>`. */
function excerpt(place: Place): HTMLElement {
  const paragraph = make('p', 'search-excerpt');
  paragraph.innerHTML = place.excerpt;
  paragraph.dir = 'auto';
  paragraph.hidden = place.excerpt === '';
  return paragraph;
}
