import type { Extension } from '../settings/extension-schema.ts';
import { problem, type Problem, type PublicNote } from '../garden/index.ts';

/** What an owner's extensions find amiss in the notes, in their own words. */
export function extensionProblems(
  notes: readonly PublicNote[],
  extensions: readonly Extension[],
): Problem[] {
  return extensions.flatMap(({ name, problems }) => {
    try {
      return (problems?.(notes) ?? []).map(({ file, message, hint, place }) =>
        problem('extension-says', file, { name, message, hint }, place),
      );
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      return [problem('failed-extension', 'src/site.config.ts', { name, why, asked: true })];
    }
  });
}
