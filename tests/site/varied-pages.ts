import type { SearchPage } from '../../src/features/search/shard.ts';
import { seededNumbers } from '../seed.ts';

const vocabularies = [
  'garden path season leaf root branch letter margin draft pause café naïve resume résumé walking',
  'Garten Wälder Blätter Straße Brücke Überlegung schön größer gepflanzt Gewächs',
  'jardin forêt élève été racines feuilles écrire écriture déjà où',
  '庭の手入れ 植物 木を植える 東京都 ガーデン 読み書き',
  '花园 植物 写作 图书馆 种一棵树 北京大学',
  'сад дерево листья корень писать حديقة شجرة كتاب',
].map((words) => words.split(' '));
const tags = ['craft', 'Craft/Wood', 'café', '植物/木', 'craft/stone', 'rare'];

/**
 * Pages that differ in all that an index keeps: languages, words of one page and of one stretch of
 * pages, titles that occur twice, headings, tags, accents, and metadata that few pages have.
 */
export function variedPages(count: number): SearchPage[] {
  const random = seededNumbers(count);
  return Array.from({ length: count }, (_, at) => {
    const words = vocabularies[at % vocabularies.length] ?? [];
    const pick = (): string => words[Math.floor(random() * words.length)] ?? '';
    const some = (length: number): string => Array.from({ length }, pick).join(' ');
    const stretch = Math.floor((7 * at) / count);
    const own = Array.from({ length: 12 }, (_word, number) => `w${at}x${number}`).join(' ');
    const tagged = tags.filter((tag, number) =>
      tag === 'rare' ? stretch === 5 : (at + number) % (number + 2) === 0,
    );
    const parts = Array.from(
      { length: at % 4 },
      (_part, number) =>
        `<h2 id="part-${number}">${pick()} bridge ${number}</h2><p>${some(20 + (at % 60))} the quick brown bridge ${some(9)}</p>`,
    );
    // Pagefind numbers the kinds of metadata by those that occur, and a picture brings two.
    const picture = stretch === 2 ? `<img src="/p${at}.png" alt="lantern ${pick()}">` : '';
    const author = stretch === 6 ? '<span hidden data-pagefind-meta="author">Ada Weir</span>' : '';
    const html = `<html><body><article data-pagefind-body><h1 data-pagefind-meta="title">${
      at % 5 === 0 ? 'Bridge' : `${pick()} ${Math.floor(at / 2)}`
    }</h1>${author}${tagged.map((tag) => `<span hidden data-pagefind-filter="tag:${tag}"></span>`).join('')}${
      at % 3 === 0 ? '<span hidden data-pagefind-filter="kind">essay</span>' : ''
    }<p>everywhere stretch${stretch} ${some(30 + (at % 90))} ${own}</p>${picture}${parts.join('')}</article></body></html>`;
    return { file: `notes/${String(at).padStart(4, '0')}/index.html`, html };
  });
}
