/** Short words that lean on the next one, in French, Italian and Catalan. */
const leaning =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|un|gl|dell|all|dall|nell|sull|coll|quest|quell|bell|sant|anch|com|dov)['’ʼ＇](?=[\p{L}\p{N}])/iu;
/** What Arabic writes as one word with the next: the article, after “and”, “in” and the like. */
const article = /^[وف]?(?:ال|بال|كال|لل)(?=\p{L}\p{M}*\p{L}\p{M}*\p{L})/u;
/** Names of languages and programs of which the signs are half. */
const signs: readonly [RegExp, string][] = [
  [/^([a-z]\d?)#$/i, '$1sharp'],
  [/^([a-z]\d?)\+\+$/i, '$1plusplus'],
  [/^(asp)?\.net$/i, '$1dotnet'],
];
/** Letters that people write as others where their keyboard lacks them. */
const letters: Readonly<Record<string, string>> = {
  ...{ œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', ø: 'o', þ: 'th', ħ: 'h' },
  ...{ ı: 'i', ŋ: 'ng', ŧ: 't', ŀ: 'l' },
};

/**
 * The one form in which a word is looked for, however it is written: without a short word that
 * leans on it (`l’auteur`), with the letters that every keyboard has (`œuvre`, `Straße`, `ﬁnd`), and
 * with its signs as letters (`C#`).
 */
export function searchedForm(word: string): string {
  const bare = withoutEdges(word);
  for (const [sign, name] of signs) if (sign.test(bare)) return bare.replace(sign, name);
  return bare
    .normalize('NFKC')
    .replace(leaning, '')
    .replace(article, '')
    .replace(/[œæßłđðøþħıŋŧŀ]/giu, (letter) => letters[letter.toLowerCase()] ?? letter);
}

/** A word without the brackets, quotes and stops around it. */
function withoutEdges(word: string): string {
  const all = Array.from(word);
  const first = all.findIndex((sign) => /[\p{L}\p{N}\p{M}.]/u.test(sign));
  const last = all.findLastIndex((sign) => /[\p{L}\p{N}\p{M}#+]/u.test(sign));
  return all.slice(Math.max(first, 0), last + 1).join('');
}
