import { decoded } from '../../browser/decoded.ts';

/** So far from the top of what scrolls a section begins to be read. */
const line = 96;

/** Marks in a note's contents the section that is being read: the last that began above. */
export function followContents(contents: HTMLElement): void {
  const sections = Array.from(contents.querySelectorAll('a'), (link) => ({
    link,
    heading: document.getElementById(decoded(link.hash.slice(1))),
  }));
  const mark = (): void => {
    const top = contents.closest('.pane-text')?.getBoundingClientRect().top ?? 0;
    const current = sections.findLast(
      ({ heading }) => heading && heading.getBoundingClientRect().top < top + line,
    );
    for (const { link } of sections)
      if (link === current?.link) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    if (current) keepInView(contents, current.link);
  };
  const observer = new IntersectionObserver(mark, {
    root: contents.closest('.pane-text'),
    // All that is below the line counts as seen, so that each crossing of it is told, a leap too.
    rootMargin: `-${line}px 0px 1000000px`,
  });
  for (const { heading } of sections) if (heading) observer.observe(heading);
}

/** Contents longer than the window scroll along. */
function keepInView(contents: HTMLElement, link: HTMLElement): void {
  if (contents.scrollHeight <= contents.clientHeight) return;
  const [own, frame] = [link.getBoundingClientRect(), contents.getBoundingClientRect()];
  if (own.top < frame.top || own.bottom > frame.bottom)
    contents.scrollTop += own.top - frame.top - frame.height / 2;
}
