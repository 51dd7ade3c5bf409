import type { Pane } from './pane.ts';

/** The row of panes as it lies on the screen: how they slide under each other. */

const isRightToLeft = (main: Element): boolean => getComputedStyle(main).direction === 'rtl';

/** Tells each pane its place in the row. */
export function number(main: HTMLElement, panes: readonly Pane[]): void {
  main.style.setProperty('--panes', String(panes.length));
  for (const [at, { element }] of panes.entries()) element.style.setProperty('--pane', String(at));
}

/** Marks the panes of which little more than the title can be seen. */
export function markCovered(main: HTMLElement, panes: readonly Pane[]): void {
  const rects = panes.map(({ element }) => element.getBoundingClientRect());
  const frame = main.getBoundingClientRect();
  const rtl = isRightToLeft(main);
  for (const [at, { element }] of panes.entries()) {
    const [own, next] = [rects[at], rects[at + 1]];
    if (!own) continue;
    const seen = rtl
      ? own.right - Math.max(frame.left, next?.right ?? -Infinity)
      : Math.min(frame.right, next?.left ?? Infinity) - own.left;
    element.classList.toggle('is-covered', seen < own.width / 4);
  }
}

/** Brings a whole pane into view, moving the row no more than needed. */
export function bringIntoView(main: HTMLElement, panes: readonly Pane[], pane: Pane): void {
  const at = panes.indexOf(pane);
  const width = pane.element.offsetWidth;
  const spine = pane.element.querySelector<HTMLElement>('.pane-spine')?.offsetWidth ?? 0;
  const furthest = at * (width - spine);
  const nearest = (at + 1) * width - main.clientWidth + (panes.length - 1 - at) * spine;
  const now = Math.abs(main.scrollLeft);
  const target = Math.min(furthest, Math.max(now, nearest));
  main.scrollLeft = isRightToLeft(main) ? -target : target;
}

/** Who asks for a note that stands there already sees for a moment where. */
export function pointOut({ element }: Pane): void {
  element.classList.add('is-pointed-out');
  setTimeout(() => {
    element.classList.remove('is-pointed-out');
  }, 2000);
}
