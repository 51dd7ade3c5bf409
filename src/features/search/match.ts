import { answersTo, type Answer } from './expand.ts';
import type { IndexFiles } from './index-files.ts';
import type { Lexicon } from './lexicon.ts';
import { nearestWord } from './near-words.ts';
import { pagesInOrder } from './phrases.ts';
import type { Clause } from './query.ts';
import { scoreWord, type WordScores } from './scores.ts';
import { isLetter, isPiece, termsIn } from './terms.ts';

/** A word that is looked for, with the words of the garden that answer it. */
export interface Wanted {
  typed: string;
  answers: Answer[];
  isTitle: boolean;
}

/** Words that are looked for together: one, or several that stand beside one another. */
export interface Part {
  wanted: Wanted[];
  /** How many words a title would have that is just this. */
  words: number;
  /** Whether they have to stand in that order, or had better do. */
  order: 'strict' | 'better' | 'any';
  isNot: boolean;
}

/** The words of a search, of which a last one that touches the end of the box may go on. */
export async function partsOf(
  lexicon: Lexicon,
  clauses: readonly Clause[],
  end: number,
): Promise<Part[]> {
  const parts = clauses.flatMap((clause) => {
    if (clause.kind !== 'words') return [];
    const { text, isPhrase, isTitle, isNot } = clause;
    const isOpen = !isPhrase && !isNot && clause.end === end;
    return [wantedIn(lexicon, text, isOpen, isTitle, isPhrase, isNot)];
  });
  return (await Promise.all(parts)).filter(({ wanted }) => wanted.length > 0);
}

async function wantedIn(
  lexicon: Lexicon,
  text: string,
  isOpen: boolean,
  isTitle: boolean,
  isPhrase: boolean,
  isNot: boolean,
): Promise<Part> {
  const terms = termsIn(text).filter(({ isWhole }) => !isWhole);
  // The last letter of a run is in the piece before it.
  const needed = terms.filter(
    ({ form }, number) => !(isLetter(form) && isPiece(terms[number - 1]?.form ?? '')),
  );
  const wanted = await Promise.all(
    needed.map(async ({ form }, number) => {
      const isLast = number === needed.length - 1;
      const isOne = isLetter(form);
      const answers = await answersTo(lexicon, form, (isOpen && isLast) || isOne);
      return {
        typed: form,
        answers: isPhrase && !isOne ? answers.filter(({ weight }) => weight === 1) : answers,
        isTitle,
      };
    }),
  );
  const isRun = needed.some(({ form }) => isPiece(form));
  const order = isPhrase || isNot ? 'strict' : isRun || needed.length > 1 ? 'better' : 'any';
  return { wanted, words: terms.length, order, isNot };
}

/** Parts of a search with words of the garden in the place of those that it does not have. */
export interface Mended {
  parts: Part[];
  words: (readonly [typed: string, meant: string])[];
}

/** Puts the nearest word of the garden where a word that was typed has none. */
export async function mended(lexicon: Lexicon, parts: readonly Part[]): Promise<Mended> {
  const words: Mended['words'] = [];
  const all = await Promise.all(
    parts.map(async (part) => ({
      ...part,
      wanted: await Promise.all(
        part.wanted.map(async (one) => {
          const isFound = one.answers.some(({ weight }) => weight >= 0.5);
          const near =
            isFound || part.isNot || isPiece(one.typed)
              ? undefined
              : await nearestWord(lexicon, one.typed);
          if (!near) return one;
          words.push([one.typed, near.form]);
          return { ...one, answers: await answersTo(lexicon, near.form, false) };
        }),
      ),
    })),
  );
  return { parts: all, words };
}

/** A part of a search, with how well each page answers it. */
export interface ScoredPart {
  part: Part;
  words: WordScores[];
  /** 0 where a page does not answer. */
  scores: Float32Array;
}

/** Scores the pages by one part of a search. */
export async function scorePart(files: IndexFiles, part: Part): Promise<ScoredPart> {
  const words = await Promise.all(
    part.wanted.map(({ answers, isTitle }) => scoreWord(files, answers, isTitle)),
  );
  const { pages } = await files.entry();
  const scores = new Float32Array(pages);
  const needed = part.order === 'better' ? neededOf(part) : words.length;
  for (let page = 0; page < pages; page++) {
    let sum = 0;
    let has = 0;
    for (const { scores: own, worth } of words) {
      const score = own[page] ?? 0;
      if (score > 0) has++;
      sum += score * worth;
    }
    if (has >= needed) scores[page] = (sum * has) / words.length;
  }
  if (part.order !== 'any' && words.length > 1) {
    const inOrder = await pagesInOrder(files, part.wanted, (page) => (scores[page] ?? 0) > 0);
    for (let page = 0; page < pages; page++) {
      const score = scores[page] ?? 0;
      if (score === 0) continue;
      if (inOrder.has(page)) scores[page] = score * 1.6;
      else if (part.order === 'strict') scores[page] = 0;
    }
  }
  return { part, words, scores };
}

/** Of a run of letters most of its pieces; the endings of words are in every sentence. */
function neededOf({ wanted }: Part): number {
  if (!wanted.some(({ typed }) => isPiece(typed))) return wanted.length;
  return wanted.length <= 2 ? wanted.length : Math.ceil(wanted.length * 0.6);
}
