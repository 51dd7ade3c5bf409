import { byCodePoint, dayOf } from '../garden/index.ts';

/** A note as far as its growth goes. */
export interface Growing {
  id: string;
  planted?: string | undefined;
  revisions: readonly { on: string }[];
}

/** That a note was planted, or tended for the last time in a month. */
export interface GrowthEvent<T extends Growing> {
  note: T;
  day: string;
  /** What was done; undefined when the note was planted. */
  revision: T['revisions'][number] | undefined;
}

export interface Month<T extends Growing> {
  /** `YYYY-MM` */
  month: string;
  events: GrowthEvent<T>[];
  /** How many more there were in it. */
  more: number;
}

/** So many are shown at most of one month, and of all months together. */
export const bounds = { month: 40, all: 120 };

/**
 * What was planted and tended, month by month, the latest first. A note is once in a month: as
 * planted, else as tended. The list is bounded, however large the garden.
 */
export function listMonths<T extends Growing>(notes: readonly T[]): Month<T>[] {
  const byMonth = new Map<string, GrowthEvent<T>[]>();
  for (const note of notes)
    for (const event of eventsOf(note)) {
      const month = event.day.slice(0, 7);
      const events = byMonth.get(month);
      if (events) events.push(event);
      else byMonth.set(month, [event]);
    }
  const months: Month<T>[] = [];
  let room = bounds.all;
  for (const [month, events] of [...byMonth].sort(([a], [b]) => byCodePoint(b, a))) {
    const shown = Math.min(events.length, bounds.month, room);
    if (shown === 0) break;
    room -= shown;
    events.sort((a, b) => byCodePoint(b.day, a.day) || byCodePoint(a.note.id, b.note.id));
    months.push({ month, events: events.slice(0, shown), more: events.length - shown });
  }
  return months;
}

function eventsOf<T extends Growing>(note: T): GrowthEvent<T>[] {
  const planted = dayOf(note.planted ?? '');
  const events = planted === '' ? [] : [{ note, day: planted, revision: undefined }];
  const tended = note.revisions.map((revision) => ({ note, day: dayOf(revision.on), revision }));
  const isNew = ({ day }: { day: string }): boolean => day.slice(0, 7) !== planted.slice(0, 7);
  return [...events, ...tended.filter(isNew)];
}

/** Whether a note lies in a folder that stays out of what is new. */
export function isQuiet(id: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const path = folder.normalize('NFC').split('/').filter(Boolean).join('/');
    return id.startsWith(`${path}/`);
  });
}
