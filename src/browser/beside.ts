import { bringStyle } from './load-note.ts';
import style from './beside.css?url';

let count = 0;

/**
 * An empty card of text that stands beside a link when shown: below it, else above it, at the foot
 * of a narrow window. It is put at the end of the place that holds the link.
 *
 * @throws Error when its style cannot be loaded
 */
export async function makeCard(link: HTMLElement, className: string): Promise<HTMLElement> {
  await bringStyle(style);
  const card = document.createElement('div');
  card.className = `beside ${className}`;
  card.popover = 'auto';
  card.setAttribute('role', 'group');
  (link.closest('.beside') ?? link.closest('.pane-text, main') ?? document.body).append(card);
  return card;
}

/** Shows a card beside its link; when it closes it is taken away. */
export function showCard(card: HTMLElement, link: HTMLElement): void {
  const name = `--beside-${++count}`;
  link.style.setProperty('anchor-name', name);
  card.style.setProperty('position-anchor', name);
  card.addEventListener('toggle', (event) => {
    if (event.target !== card || card.matches(':popover-open')) return;
    link.style.removeProperty('anchor-name');
    card.remove();
  });
  // From its link the Tab key leads into the card, and on from it to the next link.
  card.showPopover({ source: link });
  if (!CSS.supports('position-area: block-end')) placeByHand(card, link);
}

/** So much room beside the text, and so much white between them, in rem. */
const [widthInMargin, gapInMargin] = [20, 2.5];

/**
 * Lets a card stand in the free margin beside its link's line, where it covers nothing that is
 * read. Where there is too little room it stands as others do.
 */
export function standInMargin(card: HTMLElement, link: HTMLElement): void {
  const column = link.closest('main > article, main > section, main > :has(> h2)');
  if (!column || link.closest('.beside, .footnotes') || !CSS.supports('top: anchor(top)')) return;
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const isRightToLeft = getComputedStyle(column).direction === 'rtl';
  const [{ left, right }, own] = [column.getBoundingClientRect(), link.getBoundingClientRect()];
  const width = document.documentElement.clientWidth;
  const from = (isRightToLeft ? width - left : right) + gapInMargin * rem;
  const isInColumn = own.left >= left - 1 && own.right <= right + 1;
  if (!isInColumn || width - from < (widthInMargin + 1) * rem) return;
  card.classList.add('in-margin');
  card.style.setProperty('--from', `${from}px`);
}

/** Where a browser knows no anchors: a place that stays while the card is open. */
function placeByHand(card: HTMLElement, link: HTMLElement): void {
  if (matchMedia('(max-width: 40rem)').matches) return;
  const at = link.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const gap = 8;
  const isBelow = at.bottom + gap + height <= innerHeight || at.top < innerHeight - at.bottom;
  const top = isBelow ? at.bottom + gap : at.top - gap - height;
  const left = Math.max(gap, Math.min(at.left, innerWidth - width - gap));
  card.style.setProperty('inset', `${top}px auto auto ${left}px`);
}
