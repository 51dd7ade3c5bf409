import { type Note, wordsOf } from '../garden/index.ts';
import { noNeeds } from '../pipeline/page-needs.ts';
import type { EntryText } from './entry-text.ts';
import { describeOrigins } from './prepare.ts';

/**
 * The words of a note as paragraphs of HTML: what is shown when nothing better can be made of it.
 *
 * @param show what a link shows to a reader; of a private note that is not its name
 */
export function plainText(
  { passages }: Pick<Note, 'passages'>,
  show: (link: number) => string,
): string {
  return passages
    .map(({ pieces }) => wordsOf(pieces, show).trim())
    .filter((words) => words !== '')
    .map((words) => `<p>${escaped(words)}</p>`)
    .join('\n');
}

/** A text that could not be made as it should, and what was thrown. */
export function failedText(html: string, cause: unknown): EntryText {
  return {
    ...{ html, origins: describeOrigins(noNeeds()), uses: [] },
    failed: cause instanceof Error ? cause.message : String(cause),
  };
}

/** A page of a note that the site's own layout could not make. */
export function plainPage(
  { lang, title, listed }: { lang: string; title: string; listed: boolean },
  home: string,
  text: string,
): string {
  const [robots, searched] = listed
    ? ['', ' data-pagefind-body']
    : ['<meta name="robots" content="noindex">', ''];
  return [
    `<!doctype html><html lang="${escaped(lang)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="content-security-policy" content="default-src 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>${robots}</head><body><main><article${searched}>`,
    `<h1 data-pagefind-meta="title">${escaped(title)}</h1>\n${text}</article>`,
    `<p><a href="${escaped(home)}">${escaped(home)}</a></p></main></body></html>`,
  ].join('\n');
}

function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
