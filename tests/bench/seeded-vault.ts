import type { Vault } from '../../src/garden/index.ts';
import { seededNumbers } from '../seed.ts';

const words =
  'garden note path season leaf root branch letter margin draft pause question answer reader writer trust release review pair plan week morning list order light shade water stone bridge river'.split(
    ' ',
  );

/**
 * A vault of notes of about 3 KB, eight wiki-links each, in folders, with headings, tags and
 * a list; some links with a part, a display text or other letters' case.
 *
 * @param seed gives another vault of the same size
 */
export function seededVault(count: number, seed = 0): Vault {
  const random = seededNumbers(count + seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const name = (at: number): string => `${words[at % words.length] ?? ''} ${at}`;
  const folder = (at: number): string => `area ${at % 40}/part ${at % 7}`;
  const sentence = (): string =>
    `${Array.from({ length: 14 }, () => pick(words)).join(' ')}.`.replace(/^./, (first) =>
      first.toUpperCase(),
    );
  const link = (): string => {
    // In a garden that grew, few notes are linked often and most seldom.
    const target = Math.floor(random() ** 3 * count);
    const form = random();
    if (form < 0.6) return `[[${name(target)}]]`;
    if (form < 0.75) return `[[${name(target)}|${pick(words)} ${pick(words)}]]`;
    if (form < 0.85) return `[[${folder(target)}/${name(target)}]]`;
    if (form < 0.95) return `[[${name(target)}#Second part]]`;
    return `[[Not written ${target % 50}]]`;
  };
  const paragraph = (links: number): string =>
    Array.from({ length: 5 }, (_, at) =>
      at < links ? `${sentence().slice(0, -1)} ${link()} ${pick(words)}.` : sentence(),
    ).join(' ');
  const files = Array.from({ length: count }, (_, at) => {
    const id = `${folder(at)}/${name(at)}.md`;
    const front = `---\ncreated: 2024-0${1 + (at % 9)}-1${at % 10}\ntags: [${pick(words)}/${pick(words)}, ${pick(words)}]\n---\n`;
    const list = Array.from({ length: 4 }, () => `- ${sentence()}`).join('\n');
    const text = [
      paragraph(3),
      '## First part',
      paragraph(2),
      list,
      '## Second part',
      paragraph(3),
      `> ${sentence()}`,
      paragraph(0),
    ].join('\n\n');
    return { id, path: id, text: front + text };
  });
  return { files, attachments: [], hidden: [], problems: [] };
}
