import { afterPaint } from '../../browser/after-paint.ts';
import { decoded } from '../../browser/decoded.ts';
import { bringStyle } from '../../browser/load-note.ts';
import { loadWords } from '../../browser/load-words.ts';
import { bringIntoView, markCovered, number, pointOut } from './pane-row.ts';
import { fillPane, newPane, ownPane, type Pane, toPart } from './pane.ts';
import { paneKey, tops, wantsBeside } from './pane-input.ts';
import { isSamePage, stackOf, withStack } from './stack-address.ts';
import style from './panes.css?url';

const base = import.meta.env.BASE_URL;
const { dataset } = document.documentElement;
let main: HTMLElement;
let panes: Pane[] = [];
let active: Pane | undefined;
let closeWord = '';
let started: Promise<void> | undefined;

/**
 * From now on links open beside their note, and the address holds the stack.
 * @throws Error when the styles or words of panes cannot be loaded
 */
export function startPanes(): Promise<void> {
  started ??= start().catch((cause: unknown) => {
    started = undefined;
    throw cause;
  });
  return started;
}

async function start(): Promise<void> {
  const found = document.querySelector('main');
  if (!found) return;
  main = found;
  const [words] = await Promise.all([loadWords(), bringStyle(style)]);
  closeWord = words.close;
  document.addEventListener('click', onClick);
  document.addEventListener('keydown', onKey);
  document.addEventListener('focusin', ({ target }) => {
    const pane = paneOf(target);
    if (!pane) return;
    activate(pane);
    // Nobody who goes by keyboard reads under another note.
    if (target instanceof Element && target.matches(':focus-visible'))
      bringIntoView(main, panes, pane);
  });
  main.addEventListener('pointerdown', ({ target }) => {
    const pane = paneOf(target);
    if (pane) activate(pane);
  });
  document.addEventListener('scrollend', remember, true);
  const cover = (): void => {
    markCovered(main, panes);
  };
  main.addEventListener('scroll', cover);
  addEventListener('resize', cover);
  addEventListener('popstate', () => {
    void restore();
  });
  await restore();
}

const paneOf = (target: EventTarget | null): Pane | undefined =>
  panes.find(({ element }) => target instanceof Node && element.contains(target));

function activate(pane: Pane): void {
  active = pane;
  for (const { element } of panes) element.classList.toggle('is-active', element === pane.element);
}

/** Turns the page into a row with one pane; the link that asked for it stays where it is. */
function mount(link?: Element): void {
  if (panes.length > 0) return;
  const before = link?.getBoundingClientRect().top ?? 0;
  dataset['stack'] = 'open';
  const own = ownPane(main);
  panes = [own];
  settle(own);
  if (link) own.text.scrollTop += link.getBoundingClientRect().top - before;
}

/** Turns a row with one pane back into a page; the link stays where it is. */
function unmount(link?: Element): void {
  const [own] = panes;
  const before = link?.getBoundingClientRect().top ?? 0;
  delete dataset['stack'];
  if (!own) return;
  main.replaceChildren(...own.text.childNodes);
  panes = [];
  active = undefined;
  document.title = own.title;
  if (link) scrollBy({ top: link.getBoundingClientRect().top - before, behavior: 'instant' });
}

/** Puts the row in order around the pane that is read now. */
function settle(pane: Pane): void {
  number(main, panes);
  activate(pane);
  bringIntoView(main, panes, pane);
  markCovered(main, panes);
  document.title = pane.title;
}

function show(pane: Pane): void {
  settle(pane);
  pane.text.focus({ preventScroll: true });
}

function onClick(event: MouseEvent): void {
  const { target } = event;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || event.button !== 0 || event.defaultPrevented) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const pane = paneOf(link);
  if (pane && link.matches('.pane-spine')) {
    event.preventDefault();
    show(pane);
  } else if (pane && link.getAttribute('href')?.startsWith('#')) {
    event.preventDefault();
    const part = document.getElementById(decoded(link.hash.slice(1)));
    part?.scrollIntoView();
    part?.querySelector('a')?.focus({ preventScroll: true });
  } else if (wantsBeside(link, base)) {
    event.preventDefault();
    openBeside(link).catch(console.warn);
  }
}

/**
 * Opens a link beside its note, whatever the reader has chosen for others.
 * @throws Error when the styles or words of panes cannot be loaded
 */
export async function openBeside(link: HTMLAnchorElement): Promise<void> {
  await startPanes();
  await afterPaint();
  mount(link);
  const there = panes.find(({ href }) => isSamePage(href, link.href));
  if (there) {
    there.href = link.href;
    toPart(there);
    show(there);
    pointOut(there);
    return;
  }
  const from = panes.indexOf(paneOf(link) ?? active ?? (panes[0] as Pane));
  main.querySelector<HTMLElement>('.beside:popover-open')?.hidePopover();
  cut(from + 1);
  const pane = add(link.href);
  pane.opener = link;
  writeStack();
  show(pane);
  try {
    await fillPane(pane);
    if (pane === active) document.title = pane.title;
  } catch (cause) {
    // What cannot stand beside is opened as it is.
    console.warn(cause);
    location.href = link.href;
  }
}

function add(href: string): Pane {
  const pane = newPane(href, closeWord, close);
  panes.push(pane);
  main.append(pane.element);
  return pane;
}

/** Takes away all panes from a place on. */
function cut(from: number): void {
  for (const { element } of panes.splice(from)) element.remove();
}

function close(pane: Pane): void {
  const at = panes.indexOf(pane);
  panes.splice(at, 1);
  pane.element.remove();
  writeStack();
  const opener = openerOf(pane, panes[at - 1]);
  if (panes.length === 1) unmount(opener);
  else show(panes[at - 1] as Pane);
  opener?.focus({ preventScroll: true });
}

/** The link that opened a pane; after a reload, one that could have. */
function openerOf({ href, opener }: Pane, left: Pane | undefined): HTMLElement | undefined {
  if (opener?.isConnected) return opener;
  const places = left?.text.querySelectorAll<HTMLAnchorElement>('a.internal-link');
  const links = Array.from(places ?? []);
  const own = links.find((link) => link.href === href);
  return own ?? links.find((link) => isSamePage(link.href, href));
}

function writeStack(): void {
  const stack = panes.slice(1).map(({ href }) => href);
  history.pushState(null, '', withStack(location.href, base, stack));
}

/** Makes the row what the address says. */
async function restore(): Promise<void> {
  const stack = stackOf(location.href, base);
  if (stack.length === 0 || dataset['panes'] === 'off') {
    const opener = panes[1] && openerOf(panes[1], panes[0]);
    cut(1);
    unmount(opener);
    opener?.focus({ preventScroll: true });
    return;
  }
  const scrolled = tops(history.state);
  mount();
  const same = stack.findIndex((href, at) => !isSamePage(href, panes[at + 1]?.href ?? ''));
  const kept = same === -1 ? stack.length : same;
  const [removed] = panes.slice(kept + 1);
  cut(kept + 1);
  const added = stack.slice(kept).map(add);
  const last = panes.at(-1) as Pane;
  if (removed || added.length > 0) show(last);
  if (removed) openerOf(removed, last)?.focus({ preventScroll: true });
  const filled = await Promise.allSettled(added.map(fillPane));
  for (const [at, { status }] of filled.entries()) if (status === 'rejected') drop(added[at]);
  document.title = last.title;
  for (const [at, { text }] of panes.entries()) {
    const top = scrolled[at];
    if (top !== undefined) text.scrollTop = top;
  }
}

/** A page that is gone leaves the row. */
function drop(pane: Pane | undefined): void {
  if (!pane) return;
  console.warn(`${pane.href} cannot be shown`);
  panes = panes.filter((other) => other !== pane);
  pane.element.remove();
  if (panes.length === 1) unmount();
  else settle(panes.at(-1) as Pane);
}

/** Keeps how far each pane is scrolled, for a reload and the way back. */
function remember(): void {
  if (panes.length === 0) return;
  history.replaceState({ ...history.state, tops: panes.map(({ text }) => text.scrollTop) }, '');
}

function onKey(event: KeyboardEvent): void {
  const by = panes.length === 0 ? 0 : paneKey(event, main);
  const next = by === 0 || !active ? undefined : panes[panes.indexOf(active) + by];
  if (!next) return;
  event.preventDefault();
  show(next);
}
