import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AddressLedger, addressesToKeep, isOwnAddress } from '../../src/garden/index.ts';
import { type Files, growFrom, problemsOf, targetOf } from '../build-garden.ts';

const ledgerOf = (
  notes: Record<string, string[]>,
  moves: Record<string, string> = {},
): AddressLedger => ({
  notes: new Map(Object.entries(notes)),
  movedTo: (id) => moves[id],
  placeOf: () => ({ line: 3, column: 5 }),
});
const draft = '---\ndraft: true\n---\nText.';

describe('an address that a note once had', () => {
  it.each<[string, Files, Record<string, string[]>, Record<string, string>, string[] | undefined]>([
    ['a permalink that is gone', { 'a.md': 'x' }, { 'a.md': ['/p/', '/a/'] }, {}, ['/p/']],
    [
      'a file that git saw renamed',
      { 'b.md': 'x' },
      { 'a.md': ['/a/'] },
      { 'a.md': 'b.md' },
      ['/a/'],
    ],
    ['a file with another ending', { 'a.mdx': 'x' }, { 'a.md': ['/a/', '/old/'] }, {}, ['/old/']],
    ['its own page only', { 'a.md': 'x' }, { 'a.md': ['/a/'] }, {}, undefined],
    [
      'an alias that is deleted',
      { 'a.md': 'x' },
      { 'a.md': ['/a/', '/x/y.html/'] },
      {},
      ['/x/y.html/'],
    ],
  ])('leads to it: %s', (_, files, notes, moves, wanted) => {
    const garden = growFrom(files, {}, ledgerOf(notes, moves));
    expect(Object.values(Object.fromEntries(garden.redirects))[0]).toEqual(wanted);
    expect(problemsOf(garden, 'lost-address')).toEqual([]);
  });

  it('leads to the note to which its author says', () => {
    const files = { 'a.md': 'x', 'b.md': '---\nredirect_from: /p/\n---\n' };
    const garden = growFrom(files, {}, ledgerOf({ 'a.md': ['/p/', '/a/'], 'gone.md': ['/b/'] }));
    expect(Object.fromEntries(garden.redirects)).toEqual({ 'b.md': ['/p/'] });
    expect(problemsOf(garden, 'lost-address')).toEqual([]);
  });

  it('is found by links that still have it', () => {
    const files = { 'b.md': 'x', 'from.md': '[there](/a/)' };
    const garden = growFrom(files, {}, ledgerOf({ 'a.md': ['/a/'] }, { 'a.md': 'b.md' }));
    expect(targetOf(garden, 'from.md')).toBe('b.md');
  });

  it.each<[string, Files, Record<string, string>]>([
    ['a draft now', { 'a.md': draft, 'b.md': 'x' }, {}],
    ['renamed and a draft', { 'c.md': draft, 'b.md': 'x' }, { 'a.md': 'c.md' }],
    ['under a name for drafts', { '_a.md': 'x', 'b.md': 'x' }, { 'a.md': '_a.md' }],
  ])('leads nowhere when the note is private, and nobody is told: %s', (_, files, moves) => {
    const garden = growFrom(files, {}, ledgerOf({ 'a.md': ['/a/', '/old/'] }, moves));
    expect([...garden.redirects]).toEqual([]);
    expect(problemsOf(garden, 'lost-address')).toEqual([]);
    expect(Object.fromEntries(addressesToKeep(garden))).toEqual({ 'b.md': ['/b/'] });
  });

  it('is told of when its note is gone, with what may have taken its place', () => {
    const files = { 'new/pause.md': 'x', 'b.md': 'x' };
    const garden = growFrom(files, {}, ledgerOf({ 'pause.md': ['/pause/'], 'b.md': ['/b/'] }));
    expect(problemsOf(garden, 'lost-address')).toMatchObject([
      {
        level: 'warning',
        file: '.understory/addresses.json',
        line: 3,
        column: 5,
        hint: expect.stringContaining('redirect_from: /pause/') as string,
      },
    ]);
    expect(problemsOf(garden, 'lost-address')[0]?.hint).toContain('new/pause.md');
  });

  it('is told of when another page lies there', () => {
    const ledger = ledgerOf({ 'a.md': ['/a/'] }, { 'a.md': 'b.md' });
    const files = { 'b.md': 'x', 'other.md': '---\npermalink: /a/\n---\n' };
    const garden = growFrom(files, {}, ledger);
    expect([...garden.redirects]).toEqual([['other.md', ['/other/']]]);
    expect(problemsOf(garden, 'lost-address')).toMatchObject([
      { message: expect.stringContaining('now that of other.md') as string },
    ]);
  });
});

describe('a ledger of addresses', () => {
  it('names the first address of each note first, and no private note', () => {
    const files = { 'a.md': '---\npermalink: /p/\naliases: [old/name]\n---\n', 'b.md': draft };
    const first = growFrom(files);
    expect(Object.fromEntries(addressesToKeep(first))).toEqual({
      'a.md': ['/p/', '/old/name/', '/a/'],
    });
    const later = growFrom(
      { 'c/d.md': 'x' },
      {},
      {
        ...ledgerOf(Object.fromEntries(addressesToKeep(first)), { 'a.md': 'c/d.md' }),
      },
    );
    expect(Object.fromEntries(addressesToKeep(later))).toEqual({
      'c/d.md': ['/p/', '/old/name/', '/a/', '/c/d/'],
    });
  });

  it('keeps what is lost until its owner lets it go', () => {
    const garden = growFrom({ 'b.md': 'x' }, {}, ledgerOf({ 'a.md': ['/a/'] }));
    expect(Object.fromEntries(addressesToKeep(garden))).toEqual({
      'a.md': ['/a/'],
      'b.md': ['/b/'],
    });
  });

  const names = fc.constantFrom('a', 'b', 'c', 'd/e', 'tags/x', 'é');
  const garden = fc.dictionary(
    names.map((name) => `${name}.md`),
    fc.constantFrom('x', draft, '---\npermalink: /p/\n---\n', '---\naliases: [q/r]\n---\n'),
  );
  it('lets no address lead to two notes, and no private note answer, through any days', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(garden, names, names), { maxLength: 5 }), (days) => {
        let known: Record<string, string[]> = {};
        for (const [files, from, to] of days) {
          const moves = { [`${from}.md`]: `${to}.md` };
          const grown = growFrom(files, {}, ledgerOf(known, moves));
          const pages = [...grown.addresses.values()];
          const all = [...pages, ...[...grown.redirects.values()].flat()];
          expect(new Set(all).size).toBe(all.length);
          const open = new Set(grown.notes.map(({ id }) => id));
          for (const id of grown.redirects.keys()) expect(open).toContain(id);
          known = Object.fromEntries(addressesToKeep(grown));
          for (const [id, addresses] of Object.entries(known)) {
            expect(addresses.every(isOwnAddress)).toBe(true);
            expect(open.has(id) || !(id in files)).toBe(true);
          }
        }
      }),
    );
  });
});
