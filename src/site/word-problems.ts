import { problem, type Problem } from '../garden/index.ts';
import { languageFor, missingWords } from '../words/choice.ts';
import { languages } from '../words/languages.ts';

const listed = 12;

/** Tells an owner which words of the interface the site's language lacks. */
export function wordProblems(lang: string, known = languages): Problem[] {
  const missing = missingWords(lang, known);
  if (missing?.length === 0) return [];
  const language = new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang;
  if (missing === undefined)
    return [problem('missing-words', 'src/site.config.ts', { language, missing })];
  const rest = missing.length - listed;
  const words = [...missing.slice(0, listed), ...(rest > 0 ? [`${rest} more`] : [])];
  const file = `src/words/${languageFor(lang, known) ?? lang}.ts`;
  return [problem('missing-words', file, { language, missing: words })];
}
