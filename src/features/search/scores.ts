import type { Answer } from './expand.ts';
import type { IndexFiles } from './index-files.ts';
import { inAlias, inHeading, inTag, inTitle } from './page-terms.ts';
import { eachRank, type Rank } from './word-pages.ts';

/** How well each page answers one word. */
export interface WordScores {
  /** By the number of the page; 0 where it does not have the word. */
  scores: Float32Array;
  /** Where titles and other names have the word itself, how many words they have; else 0. */
  titles: Uint8Array;
  aliases: Uint8Array;
  /** How many pages have it. */
  pages: number;
  /** How much it says: a word that nearly every note has says little. */
  worth: number;
}

/** Scores every page by one word that was typed. */
export async function scoreWord(
  files: IndexFiles,
  answers: readonly Answer[],
  isInTitle: boolean,
): Promise<WordScores> {
  const { pages: all } = await files.entry();
  const scores = new Float32Array(all);
  const titles = new Uint8Array(all);
  const aliases = new Uint8Array(all);
  let pages = 0;
  for (const { word, weight } of answers) {
    await eachRank(files, word, (rank) => {
      const { page, fields } = rank;
      if (isInTitle && !(fields & (inTitle | inAlias))) return;
      const before = scores[page] ?? 0;
      const own = weight * rankScore(rank);
      if (before === 0) pages++;
      scores[page] = Math.max(before, own) + 0.15 * Math.min(before, own);
      if (weight < exactEnough) return;
      if (fields & inTitle) titles[page] = rank.titleWords;
      if (fields & inAlias) aliases[page] = rank.aliasWords;
    });
  }
  const worth = Math.max(leastWorth, Math.log(1 + (all - pages + 0.5) / (pages + 0.5)));
  return { scores, titles, aliases, pages, worth };
}

const exactEnough = 0.7;
const leastWorth = 0.08;

function rankScore({ fields, impact, titleWords, aliasWords }: Rank): number {
  return (
    0.1 +
    impact / 15 +
    (fields & inTitle ? 1.6 + 1.6 / titleWords : 0) +
    (fields & inAlias ? 1.3 + 1.3 / aliasWords : 0) +
    (fields & inHeading ? 0.6 : 0) +
    (fields & inTag ? 0.9 : 0)
  );
}
