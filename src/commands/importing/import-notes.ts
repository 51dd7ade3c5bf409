import { constants, copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { contentFolder } from '../../settings/place.ts';
import { RefusedFlag } from '../flags.ts';
import { type Imported, reportImport } from './import-report.ts';
import { readSource } from './read-source.ts';
import { type SourceName, sources } from './sources.ts';

/** What is to be imported, as it was typed. */
interface Wish {
  source: string;
  from: SourceName | undefined;
  /** The folder of the notes into which it goes. */
  folder: string | undefined;
  isWritten: boolean;
  isJson: boolean;
}

/**
 * Makes notes of what another program has exported, and says what of it is written otherwise and what
 * stays as it was. Nothing is written unless that is wished, and nothing is ever written over.
 *
 * @throws RefusedFlag when there is nothing to import, or the folder is not among the notes
 * @throws PlainError when the export cannot be read
 */
export function importNotes(wish: Wish): string {
  const notes = contentFolder();
  const target = resolve(notes, wish.folder ?? '.');
  if (target !== notes && !target.startsWith(notes + sep))
    throw new RefusedFlag(`${wish.folder ?? ''} does not lie among the notes, in ${notes}.`);
  const source = resolve(wish.source);
  if (notes === source || notes.startsWith(source + sep))
    throw new RefusedFlag(`${wish.source} holds the notes themselves. Import from elsewhere.`);
  const { name, files, placeOf } = readSource(wish.source, wish.from);
  const made = sources[name].convert(files);
  const imported: Imported = {
    version: 1,
    from: name,
    isWritten: wish.isWritten,
    notes: [],
    files: [],
    present: [],
    told: made.told,
  };
  const put = (path: string, list: string[], write: (place: string) => void): void => {
    const place = join(target, path);
    const shown = relative(process.cwd(), place);
    if (existsSync(place)) {
      imported.present.push(shown);
      return;
    }
    list.push(shown);
    if (!wish.isWritten) return;
    mkdirSync(dirname(place), { recursive: true });
    write(place);
  };
  for (const [path, text] of made.notes)
    put(path, imported.notes, (place) => {
      writeFileSync(place, text, { flag: 'wx' });
    });
  for (const [path, old] of made.files)
    put(path, imported.files, (place) => {
      copyFileSync(placeOf(old), place, constants.COPYFILE_EXCL);
    });
  return wish.isJson ? JSON.stringify(imported, null, 2) : reportImport(imported);
}
