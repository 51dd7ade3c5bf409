/** Marks in a note's contents the section that is being read: the last that began above. */
export function followContents(contents: HTMLElement): void {
  const sections = Array.from(contents.querySelectorAll('a'), (link) => ({
    link,
    heading: document.getElementById(decodeURIComponent(link.hash.slice(1))),
  }));
  // A section begins to be read when its heading comes into the upper third of the window.
  const observer = new IntersectionObserver(
    () => {
      const line = innerHeight / 3 + 1;
      const current = sections.findLast(
        ({ heading }) => heading && heading.getBoundingClientRect().top < line,
      );
      for (const { link } of sections)
        if (link === current?.link) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      if (current) keepInView(contents, current.link);
    },
    { rootMargin: '0px 0px -66.6% 0px' },
  );
  for (const { heading } of sections) if (heading) observer.observe(heading);
}

/** Contents longer than the window scroll along. */
function keepInView(contents: HTMLElement, link: HTMLElement): void {
  if (contents.scrollHeight <= contents.clientHeight) return;
  const [own, frame] = [link.getBoundingClientRect(), contents.getBoundingClientRect()];
  if (own.top < frame.top || own.bottom > frame.bottom)
    contents.scrollTop += own.top - frame.top - frame.height / 2;
}
