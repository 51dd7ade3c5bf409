import { parseFragment } from 'parse5';
import type { Properties } from './note.ts';
import { baseName, folderOf } from './paths.ts';

/** The marks that a line of text may have in HTML. */
const marks =
  /<\/?(?:em|[ibq]|strong|code|kbd|samp|var|sub|sup|small|mark|abbr|cite|dfn|del|ins|[su]|span|br)(?:\s[^<>]*)?\/?>/gi;

/**
 * Properties of a blog's note. Its program puts title and description into a page as they stand, so
 * that `&amp;` is one sign and `<em>` a mark. A tag of any other name is text.
 *
 * @returns the properties with the words of both, and the title as HTML where it has marks
 */
export function markedIn(properties: Properties): Properties & { titleHtml?: string | undefined } {
  const { title, description } = properties;
  const shown = title === undefined ? undefined : readMarked(title);
  return {
    ...properties,
    title: shown?.text,
    titleHtml: shown?.html,
    description: description === undefined ? undefined : readMarked(description).text,
  };
}

function readMarked(written: string): { text: string; html?: string } {
  const tags = [...written.matchAll(marks)];
  let done = 0;
  let text = '';
  let html = '';
  const take = (to: number): void => {
    const words = decoded(written.slice(done, to));
    text += words;
    html += escaped(words);
  };
  for (const { 0: tag, index } of tags) {
    take(index);
    html += /^<\/?[a-z]+/i.exec(tag)?.[0].toLowerCase() ?? '';
    html += '>';
    if (/^<br/i.test(tag)) text += ' ';
    done = index + tag.length;
  }
  take(written.length);
  return tags.length === 0 ? { text } : { text: text.replace(/\s+/g, ' ').trim(), html };
}

/** Rule: https://html.spec.whatwg.org/multipage/syntax.html#character-references */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  const { childNodes } = parseFragment(text.replaceAll('<', '&lt;'));
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A note without a title is called like its file; a folder's page like its folder. */
export function fileTitle(id: string, siteTitle: string, dated: string | undefined): string {
  if (dated !== undefined) {
    const words = dated.replace(/[-_]+/g, ' ').trim();
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
  const name = baseName(id);
  if (!/^(?:index|readme)$/i.test(name)) return name;
  const folder = folderOf(id);
  return folder === '' ? siteTitle : folder.slice(folder.lastIndexOf('/') + 1);
}
