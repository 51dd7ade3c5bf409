/** Other sites from which this reader wants everything, while the tab is open. */
const agreedKey = 'load-from';

function agreed(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(agreedKey) ?? '[]');
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    // Who lets nothing be kept is asked again on the next page.
    return [];
  }
}

/**
 * `<web-media>`: in the place of a picture, sound or film of another site. Its link is a button
 * that loads it; beside the first of each site stands one for all that the page shows of it.
 * In a link, which leads elsewhere, the button stands behind that.
 */
class WebMedia extends HTMLElement {
  #buttons: HTMLElement[] = [];
  #isLoaded = false;
  /** What stands here without this script. */
  #written: Node[] = [];

  connectedCallback(): void {
    // Put elsewhere with all it holds, it goes on as it was.
    if (this.#written.length > 0) return;
    this.#written = [...this.childNodes].map((node) => node.cloneNode(true));
    if (agreed().includes(hostOf(this))) this.load();
    else this.#offer();
  }

  #offer(): void {
    const { offer = '', all = '' } = this.dataset;
    const link = this.querySelector('a');
    if (link) {
      link.role = 'button';
      const said = link.querySelector('.web-media-host');
      if (said) said.textContent = offer;
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.load();
      });
      link.addEventListener('keydown', (event) => {
        if (event.key !== ' ') return;
        event.preventDefault();
        this.load();
      });
    } else
      this.#addButton(offer, () => {
        this.load();
      });
    const others = ofHost(hostOf(this));
    if (others.length > 1 && others[0] === this)
      this.#addButton(all, () => {
        agree(hostOf(this));
      });
  }

  #addButton(words: string, press: () => void): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'web-media-button';
    button.textContent = words;
    button.addEventListener('click', press);
    const place = this.#buttons.at(-1) ?? this.closest('a') ?? this;
    if (place === this) this.append(' ', button);
    else place.after(' ', button);
    this.#buttons.push(button);
  }

  /** Shows what waits; when that cannot be had, the link to it stays. */
  load(): void {
    if (this.#isLoaded) return;
    const { media = 'img', source = '', title = '', width, height } = this.dataset;
    for (const button of this.#buttons) button.remove();
    this.#isLoaded = true;
    const shown = elementOf(media, source, title);
    if (width !== undefined) shown.setAttribute('width', width);
    if (height !== undefined) shown.setAttribute('height', height);
    shown.addEventListener('error', () => {
      this.replaceChildren(...this.#written);
    });
    this.replaceChildren(shown);
    if (shown instanceof HTMLMediaElement) shown.focus();
  }
}

function elementOf(media: string, source: string, title: string): HTMLElement {
  if (media === 'img') {
    const image = new Image();
    image.alt = title;
    image.decoding = 'async';
    image.referrerPolicy = 'no-referrer';
    image.src = source;
    return image;
  }
  const player = document.createElement(media === 'audio' ? 'audio' : 'video');
  player.controls = true;
  player.ariaLabel = title;
  player.src = source;
  return player;
}

function hostOf({ dataset: { source = '' } }: HTMLElement): string {
  return URL.canParse(source) ? new URL(source).host : '';
}

function ofHost(host: string): HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>('web-media');
  return [...all].filter((one) => hostOf(one) === host);
}

function agree(host: string): void {
  try {
    sessionStorage.setItem(agreedKey, JSON.stringify([...agreed(), host]));
  } catch (cause) {
    // It holds for this page alone then.
    console.warn(cause);
  }
  for (const waiting of ofHost(host)) if (waiting instanceof WebMedia) waiting.load();
}

customElements.define('web-media', WebMedia);
