import { recogniseDialect } from '../../garden/dialects/dialect.ts';
import type { Conversion, SourceFiles } from './conversion.ts';
import { convertHugo } from './hugo.ts';
import { convertJekyll } from './jekyll.ts';
import { convertLogseq } from './logseq.ts';
import { convertNotion, isNotion } from './notion.ts';
import { convertRoam } from './roam.ts';

/** A program whose notes can be taken over. */
interface Source {
  /** What it is in a sentence. */
  called: string;
  /** The files whose text is read; all others go along as they are. */
  reads: RegExp;
  convert: (files: SourceFiles) => Conversion;
}

export const sources = {
  notion: { called: 'An export of Notion’s', reads: /\.(?:md|csv)$/, convert: convertNotion },
  roam: { called: 'An export of Roam’s', reads: /\.json$/, convert: convertRoam },
  logseq: { called: 'A graph of Logseq’s', reads: /\.md$/, convert: convertLogseq },
  hugo: { called: 'A site of Hugo’s', reads: /\.(?:md|markdown)$/, convert: convertHugo },
  jekyll: {
    called: 'A blog of Jekyll’s',
    reads: /\.(?:md|markdown|mkdn?|html?)$|^_config\.yml$/,
    convert: convertJekyll,
  },
} as const satisfies Record<string, Source>;

export type SourceName = keyof typeof sources;

/** Whose files these are; undefined when nothing tells. */
export function recogniseSource(paths: readonly string[]): SourceName | undefined {
  if (isNotion(paths)) return 'notion';
  if (paths.length > 0 && paths.every((path) => path.endsWith('.json'))) return 'roam';
  const top = [...new Set(paths.map((path) => path.split('/', 1)[0] ?? ''))];
  const dialect = recogniseDialect(top, [], paths);
  return Object.hasOwn(sources, dialect) ? (dialect as SourceName) : undefined;
}
