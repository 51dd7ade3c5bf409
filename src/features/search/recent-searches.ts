import {
  forgetSearches,
  keepSearch,
  keepsSearches,
  keptSearches,
} from '../../browser/kept-searches.ts';
import { make } from '../../browser/make.ts';
import type { Query } from './query.ts';

/** What was searched for lately in this browser, for an empty box. */
export class RecentSearches {
  readonly element: HTMLElement;
  #searches = make('span', 'search-recent-list');
  #choose: (typed: string) => void;

  /**
   * @param label what they are
   * @param forget what the button says that empties the list
   * @param choose told which of them is wanted again; nothing once they are forgotten
   */
  constructor(label: string, forget: string, choose: (typed: string) => void) {
    this.#choose = choose;
    this.element = make('div', 'search-recent', { role: 'group', 'aria-label': label });
    const name = make('span', 'search-recent-name', { 'aria-hidden': 'true' });
    name.textContent = label;
    const button = make('button', 'search-forget', { type: 'button' });
    button.textContent = forget;
    button.addEventListener('click', () => {
      forgetSearches();
      this.#choose('');
    });
    this.element.append(name, this.#searches, button);
    this.show(true);
  }

  keep({ typed, tags }: Query): void {
    keepSearch([typed, ...tags.map((tag) => `#${tag}`)].join(' '));
  }

  /** @param isWanted whether there is nothing else to be shown */
  show(isWanted: boolean): void {
    const searches = isWanted && keepsSearches() ? keptSearches() : [];
    this.element.hidden = searches.length === 0;
    this.#searches.replaceChildren(
      ...searches.map((typed) => {
        const button = make('button', 'search-offer', { type: 'button', dir: 'auto' });
        button.textContent = typed;
        button.addEventListener('click', () => {
          this.#choose(typed);
        });
        return button;
      }),
    );
  }
}
