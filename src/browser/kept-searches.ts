const place = 'searches';
const most = 8;

/** Whether the reader lets this browser remember searches; it does unless told not to. */
export function keepsSearches(): boolean {
  return document.documentElement.dataset['searches'] !== 'off';
}

/** What was searched for lately in this browser, the last first. */
export function keptSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, most) : [];
  } catch {
    // A browser that keeps nothing for this site, or something else by that name, has kept none.
    return [];
  }
}

/** Remembers a search, if the reader lets it. */
export function keepSearch(typed: string): void {
  const wanted = typed.trim();
  if (wanted === '' || !keepsSearches()) return;
  write([wanted, ...keptSearches().filter((one) => one !== wanted)].slice(0, most));
}

/** Forgets them all. */
export function forgetSearches(): void {
  write([]);
}

function write(searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(searches));
  } catch {
    // A browser that keeps nothing for this site has nothing to forget either.
  }
}
