import { distance } from 'fastest-levenshtein';
import { SearchEngine } from './search-engine.ts';
import { make } from './make.ts';

const offered = 4;
/** No note has a longer name, and to compare longer ones takes long. */
const longest = 300;

/** A page that may be what was asked for. */
interface Suggestion {
  url: string;
  title: string;
}

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
    const offers = nearest(asked, addresses.filter(isOffered));
    const near = (await Promise.all(offers.map(readTitle))).flat();
    const found = near.length < offered ? await this.#search(asked) : [];
    const known = new Set(near.map(({ url }) => url));
    const others = found.filter(({ url }) => !known.has(url) && isOffered(url));
    this.#show([...near, ...others].slice(0, offered));
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
      ...suggestions.map(({ url, title }) => {
        const entry = make('li', '');
        const link = make('a', 'internal-link name', { href: url });
        link.textContent = title;
        entry.append(link);
        return entry;
      }),
    );
    this.classList.add('is-found');
  }
}

/** Every address of the site: the sitemap has them all, and little else. */
async function readAddresses(sitemap: string): Promise<string[]> {
  const response = await fetch(sitemap);
  if (!response.ok) return [];
  const map = new DOMParser().parseFromString(await response.text(), 'text/xml');
  return [...map.querySelectorAll('loc')].flatMap(({ textContent }) =>
    URL.canParse(textContent) ? new URL(textContent).pathname : [],
  );
}

/** How an address is spelt when letters' case, endings and kinds of blank do not count. */
function spelling(path: string): string {
  return decode(path)
    .toLowerCase()
    .replace(/(?:index)?\.html?$/, '')
    .replace(/[\s_-]/g, '-')
    .split('/')
    .filter(Boolean)
    .join('/');
}

function nearest(asked: string, addresses: readonly string[]): string[] {
  const wanted = wordsOfAddress(asked);
  if (wanted === '' || wanted.length > longest) return [];
  return addresses
    .map((address) => ({ address, edits: distance(wanted, wordsOfAddress(address)) }))
    .filter(({ edits }) => edits <= Math.max(1, wanted.length * 0.34))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, offered)
    .map(({ address }) => address);
}

/** One, or none when the host does not give out the page. */
async function readTitle(url: string): Promise<Suggestion[]> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) return [];
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return [{ url, title: page.querySelector('h1')?.textContent.trim() ?? wordsOfAddress(url) }];
}

/** `/Deep-Work/my_note.html` asks for `my note`. */
function wordsOfAddress(path: string): string {
  return (spelling(path).split('/').at(-1) ?? '').replace(/[-.]/g, ' ').trim();
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

customElements.define('near-notes', NearNotes);
