import { readJson } from './dialects/obsidian.ts';

/** Notes that a program makes for each day or week: where, how their names are made, and of what. */
export interface Periodic {
  folder: string;
  format: string;
  template: string;
}

/** Each period under both of its names, with the format that it has unless its owner says otherwise. */
const periods: readonly (readonly [old: string, now: string, format: string])[] = [
  ['daily', 'day', 'YYYY-MM-DD'],
  ['weekly', 'week', 'gggg-[W]ww'],
  ['monthly', 'month', 'YYYY-MM'],
  ['quarterly', 'quarter', 'YYYY-[Q]Q'],
  ['yearly', 'year', 'YYYY'],
];

/**
 * Reads Obsidian's own daily notes.
 * Rule: https://help.obsidian.md/plugins/daily-notes
 *
 * @param text its settings; undefined where there are none, and so no daily notes
 */
export function readDailyNotes(text: string | undefined): Periodic[] {
  if (text === undefined) return [];
  return [periodicOf(readJson(text), 'YYYY-MM-DD')];
}

/**
 * Reads the plugin Periodic Notes, of which each period is off until its owner turns it on.
 * Rule: https://github.com/liamcain/obsidian-periodic-notes
 */
export function readPeriodicNotes(text: string | undefined): Periodic[] {
  const settings = readJson(text);
  const sets = Array.isArray(settings['calendarSets'])
    ? (settings['calendarSets'] as unknown[])
    : [];
  return [settings, ...sets.map(recordOf)].flatMap((set) =>
    periods.flatMap(([old, now, format]) => {
      const period = recordOf(set[old] ?? set[now]);
      return period['enabled'] === true ? [periodicOf(period, format)] : [];
    }),
  );
}

function periodicOf(said: Readonly<Record<string, unknown>>, format: string): Periodic {
  return {
    folder: textOf(said['folder']),
    format: textOf(said['format']) || format,
    template: textOf(said['template'] ?? said['templatePath']),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
