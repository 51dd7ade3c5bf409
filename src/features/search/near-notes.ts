import {
  longest,
  nearest,
  readAddresses,
  readTitle,
  spelling,
  type Suggestion,
  wordsOfAddress,
} from './near-addresses.ts';
import { SearchEngine } from './search-engine.ts';
import { make } from '../../browser/make.ts';
import { titleNodes } from '../../browser/title-nodes.ts';

const offered = 4;

/**
 * On the page for what is not there: pages whose address is spelt like the one that was asked
 * for, then notes that speak of it. An address that differs in letters' case alone is opened.
 */
class NearNotes extends HTMLElement {
  #looked = false;

  connectedCallback(): void {
    // A page that becomes one of several is put elsewhere with all it holds.
    if (this.#looked) return;
    this.#looked = true;
    this.#look().catch((cause: unknown) => {
      console.warn(cause);
    });
  }

  async #look(): Promise<void> {
    const asked = location.pathname;
    const addresses = await readAddresses(this.dataset['sitemap'] ?? '/sitemap-0.xml');
    const same = addresses.find((address) => spelling(address) === spelling(asked));
    if (same !== undefined && same !== asked) {
      location.replace(same + location.hash);
      return;
    }
    const isOffered = this.#offering(asked);
    const near = await nearest(wordsOfAddress(asked), addresses.filter(isOffered));
    const pages = (await Promise.all(near.slice(0, offered).map(readTitle))).flat();
    const found = pages.length < offered ? await this.#search(asked) : [];
    const known = new Set(pages.map(({ url }) => url));
    const others = found.filter(({ url }) => !known.has(url) && isOffered(url));
    this.#show([...pages, ...others].slice(0, offered));
  }

  /** What the owner calls quiet is offered to whoever asks for something there. */
  #offering(asked: string): (address: string) => boolean {
    const folders = (this.dataset['quiet'] ?? '').split(' ').filter(Boolean);
    const others = folders.filter((folder) => !asked.startsWith(folder));
    return (address) => !others.some((folder) => address.startsWith(folder));
  }

  async #search(asked: string): Promise<Suggestion[]> {
    const words = wordsOfAddress(asked);
    if (words === '' || words.length > longest) return [];
    const engine = new SearchEngine(this.dataset['bundle'] ?? '/pagefind/');
    const found = await engine.find({ typed: words, tags: [] });
    return found.more(offered);
  }

  #show(suggestions: readonly Suggestion[]): void {
    const list = this.querySelector('ul');
    if (!list || suggestions.length === 0) return;
    list.replaceChildren(
      ...suggestions.map(({ url, title, marked }) => {
        const entry = make('li', '');
        const link = make('a', 'internal-link name', { href: url });
        link.append(...titleNodes(title, marked));
        entry.append(link);
        return entry;
      }),
    );
    this.classList.add('is-found');
  }
}

customElements.define('near-notes', NearNotes);
