import { makeCard, showCard, standInMargin } from '../../browser/beside.ts';
import { bringStylesOf, loadPage, pageOf } from '../../browser/load-note.ts';
import { loadWords } from '../../browser/load-words.ts';
import { excerptOf } from '../../browser/note-excerpt.ts';
import type { Intent } from './preview-start.ts';

type Link = HTMLAnchorElement;

/** How long a pointer may be on its way from the link to the card, and to one in the margin. */
const grace = 300;
const longGrace = 900;
const shown = new WeakSet<Link>();

/**
 * Shows the beginning of the note to which a link leads, or the linked part of it, in a card. It
 * stays as long as the pointer or the focus is on the link or the card, and closes by Esc.
 * Rule: https://www.w3.org/TR/WCAG22/#content-on-hover-or-focus
 *
 * @param isMeant whether the reader still means this link once its note has come
 * @throws Error when the note cannot be fetched
 */
export async function showPreview(
  link: Link,
  intent: Intent,
  isMeant: () => boolean,
): Promise<void> {
  const isHere = pageOf(link.href) === pageOf(location.href);
  if (shown.has(link) || (isHere && link.hash === '')) return;
  const [page, words] = await Promise.all([isHere ? document : loadPage(link.href), loadWords()]);
  const excerpt = excerptOf(page, link);
  if (!excerpt || !isMeant()) return;
  if (!isHere) await bringStylesOf(page);
  const card = await makeCard(link, 'preview');
  if (!isMeant() || shown.has(link)) {
    card.remove();
    return;
  }
  shown.add(link);
  card.setAttribute('aria-label', excerpt.title);
  const title = titleOf(link, excerpt);
  if (!isHere && canOpenBeside()) title.append(besideButton(card, link, words.openBeside));
  card.append(title, excerpt.text);
  card.addEventListener('toggle', (event) => {
    if (event.target === card && event.newState === 'closed') shown.delete(link);
  });
  if (intent === 'touch') openSheet(card, words.close);
  else standInMargin(card, link);
  showCard(card, link);
  if (intent === 'touch') card.focus();
  else closeWhenLeft(card, link);
}

/** Whether notes may stand side by side here; who does it is asked by an event. */
function canOpenBeside(): boolean {
  const { panes } = document.documentElement.dataset;
  return panes !== 'none' && matchMedia('(min-width: 900px)').matches;
}

function besideButton(card: HTMLElement, link: Link, label: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'open-beside';
  button.textContent = label;
  button.addEventListener('click', () => {
    card.hidePopover();
    link.dispatchEvent(new CustomEvent('open-beside', { bubbles: true }));
  });
  return button;
}

function titleOf({ href }: Link, { title, part }: { title: string; part?: string }): HTMLElement {
  const line = document.createElement('p');
  line.className = 'preview-title';
  const name = document.createElement('a');
  name.href = href;
  name.textContent = title;
  line.append(name);
  if (part !== undefined && part !== title) {
    const place = document.createElement('span');
    place.textContent = ` › ${part}`;
    line.append(place);
  }
  return line;
}

function closeWhenLeft(card: HTMLElement, link: Link): void {
  const events = ['pointerover', 'focusin', 'focusout'] as const;
  const isKept = (): boolean =>
    link.matches(':hover, :focus-visible') || card.matches(':hover, :focus-within');
  let timer = 0;
  const look = (): void => {
    clearTimeout(timer);
    if (isKept()) return;
    timer = window.setTimeout(
      () => {
        if (card.isConnected && !isKept()) card.hidePopover();
      },
      card.classList.contains('in-margin') ? longGrace : grace,
    );
  };
  for (const type of events) document.addEventListener(type, look);
  card.addEventListener('toggle', () => {
    if (card.matches(':popover-open')) return;
    clearTimeout(timer);
    for (const type of events) document.removeEventListener(type, look);
  });
}

/**
 * A finger that is lifted would close a card that closes by itself, so this one is closed by its
 * button, by Esc and by a touch outside.
 */
function openSheet(card: HTMLElement, label: string): void {
  card.popover = 'manual';
  card.tabIndex = -1;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'beside-close';
  button.textContent = label;
  card.prepend(button);
  const close = (event: Event): void => {
    const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
    const isOutside =
      event.type === 'pointerdown' &&
      !(event.target instanceof Node && card.contains(event.target));
    if (isEscape || isOutside || event.currentTarget === button) card.hidePopover();
  };
  button.addEventListener('click', close);
  const events = ['pointerdown', 'keydown'];
  for (const type of events) document.addEventListener(type, close);
  card.addEventListener('toggle', () => {
    if (card.matches(':popover-open')) return;
    for (const type of events) document.removeEventListener(type, close);
  });
}
