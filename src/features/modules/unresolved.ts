import { readFile } from 'node:fs/promises';
import { sep } from 'node:path';

const mark = '\0understory-missing:';

/** What the bundler hands to those who answer for it. */
interface Context {
  resolve: (
    source: string,
    importer: string | undefined,
    options: { skipSelf: boolean },
  ) => Promise<unknown>;
  parse: (code: string, options: { lang: string }) => unknown;
}

/**
 * For Vite: an import of a note's program that leads nowhere, or to what is no program, becomes a
 * module that fails when it is loaded, so that one page shows its prose, where the bundler would
 * stop the whole site.
 *
 * @param folder the content folder, absolute
 * @param workshop where this program keeps what is its own, which may lie in that folder
 */
export function withoutDeadImports(folder: string, workshop: string) {
  const isOfVault = (path: string): boolean =>
    path.startsWith(folder + sep) && (folder.startsWith(workshop) || !path.startsWith(workshop));
  return {
    name: 'understory-dead-imports',
    enforce: 'pre' as const,
    async resolveId(
      this: Context,
      source: string,
      importer: string | undefined,
    ): Promise<string | null> {
      if (importer === undefined || !isOfVault(importer) || source.startsWith('\0')) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found ? null : mark + source;
    },
    async load(this: Context, id: string): Promise<string | null> {
      if (id.startsWith(mark))
        return failing(`it imports ${JSON.stringify(id.slice(mark.length))}, which is not there`);
      const [path = ''] = id.split('?', 1);
      const lang = /\.[cm]?([jt]sx?)$/.exec(path)?.[1];
      if (lang === undefined || !isOfVault(path)) return null;
      try {
        this.parse(await readFile(path, 'utf8'), { lang });
        return null;
      } catch (cause) {
        const [why = ''] = String(cause).split('\n', 1);
        return failing(`${path.slice(folder.length + 1)} is no program: ${why}`);
      }
    },
  };
}

function failing(why: string): string {
  return `throw new Error(${JSON.stringify(why)});\nexport default undefined;\n`;
}
