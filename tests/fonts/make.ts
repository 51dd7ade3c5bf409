import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontverter from 'fontverter';
import subsetFont from 'subset-font';
import { type Cut, cuts, fileOf } from './cuts.ts';
import { readNames, writeNames } from './names.ts';
import { readTables, writeTables } from './sfnt.ts';

/** Cuts the site's fonts out of the whole ones; what comes of it is kept in `src/fonts/`. */
for (const cut of cuts) {
  const font = await fontverter.convert(rename(await subset(cut), cut), 'woff2');
  await writeFile(fileOf(cut), font);
  console.log(`${cut.file}: ${String(font.length)} bytes`);
}

async function subset({ from, axes, features, signs }: Cut): Promise<Buffer> {
  const whole = createRequire(import.meta.url).resolve(`source-serif/VAR/${from}`);
  return subsetFont(await readFile(whole), signs, {
    variationAxes: axes,
    keepFeatures: features,
    noHinting: true,
    targetFormat: 'sfnt',
  });
}

/**
 * A changed font must not bear the name that its makers have reserved, and keeps their copyright.
 * Rule: https://openfontlicense.org/ofl-reserved-font-names/
 */
function rename(font: Buffer, { family, style }: Cut): Buffer {
  const tables = readTables(font);
  const before = readNames(tables.get('name') ?? Buffer.alloc(0));
  const whole = `${family} ${style}`;
  const names = new Map([
    [0, before.get(0) ?? ''],
    [1, family],
    [2, style],
    [3, whole],
    [4, whole],
    [6, whole.replaceAll(' ', '')],
    [14, 'https://openfontlicense.org'],
  ]);
  tables.set('name', writeNames(names));
  return writeTables(tables);
}
