/** A footnote that does not stand beside its line is shown in place when its number is chosen. */
document.addEventListener('click', (event) => {
  const { target } = event;
  const reference =
    target instanceof Element && target.closest<HTMLAnchorElement>('a[data-footnote-ref]');
  if (!reference || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  const note = document.getElementById(decodeURIComponent(reference.hash.slice(1)));
  if (!note || getComputedStyle(note).position === 'absolute') return;
  event.preventDefault();
  import('./footnote-card.ts')
    .then(({ showFootnote }) => showFootnote(reference, note))
    .catch((cause: unknown) => {
      console.warn(cause);
      location.hash = reference.hash;
    });
});
