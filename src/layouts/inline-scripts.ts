import { readerStart } from '../features/reader-settings/reader-start.ts';
import { themeStart } from '../features/theme/theme-start.ts';
import settings from '../site.config.ts';

/** What runs in the head of every page before anything is painted. */
export const headStart = themeStart + readerStart;

/** All programs that stand in pages themselves, ours and the owner's; policies know them by hash. */
export function inlineScripts(): string[] {
  const ofOwner = settings.extend.flatMap(({ head }) =>
    head.flatMap(({ tag, content }) => (tag === 'script' && content !== undefined ? content : [])),
  );
  return [headStart, ...ofOwner];
}
