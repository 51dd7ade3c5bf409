import type {
  Garden,
  GardenRules,
  NoteId,
  ParseOptions,
  SourceFile,
  Vault,
} from '../garden/index.ts';
import type { Measures } from '../pictures/measure.ts';
import type { CachedNote } from '../rendering/note-reader.ts';

/** What a vault has become, before anybody asks for a page of it. */
export interface BuiltGarden {
  vault: Vault;
  rules: GardenRules;
  parseOptions: ParseOptions;
  garden: Garden;
  measures: Measures;
  /** What was read from each file. */
  notes: ReadonlyMap<NoteId, { file: SourceFile; read: CachedNote }>;
}
