import { readFile } from 'node:fs/promises';
import fontverter from 'fontverter';
import { describe, expect, it } from 'vitest';
import { list, read } from '../rules/imports.ts';
import { type Cut, cuts, fileOf, signsIn } from './cuts.ts';
import { readNames } from './names.ts';
import { readTables } from './sfnt.ts';

async function tablesOf(cut: Cut): Promise<(tag: string) => Buffer> {
  const tables = readTables(await fontverter.convert(await readFile(fileOf(cut)), 'sfnt'));
  return (tag) => tables.get(tag) ?? Buffer.alloc(16);
}

/** The features of a font: https://learn.microsoft.com/typography/opentype/spec/chapter2#feature-list-table */
function featuresOf(table: Buffer): string[] {
  const features = table.readUInt16BE(6);
  return Array.from({ length: table.readUInt16BE(features) }, (_, at) =>
    table.toString('latin1', features + 2 + at * 6, features + 6 + at * 6),
  );
}

describe.each(cuts)('$file', (cut) => {
  it('bears no name that the makers of Source have kept for theirs, and their copyright', async () => {
    const table = await tablesOf(cut);
    const names = readNames(table('name'));
    expect([...names].filter(([number, name]) => number > 0 && /source/i.test(name))).toEqual([]);
    expect(names.get(1)).toBe(cut.family);
    expect(names.get(0)).toMatch(/Adobe.*Reserved Font Name/);
  });

  it('has the figures and signs that style sheets ask of it', async () => {
    const table = await tablesOf(cut);
    const features = [...featuresOf(table('GSUB')), ...featuresOf(table('GPOS'))];
    expect(cut.features.filter((feature) => !features.includes(feature))).toEqual([]);
  });
});

it('style sheets ask for nothing that no font has', () => {
  const sheets = list('src').filter((path) => /\.(?:css|astro)$/.test(path));
  const asked = sheets.flatMap((path) => {
    const values = [...read(path).matchAll(/font-variant-(?:numeric|caps|position):([^;}]*)/g)];
    return values.flatMap(([, value = '']) => value.trim().split(/\s+/));
  });
  const inFonts = ['oldstyle-nums', 'lining-nums', 'proportional-nums', 'tabular-nums'];
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((value) => !inFonts.includes(value))).toEqual([]);
});

it('a range of signs is read as browsers read it', () => {
  expect(signsIn('U+0041-0043, U+20AC')).toBe('ABC€');
});
