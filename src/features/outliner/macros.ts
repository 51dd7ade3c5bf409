/** Macros that only the outliner can run: they stay as they are written, and nothing in them leads. */
const notRun: ReadonlySet<string> = new Set([
  ...['query', 'cards', 'renderer', 'function', 'namespace', 'zotero-imported-file'],
]);

/**
 * What a macro of Logseq's becomes in Markdown; undefined for one that nobody knows.
 * Rule: https://docs.logseq.com/#/page/macros
 *
 * @param written the whole macro, braces and all
 */
export function macroOf(name: string, argument: string, written: string): string | undefined {
  const given = argument.trim();
  if (notRun.has(name)) return written.includes('`') ? undefined : `\`${written}\``;
  if (given === '') return undefined;
  switch (name) {
    case 'youtube':
      return `![](${/^https?:/.test(given) ? given : `https://www.youtube.com/watch?v=${given}`})`;
    case 'vimeo':
      return `![](${/^https?:/.test(given) ? given : `https://vimeo.com/${given}`})`;
    case 'video':
      return `![](${given})`;
    case 'tweet':
    case 'twitter':
      return `<${given}>`;
    case 'youtube-timestamp':
      return timeOf(given);
    case 'cloze':
      return given.split('\\\\', 1)[0]?.trim();
    default:
      return undefined;
  }
}

/** Seconds as a clock shows them; what is written so already stays. */
function timeOf(given: string): string {
  if (!/^\d{1,6}$/.test(given)) return given;
  const seconds = Number(given);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, at) => (at === 0 ? `${part}` : `${part}`.padStart(2, '0'))).join(':');
}
