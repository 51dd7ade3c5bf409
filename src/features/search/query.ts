/** What a reader looks for: words, and tags that every result must have. */
export interface Query {
  words: string;
  tags: string[];
}

/** Who writes Japanese or Chinese types the sign as wide as their letters. */
const tag = /^[#＃][^\s#＃]+$/;

/**
 * Reads what is typed into the search box: `pause #coaching/questions` looks for `pause` in
 * notes tagged so. Each tag once, without its `#`.
 */
export function readQuery(typed: string): Query {
  const words: string[] = [];
  const tags = new Set<string>();
  for (const word of typed.split(/\s+/).filter(Boolean)) {
    if (tag.test(word)) tags.add(word.slice(1));
    else words.push(word);
  }
  return { words: words.join(' '), tags: [...tags] };
}

/** The address of a search, so that it can be linked: `?q=pause&tag=coaching`. */
export function searchParams({ words, tags }: Query): string {
  const params = new URLSearchParams();
  if (words !== '') params.set('q', words);
  for (const one of tags) params.append('tag', one);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Reads such an address. */
export function queryOf(params: URLSearchParams): Query {
  const typed = readQuery(params.get('q') ?? '');
  return { words: typed.words, tags: [...new Set([...typed.tags, ...params.getAll('tag')])] };
}

/** The name under which the index knows a tag that a reader wrote in other letters' case. */
export function matchTag(written: string, known: readonly string[]): string {
  const wanted = written.toLowerCase();
  return known.find((name) => name.toLowerCase() === wanted) ?? written;
}
