import { bringStyle, bringStylesOf, loadPage } from '../../browser/load-note.ts';
import { make } from '../../browser/make.ts';
import { excerptOf } from '../../browser/note-excerpt.ts';
import style from '../../browser/beside.css?url';

/** As long as a pointer or the focus only passes, nothing is fetched. */
const patience = 200;

/** The beginning of the note to which a result leads, beside the results, where there is room. */
export class ResultPreview {
  readonly element: HTMLElement;
  #room: MediaQueryList;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: string | undefined;

  /**
   * @param label what it is, until it shows a note
   * @param room where it has room
   * @param list the results, whose notes are shown as a reader comes to them
   */
  constructor(label: string, room: string, list: HTMLElement) {
    this.#room = matchMedia(room);
    this.element = make('section', 'search-preview preview', {
      'aria-label': label,
      tabindex: '0',
    });
    this.element.hidden = true;
    for (const type of ['pointerover', 'focusin'])
      list.addEventListener(type, ({ target }) => {
        const entry = target instanceof Element ? target.closest('li') : null;
        const link = entry?.querySelector('a');
        if (link) this.offer(link);
      });
  }

  /** Shows the note to which a link leads, unless another is offered at once. */
  offer(link: HTMLAnchorElement | undefined): void {
    clearTimeout(this.#timer);
    if (!link || !this.#room.matches) {
      this.hide();
      return;
    }
    if (link.href === this.#shown) return;
    this.#timer = setTimeout(() => {
      this.#show(link).catch((cause: unknown) => {
        console.warn(cause);
        this.hide();
      });
    }, patience);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#shown = undefined;
    this.element.hidden = true;
  }

  async #show(link: HTMLAnchorElement): Promise<void> {
    this.#shown = link.href;
    const [page] = await Promise.all([loadPage(link.href), bringStyle(style)]);
    const excerpt = excerptOf(page, link);
    if (this.#shown !== link.href) return;
    if (!excerpt) {
      this.hide();
      return;
    }
    await bringStylesOf(page);
    const title = make('p', 'preview-title');
    title.textContent = [excerpt.title, excerpt.part].filter(Boolean).join(' › ');
    this.element.lang = page.querySelector('main > article')?.getAttribute('lang') ?? '';
    if (this.element.lang === '') this.element.removeAttribute('lang');
    this.element.setAttribute('aria-label', excerpt.title);
    this.element.replaceChildren(title, excerpt.text);
    this.element.scrollTop = 0;
    this.element.hidden = false;
  }
}
