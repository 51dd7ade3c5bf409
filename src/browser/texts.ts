/** Does something to the text of this page, and to each that is put beside it later. */
export function onText(wake: (text: ParentNode) => void): void {
  wake(document);
  document.addEventListener('garden-text', ({ target }) => {
    if (target instanceof Element) wake(target);
  });
}
