/**
 * Whoever goes back by keyboard is again on the link that led away. The browser keeps the place of
 * the page by itself, and the focus too where it keeps the page whole.
 */
document.addEventListener('click', ({ target, detail }) => {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || detail > 0) return;
  const left = Array.from(document.links).indexOf(link);
  history.replaceState({ ...history.state, left }, '');
});

const { left } = (history.state ?? {}) as { left?: number };
if (left !== undefined) document.links[left]?.focus({ preventScroll: true });
