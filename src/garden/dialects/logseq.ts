import { isDate } from '../dates.ts';
import type { RawFrontMatter } from '../front-matter.ts';

const property = /^(?:- )?([a-z][\w-]*)::(.*)$/i;

/**
 * The properties of a page, which open its text: `title:: x`, `alias:: a, b`. Links in them, to
 * pages and to other sites, count as their words.
 * Rule: https://docs.logseq.com/#/page/properties
 *
 * @returns what they say, and how many lines of the text they take
 */
export function readPageProperties(body: string): { data: Record<string, unknown>; lines: number } {
  const data: Record<string, unknown> = {};
  let lines = 0;
  for (const line of body.split('\n')) {
    const [, key = '', value = ''] = property.exec(line.trimEnd()) ?? [];
    if (key === '') break;
    const bare = value
      .replaceAll(/#?\[\[([^[\]]+)\]\]/g, '$1')
      .replaceAll(/!?\[([^[\]]*)\]\([^()\s]+\)/g, '$1')
      .trim();
    const name = key.toLowerCase();
    const isList = name === 'tags' || name === 'alias' || name === 'aliases';
    data[name] = isList ? bare.split(',').map((one) => one.trim().replace(/^#/, '')) : bare;
    lines++;
  }
  return { data, lines };
}

/** The page that a file's name stands for: `a___b` is `a/b`; a journal is its day. */
export function readPageName(id: string): { title: string; date?: string } | undefined {
  const name = id.slice(id.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  const [, year, month = '', day = ''] =
    (id.startsWith('journals/') && /^(\d{4})[_-](\d\d)[_-](\d\d)$/.exec(name)) || [];
  const date = `${year ?? ''}-${month}-${day}`;
  if (isDate(date)) return { title: dayTitle(Number(month), Number(day), year ?? ''), date };
  const page = name.replaceAll('___', '/').replaceAll(/%2f/gi, '/');
  return page === name ? undefined : { title: page };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** As Logseq writes a day unless it is told otherwise: `Jan 31st, 2024`. */
function dayTitle(month: number, day: number, year: string): string {
  const isTeen = day > 10 && day < 14;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${months[month - 1] ?? ''} ${day}${ending}, ${year}`;
}

/** Reads what a page says above its first block, and what its name stands for, as front matter. */
export function withPageProperties(id: string, raw: RawFrontMatter): RawFrontMatter {
  const { data, lines } = readPageProperties(raw.body);
  const page = readPageName(id);
  const named = page && {
    title: page.title,
    ...(page.date !== undefined && { created: page.date }),
  };
  const kept = String(data['public']) === 'false' ? { publish: false } : {};
  return {
    ...raw,
    data: { ...named, ...kept, ...data, ...raw.data },
    body: raw.body.split('\n').slice(lines).join('\n'),
    bodyLine: raw.bodyLine + lines,
  };
}

/** Ids of blocks by which links of other pages name them. */
export function blockNames(blocks: readonly { id: string }[]): string[] {
  return blocks.flatMap(({ id }) => (/^[\da-f]{8}-[\w-]{27}$/i.test(id) ? [id] : []));
}
