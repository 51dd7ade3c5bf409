import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { PlainError } from '../garden/plain-error.ts';
import settings from '../site.config.ts';
import { RefusedFlag } from './flags.ts';
import { countsOf } from '../reading/garden-counts.ts';
import { publicNotes } from './garden-counts.ts';
import { ofReport, reportGarden } from './garden-report.ts';

/**
 * Writes what has grown in the garden of this process as a page, and says where it lies.
 *
 * @param file from the working folder; a page of that name from an earlier day is written anew
 * @throws RefusedFlag when it is named like no page
 * @throws PlainError when something else lies there
 */
export async function writeReport(file: string): Promise<string> {
  if (!/\.html?$/i.test(file))
    throw new RefusedFlag(
      `\`--html\` is the name of a page, such as growth.html; “${file}” is none.`,
    );
  if (existsSync(file) && !readFileSync(file, 'utf8').includes(ofReport))
    throw new PlainError(`${file} is there already, and no report. Choose another name.`);
  const notes = await publicNotes();
  writeFileSync(file, reportGarden(settings.title, countsOf(notes), notes));
  return file;
}
