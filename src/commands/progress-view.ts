import type { Writable } from 'node:stream';
import { type Phase, phases, type ProgressView } from '../site/progress.ts';

/** How much a build tells: nothing but faults, its phases, or all it knows. */
export type Talk = 'silent' | 'phases' | 'verbose';

const barLength = 24;
const slowestShown = 10;
/** A bar that is drawn more often is drawn for nobody. */
const redrawn = 80;

type Screen = Writable & { isTTY?: boolean };

/**
 * Shows how far a build is: on a terminal as a bar that fills, elsewhere as one line for each
 * phase when it is over.
 *
 * @param now the time in milliseconds
 */
export function showProgress(
  out: Screen,
  talk: Exclude<Talk, 'silent'>,
  now: () => number,
): ProgressView {
  const began = now();
  let current: { phase: Phase; since: number; done: number; of: number } | undefined;
  let drawn = 0;
  const notes = new Map<string, number>();
  const isLive = out.isTTY === true;
  const seconds = (since: number): string => `${((now() - since) / 1000).toFixed(1)} s`;
  const finish = (): void => {
    if (!current) return;
    const { phase, since, of } = current;
    const count = of > 0 ? `, ${of}` : '';
    out.write(`${isLive ? '\r\x1b[K' : ''}${phases[phase]}${count}: ${seconds(since)}\n`);
    current = undefined;
  };
  return {
    takes: (name, kind) => {
      out.write(`${name} is read as ${kind}.\n`);
    },
    begin: (phase) => {
      finish();
      current = { phase, since: now(), done: 0, of: 0 };
      if (isLive) out.write(`${phases[phase]} …`);
    },
    count: (done, of) => {
      if (!current) return;
      Object.assign(current, { done, of });
      if (!isLive || of === 0 || now() - drawn < redrawn) return;
      drawn = now();
      const full = Math.round((barLength * done) / of);
      const bar = '█'.repeat(full) + '░'.repeat(barLength - full);
      out.write(`\r\x1b[K${phases[current.phase]} ${bar} ${done} of ${of}`);
    },
    rendered: (id, took) => {
      if (talk === 'verbose') notes.set(id, took);
    },
    end: (pages) => {
      finish();
      const slowest = [...notes].sort(([, a], [, b]) => b - a).slice(0, slowestShown);
      if (slowest.length > 0) out.write('The notes that took longest:\n');
      for (const [id, took] of slowest) out.write(`  ${took.toFixed(0)} ms  ${id}\n`);
      out.write(`${pages} ${pages === 1 ? 'page' : 'pages'} in ${seconds(began)}\n`);
    },
  };
}
