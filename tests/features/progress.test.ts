import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { showProgress } from '../../src/commands/progress-view.ts';

/** What a build of two phases and three notes writes. */
function told(talk: 'phases' | 'verbose', isTTY: boolean): string {
  let text = '';
  let time = 0;
  const out = Object.assign(
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        text += chunk.toString();
        done();
      },
    }),
    { isTTY },
  );
  const view = showProgress(out, talk, () => (time += 500));
  view.begin('reading');
  view.count(1, 3);
  view.count(3, 3);
  view.begin('rendering');
  view.rendered('quick.md', 1);
  view.rendered('slow.md', 80.4);
  view.end(2);
  return text;
}

describe('the progress of a build', () => {
  it('is a line for each phase where nobody watches', () => {
    expect(told('phases', false)).toMatch(
      /^Reading notes, 3: [\d.]+ s\nMaking pages: [\d.]+ s\n2 pages in [\d.]+ s\n$/,
    );
  });

  it('is a bar that fills on a terminal', () => {
    const text = told('phases', true);
    expect(text).toContain('Reading notes ████████░░░░░░░░░░░░░░░░ 1 of 3');
    expect(text).toContain('█ 3 of 3');
    expect(text).not.toContain('slow.md');
  });

  it('names the slowest notes when asked to', () => {
    expect(told('verbose', false)).toContain('  80 ms  slow.md\n  1 ms  quick.md\n');
  });
});
