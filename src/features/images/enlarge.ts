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
        enlarge(image, words.close);
      });
      image.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        enlarge(image, words.close);
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

function enlarge(image: HTMLImageElement, close: string): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'enlarged';
  dialog.setAttribute('aria-label', image.alt);
  const large = new Image();
  large.src = widestOf(image).src;
  large.alt = image.alt;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = close;
  dialog.append(large, button);
  dialog.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    image.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}
