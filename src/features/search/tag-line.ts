import { make } from '../../browser/make.ts';

/** Tags to narrow a search by, in one line; where they need more, a button opens it. */
export class TagLine {
  readonly element: HTMLElement;
  #tags: HTMLElement;
  #opener: HTMLButtonElement;

  /** @param label what the tags are for */
  constructor(label: string) {
    this.#tags = make('div', 'search-tags', { role: 'group', 'aria-label': label });
    this.#opener = make('button', 'search-tags-open', { type: 'button', 'aria-label': label });
    this.#opener.textContent = '…';
    this.element = make('div', 'search-tag-line');
    this.element.append(this.#tags, this.#opener);
    this.element.hidden = true;
    this.#opener.addEventListener('click', () => {
      this.#open(!this.#tags.classList.contains('is-open'));
    });
    // Whoever goes through them by keyboard sees where the focus is.
    this.#tags.addEventListener('focusin', ({ target }) => {
      if (this.#opener.hidden) return;
      if (target instanceof Element && target.matches(':focus-visible')) this.#open(true);
    });
    new ResizeObserver(() => {
      this.#fit();
    }).observe(this.element);
  }

  /** Shows other tags; the one that has the focus keeps it. */
  show(tags: readonly HTMLElement[]): void {
    const focused = document.activeElement?.getAttribute('data-tag');
    this.element.hidden = tags.length === 0;
    this.#tags.replaceChildren(...tags);
    this.#fit();
    if (focused)
      this.#tags.querySelector<HTMLElement>(`[data-tag="${CSS.escape(focused)}"]`)?.focus();
  }

  #open(isOpen: boolean): void {
    this.#tags.classList.toggle('is-open', isOpen);
    this.#fit();
  }

  #fit(): void {
    const isOpen = this.#tags.classList.contains('is-open');
    this.#opener.setAttribute('aria-expanded', String(isOpen));
    this.#opener.hidden = !isOpen && this.#tags.scrollWidth <= this.#tags.clientWidth;
    // Half a tag is too small to be hit; the button beside it brings them all.
    const { left, right } = this.#tags.getBoundingClientRect();
    for (const tag of this.#tags.children) {
      const own = tag.getBoundingClientRect();
      tag.classList.toggle('is-cut', !isOpen && (own.left < left - 1 || own.right > right + 1));
    }
  }
}
