import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Cache, digestOf } from '../../src/reading/cache.ts';
import { unfinished } from '../../src/settings/unfinished.ts';

const folder = mkdtempSync(join(tmpdir(), 'understory-pack-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let files = 0;
const freshPath = (): string => join(folder, `${++files}.pack`);

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const valueOf = (name: string): Buffer => Buffer.from(`${name} `.repeat(1 + name.charCodeAt(0)));

/** What befalls the file between two builds, at a place from its beginning to its end. */
const harm = fc.record({
  kind: fc.constantFrom('none', 'torn', 'noise', 'added', 'foreign'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 60 }),
});

function damage(
  path: string,
  { kind, at, bytes }: { kind: string; at: number; bytes: Uint8Array },
) {
  const whole = readFileSync(path);
  const place = Math.floor(at * whole.length);
  if (kind === 'torn') truncateSync(path, place);
  else if (kind === 'noise') {
    whole.set(bytes.subarray(0, whole.length - place), place);
    writeFileSync(path, whole);
  } else if (kind === 'added') writeFileSync(path, bytes, { flag: 'a' });
  else if (kind === 'foreign') writeFileSync(path, bytes);
}

/** A build: what is kept is used, what is not is made and kept. */
function build(path: string, wanted: readonly string[], forget = false): void {
  const pack = new Cache(path, { forget });
  for (const name of wanted) {
    const kept = pack.get(digestOf(name));
    if (kept) expect(kept).toEqual(valueOf(name));
    else pack.set(digestOf(name), valueOf(name));
  }
  pack.save();
}

/** Which of these are kept. */
function keptIn(path: string, wanted: readonly string[]): string[] {
  const pack = new Cache(path);
  const kept = wanted.filter((name) => pack.get(digestOf(name))?.equals(valueOf(name)));
  pack.close();
  return kept;
}

describe('what is kept between builds', () => {
  it('is right or not there, whatever has happened to the file', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ wanted: fc.uniqueArray(names), harm }), {
          minLength: 1,
          maxLength: 6,
        }),
        (builds) => {
          const path = freshPath();
          writeFileSync(path, '');
          for (const one of builds) {
            build(path, one.wanted);
            expect(keptIn(path, one.wanted)).toEqual(one.wanted);
            damage(path, one.harm);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is added by two builds at once without harm', () => {
    const path = freshPath();
    build(path, ['a']);
    const [one, two] = [new Cache(path), new Cache(path)];
    one.set(digestOf('b'), valueOf('b'));
    two.set(digestOf('c'), valueOf('c'));
    two.save();
    one.save();
    build(path, ['a', 'b', 'c', 'd']);
    expect(keptIn(path, ['a', 'b', 'c', 'd'])).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is forgotten when a build is told to', () => {
    const path = freshPath();
    build(path, ['a', 'b']);
    build(path, ['b'], true);
    expect(keptIn(path, ['a', 'b'])).toEqual(['b']);
  });

  it('loses what no build has asked for, once that is most of it', () => {
    const path = freshPath();
    const large = Buffer.alloc(20 * 1024 * 1024, 'x');
    const pack = new Cache(path);
    pack.set(digestOf('large'), large);
    pack.set(digestOf('a'), valueOf('a'));
    pack.save();
    build(path, ['a']);
    expect(readFileSync(path).length).toBeLessThan(10_000);
    expect(keptIn(path, ['a'])).toEqual(['a']);
  });
});

describe.runIf(existsSync('/dev/full'))('a pack on a full disk', () => {
  it('keeps nothing, says so once, and fails nobody', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const path = freshPath();
    for (const name of [path, unfinished(path)]) symlinkSync('/dev/full', name);
    const pack = new Cache(path);
    pack.set(digestOf('a'), valueOf('a'));
    pack.save();
    expect(warn).toHaveBeenCalledOnce();
    expect(String(warn.mock.calls[0]?.[0])).toContain('ENOSPC');
    expect(existsSync(path)).toBe(false);
    warn.mockRestore();
    const next = new Cache(path);
    expect(next.has(digestOf('a'))).toBe(false);
    next.set(digestOf('a'), valueOf('a'));
    next.save();
    expect(new Cache(path).get(digestOf('a'))).toEqual(valueOf('a'));
  });
});
