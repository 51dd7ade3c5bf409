import { showKeys } from './key-dialog.ts';

/** So long after a `g` the next key belongs to it. */
const patience = 5000;
let wayFrom = -Infinity;

/** Does what a key stands for. */
export async function press(key: string): Promise<void> {
  const isWay = performance.now() - wayFrom < patience;
  wayFrom = -Infinity;
  if (isWay && key === 'g') location.href = `${import.meta.env.BASE_URL}graph/`;
  else if (isWay && key === 'h') location.href = import.meta.env.BASE_URL;
  else if (key === 'g') wayFrom = performance.now();
  else if (key === 'j') step(1);
  else if (key === 'k') step(-1);
  else if (key === 'b') toBacklinks();
  else if (key === 'r') document.querySelector<HTMLAnchorElement>('.random a')?.click();
  else if (key === 'o') openBeside();
  else if (key === '?') await showKeys();
}

/** The pane in which the reader is, else the page. */
function place(): ParentNode {
  return document.querySelector('.pane.is-active') ?? document;
}

/** To the next or last link of the text, from the focus or from what is in view. */
function step(by: 1 | -1): void {
  const inText = place().querySelectorAll<HTMLAnchorElement>(
    'article .prose a[href]:not(.heading-anchor, [data-footnote-ref], .data-footnote-backref)',
  );
  const links = Array.from(inText).filter((link) => link.checkVisibility());
  const { activeElement } = document;
  const at = links.findIndex((link) => link === activeElement);
  const isBelow = (link: Element): boolean => {
    if (activeElement?.matches('a'))
      return Boolean(
        activeElement.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
    return link.getBoundingClientRect().top >= 0;
  };
  const below = links.findIndex(isBelow);
  const from = below === -1 ? links.length : below;
  const next = at === -1 ? (by === 1 ? from : from - 1) : at + by;
  links[next]?.focus();
}

function toBacklinks(): void {
  const section = place().querySelector('.backlinks');
  section?.scrollIntoView();
  section?.querySelector('a')?.focus({ preventScroll: true });
}

/** The link with the focus beside its note; whoever has the notes in a row does it. */
function openBeside(): void {
  const link = document.activeElement?.closest('main a.internal-link');
  link?.dispatchEvent(new CustomEvent('open-beside', { bubbles: true }));
}
