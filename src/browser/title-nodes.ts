import { readMarks } from '../garden/title-marks.ts';
import { make } from './make.ts';

/**
 * A title as it is shown, with its marks.
 *
 * @param marked the title as `printMarks` writes it; undefined where it has no marks
 * @param show what a part of the title becomes, of which it is told where it begins
 */
export function titleNodes(
  title: string,
  marked: string | undefined,
  show: (words: string, at: number) => (string | Node)[] = (words) => [words],
): (string | Node)[] {
  let at = 0;
  return readMarks(marked ?? '').length === 0
    ? show(title, 0)
    : readMarks(marked ?? '').flatMap(({ words, marks }) => {
        const shown = show(words, at);
        at += words.length;
        return marks.reduceRight<(string | Node)[]>((inside, mark) => {
          const element = make(mark, '');
          element.append(...inside);
          return [element];
        }, shown);
      });
}
