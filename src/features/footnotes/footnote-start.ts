import { decoded } from '../../browser/decoded.ts';

/** A footnote that does not stand beside its line is shown in place when its number is chosen. */
document.addEventListener('click', (event) => {
  const { target } = event;
  const reference =
    target instanceof Element && target.closest<HTMLAnchorElement>('a[data-footnote-ref]');
  if (!reference || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  // As browsers look: https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element
  const id = reference.hash.slice(1);
  const note = document.getElementById(id) ?? document.getElementById(decoded(id));
  if (!note || getComputedStyle(note).position === 'absolute') return;
  event.preventDefault();
  import('./footnote-card.ts')
    .then(({ showFootnote }) => showFootnote(reference, note))
    .catch((cause: unknown) => {
      console.warn(cause);
      location.hash = reference.hash;
    });
});
