import { queryOf, searchParams } from './query.ts';
import { SearchView, type SearchWords } from './search-view.ts';

/** The search page: `?q=…&tag=…` in its address is the search, so that it can be linked. */
class SearchPage extends HTMLElement {
  connectedCallback(): void {
    const { words = '{}', bundle = '/pagefind/' } = this.dataset;
    const view = new SearchView(JSON.parse(words) as SearchWords, bundle);
    this.replaceChildren(view.element);
    view.query = queryOf(new URLSearchParams(location.search));
    view.onSearch = (query) => {
      history.replaceState(history.state, '', location.pathname + searchParams(query));
    };
    view.input.focus();
    void view.search();
  }
}

customElements.define('search-page', SearchPage);
