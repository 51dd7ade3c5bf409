/**
 * What a key does between a box to type in and the list of links below it: arrows go through the
 * links and back to the box, and letters go on being typed.
 */
export function moveInList(event: KeyboardEvent, input: HTMLElement, list: HTMLElement): void {
  // Enter and arrows belong to who composes a word of several keys.
  if (event.isComposing) return;
  const links = [...list.querySelectorAll<HTMLElement>('a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (links.length === 0) return;
    event.preventDefault();
    const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
    if (at === -1 && event.key === 'ArrowUp') links.at(-1)?.focus();
    else if (next < 0) input.focus();
    else links[Math.min(next, links.length - 1)]?.focus();
    return;
  }
  const isCommand = event.ctrlKey || event.metaKey || event.altKey;
  if (at !== -1 && event.key.length === 1 && event.key !== ' ' && !isCommand) input.focus();
}
