import {
  isWrittenIn,
  problem,
  type Problem,
  type PublicNote,
  scriptOfText,
} from '../garden/index.ts';

/** Fewer notes than this may be an exercise in another language. */
const fewest = 3;
/** So many letters show in what a note is written. */
const enough = 500;

/** Tells an owner when most notes are written in letters that the site's language has not. */
export function languageProblems(
  notes: readonly Pick<PublicNote, 'lang' | 'title' | 'passages'>[],
  lang: string,
): Problem[] {
  const counts = new Map<string, number>();
  for (const note of notes) {
    const script = note.lang === undefined ? scriptOfText(sampleOf(note)) : undefined;
    if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [script = '', count = 0] = [...counts].find(([, one]) => one * 2 > all) ?? [];
  if (count < fewest || isWrittenIn(lang, script)) return [];
  const letters = new Intl.DisplayNames('en', { type: 'script' }).of(script) ?? script;
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang;
  const { language: suggested } = new Intl.Locale(`und-${script}`).maximize();
  return [
    problem('site-language', 'src/site.config.ts', {
      letters,
      count,
      all,
      language: name,
      suggested,
    }),
  ];
}

function sampleOf({ title, passages }: Pick<PublicNote, 'title' | 'passages'>): string {
  let text = title;
  for (const { pieces } of passages) {
    if (text.length > enough) break;
    text += pieces.filter((piece) => typeof piece === 'string').join(' ');
  }
  return text.slice(0, enough);
}
