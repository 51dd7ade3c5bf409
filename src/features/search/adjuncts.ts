import { searchedForm } from './forms.ts';

/** Before a word that only the search reads: it joins words, and so shows nothing. */
const mark = '\u2060';

const part = /<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+/g;
/** Elements that stand apart from what is beside them, which Pagefind does not know. */
const apart = /^<\/?(?:dl|dt|dd|summary|details|figcaption|caption|legend)\b/i;
const footnoteMark = /<sup[^<>]*><a [^<>]*data-footnote-ref[^<>]*>[^<>]*<\/a><\/sup>/g;
/** Where a word may be parted, which nobody sees. */
const invisible = /[\u00AD\u200B]|&shy;/g;
/** Words but for those of plain letters and a stop, which have no other form. */
const notPlain = /(?<!\S)(?![a-z\d]+[.,]?(?!\S))\S+/gi;
/** Longer ones are addresses, or sentences of a language without blanks. */
const longestWord = 40;

/**
 * A page's part that is searched, as Pagefind is to read it: behind each word that may be looked for
 * in another form stands that form; the note's other names stand behind its title. Nothing joins
 * words that are apart, or parts one.
 */
export function withAdjuncts(html: string): string {
  const made: string[] = [];
  // Titles and headings are shown as they are indexed, so that their forms stand behind them.
  let heading: string[] | undefined;
  const [, aliases = ''] = /<article\s[^<>]*\sdata-aliases="([^"]*)"/.exec(html) ?? [];
  let names = aliases === '' ? [] : aliases.split(/\s+/);
  for (const [piece] of html.replace(footnoteMark, '').matchAll(part)) {
    if (!piece.startsWith('<')) made.push(written(piece, heading));
    else if (/^<h[1-6]\b/i.test(piece)) {
      heading = [];
      made.push(piece);
    } else if (/^<\/h[1-6]\b/i.test(piece)) {
      const forms = [...(heading ?? []), ...names.flatMap((name) => [name, ...formsOf(name)])];
      made.push(piece, forms.length === 0 ? '' : `<p>${forms.map(adjunct).join(' ')}</p>`);
      heading = undefined;
      names = [];
    } else made.push(apart.test(piece) ? ` ${piece} ` : piece);
  }
  return made.join('');
}

function written(text: string, aside: string[] | undefined): string {
  return text.replace(invisible, '').replace(notPlain, (word) => {
    const forms = formsOf(word);
    aside?.push(...forms);
    return aside || forms.length === 0 ? word : [word, ...forms.map(adjunct)].join(' ');
  });
}

function formsOf(word: string): string[] {
  if (word.length > longestWord || /^[a-z\d]+[.,]?$/i.test(word)) return [];
  const plain = word.replace(/&#39;|&#x27;|&apos;/gi, "'");
  if (plain.includes('&')) return [];
  const form = searchedForm(plain);
  return form === '' || letters(form) === letters(plain) ? [] : [form];
}

const letters = (word: string): string => word.replace(/[^\p{L}\p{N}]/gu, '');
const adjunct = (form: string): string => mark + form;
