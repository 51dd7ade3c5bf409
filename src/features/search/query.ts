/** What a result has to be beside its words. */
export type Limit = 'tag' | 'stage' | 'in' | 'by' | 'before' | 'after' | 'on';

/** One part of what a reader types, with the place at which it stands. */
export type Clause = { isNot: boolean; start: number; end: number } & (
  | { kind: 'words'; text: string; isPhrase: boolean; isTitle: boolean }
  | { kind: Limit; value: string }
);

/** What a reader looks for. */
export interface Query {
  typed: string;
  /** Tags chosen beside the box, that every result must have. */
  tags: string[];
  /** Results in this order; by how well they answer where nothing is said. */
  sort?: Sort | undefined;
}

export type Sort = 'tended' | 'planted';

const part =
  /(?<not>-(?=[\p{L}\p{N}"#＃]))?(?:(?<key>title|tag|stage|in|by|before|after|on)[:：](?!\/\/))?(?<value>"[^"]*"?|[^\s"]+"?)/giu;
const hash = /^[#＃](?<name>[^\s#＃]+)$/;

/**
 * Reads what is typed into the search box: words, `"phrases"`, `-not`, `#tag`, and what a result
 * must be, as `stage:budding`, `in:folder`, `by:"A series"`, `before:2024-05`, `title:word`.
 * Whatever is none of these is a word.
 */
export function readQuery(typed: string): Clause[] {
  const clauses: Clause[] = [];
  for (const match of typed.matchAll(part)) {
    const { not, key, value = '' } = match.groups ?? {};
    const place = {
      isNot: not !== undefined,
      start: match.index,
      end: match.index + match[0].length,
    };
    const isQuoted = value.startsWith('"');
    const text = value.replaceAll('"', '').trim();
    const kind = key?.toLowerCase();
    const tag = isQuoted || key !== undefined ? undefined : hash.exec(text)?.groups?.['name'];
    if (tag !== undefined) clauses.push({ ...place, kind: 'tag', value: tag });
    else if (kind === undefined || kind === 'title') {
      const isTitle = kind === 'title';
      if (text !== '') clauses.push({ ...place, kind: 'words', text, isPhrase: isQuoted, isTitle });
    } else clauses.push({ ...place, kind: kind as Limit, value: text.replace(/^[#＃]/, '') });
  }
  return clauses;
}

/** The clauses of a search, those of chosen tags included, which stand nowhere in the box. */
export function clausesOf({ typed, tags }: Query): Clause[] {
  const clauses = readQuery(typed);
  const known = new Set(
    clauses.flatMap((one) => (one.kind === 'tag' && !one.isNot ? [one.value.toLowerCase()] : [])),
  );
  const chosen = tags.filter((tag) => !known.has(tag.toLowerCase()));
  return [
    ...clauses,
    ...chosen.map((value) => ({ kind: 'tag' as const, value, isNot: false, start: -1, end: -1 })),
  ];
}

/** The address of a search, so that it can be linked: `?q=pause&tag=coaching`. */
export function searchParams({ typed, tags, sort }: Query): string {
  const params = new URLSearchParams();
  const names = new Set<string>();
  let rest = '';
  let at = 0;
  for (const clause of readQuery(typed)) {
    if (clause.kind !== 'tag' || clause.isNot) continue;
    names.add(clause.value);
    rest += typed.slice(at, clause.start);
    at = clause.end;
  }
  rest = (rest + typed.slice(at)).replace(/\s+/g, ' ').trim();
  if (rest !== '') params.set('q', rest);
  for (const one of new Set([...names, ...tags])) params.append('tag', one);
  if (sort) params.set('sort', sort);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Reads such an address. */
export function queryOf(params: URLSearchParams): Query {
  const sort = params.get('sort');
  return {
    typed: params.get('q') ?? '',
    tags: [...new Set(params.getAll('tag'))],
    sort: sort === 'tended' || sort === 'planted' ? sort : undefined,
  };
}

/** What stays in the box when one of its parts is taken out. */
export function withoutClause(typed: string, { start, end }: Clause): string {
  return `${typed.slice(0, start)} ${typed.slice(end)}`.replace(/\s+/g, ' ').trim();
}
