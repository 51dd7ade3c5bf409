import type { Element, ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { dayOf } from '../garden/index.ts';
import { type Counted, type Counts, orphansOf, untendedOf } from '../reading/garden-counts.ts';

/** A public note as far as the report tells of it. */
export interface Reported extends Counted {
  data: Counted['data'] & { title: string; tended?: string | undefined };
}

/** By which a report of an earlier day is known. */
export const ofReport = '<title>The growth of ';

const mostShown = 30;
const style = `body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; color-scheme: light dark }
table { border-collapse: collapse } td, th { padding: 0.2rem 1rem 0.2rem 0; text-align: start; vertical-align: top }
svg { width: 100%; height: auto; fill: currentcolor } td:last-child, th:last-child { font-variant-numeric: tabular-nums }`;

/**
 * What has grown in a garden, as a page that stands by itself: each drawing with its numbers beside
 * it. It tells of public notes alone.
 */
export function reportGarden(title: string, counts: Counts, notes: readonly Reported[]): string {
  const named = new Map(notes.map(({ id, data }) => [id, data.title]));
  const months = counts.months.map(({ month, notes: all }): Row => [month, all]);
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      make('html', { lang: 'en' }, [
        make('head', {}, [
          make('meta', { charSet: 'utf-8' }),
          make('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          make('title', {}, [text(`The growth of ${title}`)]),
          make('style', {}, [text(style)]),
        ]),
        make('body', {}, [
          make('h1', {}, [text(title)]),
          make('p', {}, [text(sumOf(counts))]),
          ...part('Planted, by month', 'Month', months, true),
          ...part('Stages', 'Stage', Object.entries(counts.stages), true),
          ...part(
            'Most linked',
            'Note',
            counts.mostLinked.map(({ id, links }): Row => [named.get(id) ?? id, links]),
          ),
          ...part('Wanted, and not written yet', 'Name', wantedOf(notes)),
          ...part('To which no other links', 'Note', orphansOf(notes).map(ofWords)),
          ...part('Longest untended', 'Note', untendedOf(notes).map(ofDay)),
        ]),
      ]),
    ],
  };
  return `${toHtml(tree)}\n`;
}

/** What stands in a line of a table: a name, and a number or a day. */
type Row = readonly [name: string, value: number | string];

function sumOf({ notes, words, links, tags, wanted, orphans }: Counts): string {
  return `${notes} public notes, ${words} words, ${links} links, ${tags} tags; ${wanted} notes wanted, ${orphans} to which none links.`;
}

function wantedOf(notes: readonly Reported[]): Row[] {
  const names = notes.flatMap(({ data }) => [...new Set(data.unresolved)]);
  return [...Map.groupBy(names, (name) => name)]
    .map(([name, all]): Row => [name, all.length])
    .sort(([a, most], [b, least]) => Number(least) - Number(most) || (a < b ? -1 : 1));
}

const ofWords = ({ data }: Reported): Row => [data.title, `${data.words} words`];
const ofDay = ({ data }: Reported): Row => [data.title, dayOf(data.tended ?? '')];

function part(heading: string, of: string, rows: readonly Row[], isDrawn = false): Element[] {
  if (rows.length === 0) return [];
  const shown = isDrawn ? rows : rows.slice(0, mostShown);
  const rest = rows.length - shown.length;
  return [
    make('h2', {}, [text(heading)]),
    ...(isDrawn ? [draw(heading, rows)] : []),
    make('table', {}, [
      make(
        'tr',
        {},
        [of, ''].map((name) => make('th', { scope: 'col' }, [text(name)])),
      ),
      ...shown.map((row) =>
        make(
          'tr',
          {},
          row.map((cell) => make('td', {}, [text(String(cell))])),
        ),
      ),
    ]),
    ...(rest > 0 ? [make('p', {}, [text(`and ${rest} more`)])] : []),
  ];
}

/** Bars beside each other; the table below says what each of them is. */
function draw(heading: string, rows: readonly Row[]): Element {
  const most = Math.max(...rows.map(([, value]) => Number(value)));
  const bars = rows.map(([name, value], at) => {
    const height = Math.max(1, Math.round((90 * Number(value)) / most));
    const place: Properties = { x: String(at * 10), y: String(100 - height), width: 8, height };
    return make('rect', place, [make('title', {}, [text(`${name}: ${value}`)])]);
  });
  const viewBox = `0 0 ${Math.max(120, rows.length * 10)} 100`;
  return make('svg', { viewBox, role: 'img', ariaLabel: heading }, bars);
}

function make(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

const text = (value: string): ElementContent => ({ type: 'text', value });
