import type { Told } from './conversion.ts';
import { type SourceName, sources } from './sources.ts';

/** What an import did, or would do. Paths are counted from the working folder. */
export interface Imported {
  version: 1;
  from: SourceName;
  isWritten: boolean;
  notes: string[];
  files: string[];
  /** Where something lay already, and stays. */
  present: string[];
  told: Told[];
}

const mostShown = 40;

/** What an import did for a person: how often each construct was changed, and where one was left. */
export function reportImport({ from, isWritten, notes, files, present, told }: Imported): string {
  const changed = told.filter(({ fate }) => fate === 'changed');
  const left = told.filter(({ fate }) => fate === 'left');
  const kinds = [...Map.groupBy(changed, ({ what }) => what)];
  return [
    `${sources[from].called}: ${count(notes.length, 'note')} and ${count(files.length, 'other file')}.`,
    ...part(
      'Written otherwise',
      kinds.map(([what, all]) => `${String(all.length).padStart(5)}  ${what}`),
    ),
    ...part(
      'Left as it was',
      left.map(({ file, line, what }) => `  ${file}:${line}  ${what}`),
    ),
    ...part(
      'There already, and not written over',
      present.map((path) => `  ${path}`),
    ),
    '',
    isWritten
      ? `Written. \`understory check\` lists what is amiss in it.`
      : 'Nothing is written yet: `--write` does it, and `--json` tells of every place.',
  ].join('\n');
}

function part(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - mostShown;
  const more = rest > 0 ? [`  and ${rest} more, which \`--json\` lists`] : [];
  return ['', title, ...lines.slice(0, mostShown), ...more];
}

const count = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? '' : 's'}`;
