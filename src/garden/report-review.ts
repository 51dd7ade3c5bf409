import type { PublicFile, Review } from './review.ts';
import type { Summary } from './summary.ts';

const added = '\x1b[32m';
const removed = '\x1b[31m';
const plain = '\x1b[0m';
/** Of names in one line no more are shown. */
const mostNamed = 5;

/** In one line: how much is public, and what of it is new. */
export function sayPublic({ counts, changed }: Pick<Summary, 'counts' | 'changed'>): string {
  const quiet = counts.unlisted > 0 ? ` (${counts.unlisted} unlisted)` : '';
  const { fresh = [] } = changed ?? {};
  const news = fresh.length > 0 ? `; ${fresh.length} newly public: ${named(fresh)}` : '';
  return `${counts.public} public${quiet}, ${counts.private} private${news}`;
}

/** Names a few of many. */
export function named(ids: readonly string[]): string {
  const more = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : '';
  return ids.slice(0, mostNamed).join(', ') + more;
}

/** A review for a person: what has changed first, then all that is public, private and refers. */
export function reportReview(review: Review, colour = false): string {
  const { changed, unconfirmed, files, refers } = review;
  const paint = (text: string, by: string): string => (colour ? by + text + plain : text);
  const sections: [heading: string, lines: string[]][] = [
    [
      'Newly public since the last build',
      (changed?.fresh ?? []).map((id) => paint(`+ ${id}`, added)),
    ],
    ['No longer public', (changed?.gone ?? []).map((id) => paint(`- ${id}`, removed))],
    ['Not confirmed yet', unconfirmed ?? []],
    [
      'Public',
      review.public.map(({ id, address, listed, by, why }) => {
        const quiet = listed ? '' : `, unlisted: ${why}`;
        return `${id}  ${address}${quiet}${listed && by !== 'default' ? `, ${why}` : ''}`;
      }),
    ],
    [
      'Private, and why',
      review.private.map(({ id, why, at }) => {
        const place = at.file === id && at.line === 1 ? id : `${at.file}:${at.line}:${at.column}`;
        return place === id ? `${id}  ${why}` : `${id}  ${why} (${place})`;
      }),
    ],
    ['Files that go along', files.map(sayFile)],
    [
      'Named by public notes, but private',
      refers.map(({ file, line, column, to }) => `${file}:${line}:${column}  ${to}`),
    ],
  ];
  const shown = sections.filter(([, lines]) => lines.length > 0);
  const first = changed === undefined ? ['There is no earlier build to compare with.', ''] : [];
  return [
    ...first,
    ...shown.flatMap(([heading, lines]) => [heading, ...lines.map((line) => `  ${line}`), '']),
    `${sayPublic(review)}.`,
    '',
  ].join('\n');
}

function sayFile({ id, carries, keeps }: PublicFile): string {
  if (carries.length === 0) return id;
  const lost = carries.filter((kind) => !keeps.includes(kind));
  const said = [
    ...(lost.length > 0 ? [`loses ${lost.join(', ')}`] : []),
    ...(keeps.length > 0 ? [`keeps ${keeps.join(', ')}`] : []),
  ];
  return `${id}  ${said.join('; ')}`;
}
