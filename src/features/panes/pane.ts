import { decoded } from '../../browser/decoded.ts';
import { bringStylesOf, loadPage, pageOf } from '../../browser/load-note.ts';

/** A page of the garden that stands beside others. */
export interface Pane {
  element: HTMLElement;
  /** What scrolls, and has the focus. */
  text: HTMLElement;
  /** Its page's address, with the part that was asked for. */
  href: string;
  /** What the browser's tab says of it. */
  title: string;
  /** The link that opened it. */
  opener?: HTMLElement | undefined;
}

let count = 0;

function emptyPane(href: string, name: string): Pane {
  const element = document.createElement('div');
  element.className = 'pane';
  const spine = document.createElement('a');
  spine.className = 'pane-spine';
  const text = document.createElement('section');
  text.className = 'pane-text';
  text.tabIndex = -1;
  element.append(spine, text);
  const pane = { element, text, href, title: document.title };
  namePane(pane, name);
  return pane;
}

function namePane({ element, text, href }: Pane, name: string): void {
  text.setAttribute('aria-label', name);
  const spine = element.querySelector<HTMLAnchorElement>('.pane-spine');
  if (!spine) return;
  spine.href = href;
  spine.textContent = name;
}

/** The pane of the page's own note, with what stands in `<main>`. */
export function ownPane(main: HTMLElement): Pane {
  const pane = emptyPane(location.href, main.querySelector('h1')?.textContent ?? document.title);
  pane.text.append(...main.childNodes);
  main.append(pane.element);
  return pane;
}

/** A pane for another page, empty until `fillPane`; its close button calls back. */
export function newPane(href: string, closeWord: string, close: (pane: Pane) => void): Pane {
  const pane = emptyPane(href, decoded(pageOf(href).split('/').at(-2) ?? ''));
  pane.text.setAttribute('aria-busy', 'true');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pane-close';
  button.setAttribute('aria-label', closeWord);
  button.addEventListener('click', () => {
    close(pane);
  });
  pane.element.append(button);
  return pane;
}

/**
 * Fetches a pane's page and shows it.
 * @throws Error when it cannot be fetched, or is no page of the garden
 */
export async function fillPane(pane: Pane): Promise<void> {
  const page = await loadPage(pane.href);
  await bringStylesOf(page);
  const main = page.querySelector('main');
  if (!main) throw new Error(`${pane.href} has no text`);
  const copy = document.importNode(main, true);
  pane.title = page.title;
  const name = copy.querySelector('h1')?.textContent ?? page.title;
  namePane(pane, name);
  setApart(copy, pane.href, name);
  pane.text.replaceChildren(...copy.childNodes);
  pane.text.removeAttribute('aria-busy');
  pane.text.dispatchEvent(new Event('garden-text', { bubbles: true }));
  toPart(pane);
}

/** Scrolls to the part that a pane's address names. */
export function toPart(pane: Pane): void {
  const id = decoded(new URL(pane.href).hash.slice(1));
  if (id === '') return;
  const prefix = pane.text.dataset['prefix'] ?? '';
  pane.text.querySelector(`[id="${CSS.escape(prefix + id)}"]`)?.scrollIntoView();
}

/** Two pages in one: each id, and each landmark's name, must be the only one of its kind. */
function setApart(copy: HTMLElement, href: string, name: string): void {
  const prefix = `pane-${++count}-`;
  copy.querySelectorAll('script').forEach((script) => {
    script.remove();
  });
  for (const place of copy.querySelectorAll('nav, section, aside')) {
    const label = nameOf(place, copy);
    if (label === '') continue;
    place.removeAttribute('aria-labelledby');
    place.setAttribute('aria-label', `${label}: ${name}`);
  }
  for (const element of copy.querySelectorAll('[id]')) element.id = prefix + element.id;
  for (const attribute of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'])
    for (const element of copy.querySelectorAll(`[${attribute}]`)) {
      const ids = element.getAttribute(attribute)?.split(/\s+/) ?? [];
      element.setAttribute(attribute, ids.map((id) => prefix + id).join(' '));
    }
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href]'))
    if (link.hash !== '' && pageOf(link.href) === pageOf(href))
      link.setAttribute('href', `#${prefix}${link.hash.slice(1)}`);
}

function nameOf(place: Element, scope: Element): string {
  const id = place.getAttribute('aria-labelledby');
  const heading = id === null ? null : scope.querySelector(`[id="${CSS.escape(id)}"]`);
  return heading?.textContent ?? place.getAttribute('aria-label') ?? '';
}
