import { problem, type Problem } from '../garden/index.ts';
import { languageFor, missingWords } from '../words/choice.ts';
import { languages } from '../words/languages.ts';

const listed = 12;

/** Tells an owner which words of the interface the site's language lacks. */
export function wordProblems(lang: string, known = languages): Problem[] {
  const missing = missingWords(lang, known);
  if (missing?.length === 0) return [];
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang;
  const rest = (missing?.length ?? 0) - listed;
  const words = [...(missing ?? []).slice(0, listed), ...(rest > 0 ? [`${rest} more`] : [])];
  return [
    missing === undefined
      ? problem(
          'missing-words',
          'src/site.config.ts',
          `The interface has no words in the site’s language, ${name}, so it speaks English.`,
          'The note “Languages” of the manual says how to add a language.',
        )
      : problem(
          'missing-words',
          `src/words/${languageFor(lang, known) ?? lang}.ts`,
          `The interface lacks words in ${name}, and says them in English: ${words.join(', ')}.`,
          'Add them to this file; those of `src/words/en.ts` show what each is.',
        ),
  ];
}
