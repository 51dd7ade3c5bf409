import { makeCard, showCard } from '../../browser/beside.ts';

/**
 * Shows a footnote beside its reference. The focus goes to it, and back when it closes.
 * @throws Error when the card's style cannot be loaded
 */
export async function showFootnote(reference: HTMLAnchorElement, note: Element): Promise<void> {
  const card = await makeCard(reference, 'prose');
  const heading = note.closest('.footnotes')?.firstElementChild?.textContent ?? '';
  card.setAttribute('aria-label', `${heading} ${reference.textContent}`.trim());
  card.tabIndex = -1;
  card.autofocus = true;
  const text = note.cloneNode(true) as Element;
  for (const back of text.querySelectorAll('.data-footnote-backref')) back.remove();
  for (const element of text.querySelectorAll('[id]')) element.removeAttribute('id');
  card.append(...text.childNodes);
  showCard(card, reference);
}
