/**
 * Pictures that are larger than they are shown open at their full size, by click or keyboard.
 * Without JavaScript they are pictures.
 */
export function offerEnlarging(article: Element, words: { enlarge: string; close: string }): void {
  for (const image of article.querySelectorAll('img')) {
    const offer = (): void => {
      if (image.closest('a') || widestOf(image).width <= image.clientWidth * 1.2) return;
      image.classList.add('can-enlarge');
      image.tabIndex = 0;
      image.setAttribute('role', 'button');
      image.setAttribute('aria-label', `${words.enlarge}: ${image.alt}`);
      image.addEventListener('click', () => {
        enlarge(image, words.close).catch(console.warn);
      });
      image.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        enlarge(image, words.close).catch(console.warn);
      });
    };
    if (image.complete) offer();
    else image.addEventListener('load', offer, { once: true });
  }
}

/** The widest source of a picture; with several, its natural width is only what was asked for. */
function widestOf(image: HTMLImageElement): { src: string; width: number } {
  const sources = image.srcset.split(', ').flatMap((source) => {
    const [src = '', width = ''] = source.split(' ');
    return width.endsWith('w') ? [{ src, width: Number.parseInt(width) }] : [];
  });
  const own = { src: image.currentSrc || image.src, width: image.naturalWidth };
  return sources.reduce((best, source) => (source.width > best.width ? source : best), own);
}

/** What shows it comes with the first that is asked for. */
async function enlarge(image: HTMLImageElement, close: string): Promise<void> {
  const { showEnlarged } = await import('./enlarged.ts');
  await showEnlarged(image, widestOf(image).src, close);
}
