import { queryOf, searchParams } from './query.ts';
import type { SearchWords } from './search-texts.ts';
import { SearchView } from './search-view.ts';

/** The search page: `?q=…&tag=…` in its address is the search, so that it can be linked. */
class SearchPage extends HTMLElement {
  #view: SearchView | undefined;

  connectedCallback(): void {
    // A page that becomes one of several is put elsewhere with all it holds.
    if (this.#view) return;
    const { words = '{}', bundle = '/pagefind/' } = this.dataset;
    const view = new SearchView(JSON.parse(words) as SearchWords, bundle, '(min-width: 84rem)');
    this.#view = view;
    this.replaceChildren(view.element, view.preview);
    view.query = queryOf(new URLSearchParams(location.search));
    view.onSearch = (query) => {
      const address = new URL(location.href);
      address.search = searchParams(query);
      address.hash = '';
      history.replaceState(history.state, '', address);
    };
    view.input.focus();
    void view.search();
  }
}

customElements.define('search-page', SearchPage);
