import { isTyping } from '../../browser/typing.ts';

/** Links that lead from note to note; others leave the row. */
const besides = 'a.internal-link, a.tag, .path a, .search-results a, .preview a';

/** Whether a link opens beside its note. */
export function wantsBeside(link: HTMLAnchorElement, base: string): boolean {
  if (link.origin !== location.origin) return false;
  const { panes, stack } = document.documentElement.dataset;
  const isOn = panes === 'on' || (stack === 'open' && panes !== 'off');
  const isWide = matchMedia('(min-width: 900px)').matches;
  const url = new URL(link.href);
  const isInside = url.pathname.startsWith(base);
  const isPage = url.pathname.endsWith('/') && link.target === '' && !link.download;
  const isHere = url.pathname === location.pathname && stack === undefined;
  return isOn && isWide && isInside && isPage && !isHere && link.matches(besides);
}

/**
 * Which way a key leads in the row of panes: -1, 1, or 0 for a key that does something else.
 * Arrows stay with what scrolls sideways itself; `[` and `]` can be turned off like all keys of
 * one letter.
 */
export function paneKey(event: KeyboardEvent, main: Element): -1 | 0 | 1 {
  const { key, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
    return 0;
  if (isTyping(target) || document.querySelector('dialog[open]')) return 0;
  if (document.documentElement.dataset['shortcuts'] !== 'off') {
    if (key === '[') return -1;
    if (key === ']') return 1;
  }
  const isSideways =
    target instanceof Element && target.closest('pre, .table-scroll, audio, video');
  if (isSideways || !(key === 'ArrowLeft' || key === 'ArrowRight')) return 0;
  const isForward = (key === 'ArrowRight') === (getComputedStyle(main).direction !== 'rtl');
  return isForward ? 1 : -1;
}

/** How far each pane was scrolled, from what the browser's history keeps. */
export function tops(state: unknown): readonly number[] {
  const isOurs = typeof state === 'object' && state !== null && 'tops' in state;
  return isOurs && Array.isArray(state.tops) ? (state.tops as number[]) : [];
}
