import type { Place, Result } from './search-engine.ts';
import { setExcerpt } from './set-excerpt.ts';

/** What was found as an item of the list of results. */
export function item(result: Result): HTMLElement {
  const entry = make('li', 'search-result');
  const own = excerpt(result);
  entry.append(link(result, 'search-title'), own);
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

function link(place: Place, className: string): HTMLElement {
  const anchor = make('a', className, { href: place.url });
  anchor.textContent = place.title;
  anchor.dir = 'auto';
  return anchor;
}

function isSame(one: HTMLElement, other: HTMLElement): boolean {
  const [a, b] = [one.textContent, other.textContent].map((text) => text.replace(/^… | …$/g, ''));
  return Boolean(a && b) && a !== undefined && b !== undefined && (a.includes(b) || b.includes(a));
}

/** Pagefind escapes the text and puts `<mark>` around what was found. */
function excerpt(place: Place): HTMLElement {
  const paragraph = make('p', 'search-excerpt');
  paragraph.innerHTML = setExcerpt(place.excerpt, place.title);
  paragraph.dir = 'auto';
  paragraph.hidden = place.excerpt === '';
  return paragraph;
}

/** Makes an element with a class and attributes. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
