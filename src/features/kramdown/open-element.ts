const tag = /<(\/?)([a-z][a-z\d-]*)([^<>]*)/gi;
/** Elements that have no end. */
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
/** Of these Markdown itself finds the end, for their text is no HTML. */
const raw = /^(?:pre|script|style|textarea)$/;

const closesLastTag = (line: string): boolean => line.lastIndexOf('>') > line.lastIndexOf('<');

/** Says, line by line, whether the element with which some HTML begins has ended. */
export function openElement(): { read: (line: string) => void; hasEnded: () => boolean } {
  let name = '';
  let depth = 0;
  /** A comment or a declaration is none; known from the first line on. */
  let isElement: boolean | undefined;
  let isInTag = false;
  const readTag = (isEnd: boolean, found: string, isClosed: boolean): void => {
    if (depth === 0 && !isEnd && !empty.test(found)) name = found;
    if (name !== found || isClosed) return;
    depth = Math.max(0, depth + (isEnd ? -1 : 1));
  };
  return {
    read: (line) => {
      isElement ??= /^\s*<\/?[a-z]/i.test(line);
      isInTag = line.includes('>') || line.includes('<') ? !closesLastTag(line) : isInTag;
      for (const [, slash, found = '', rest = ''] of line.matchAll(tag))
        readTag(slash === '/', found.toLowerCase(), rest.endsWith('/'));
    },
    hasEnded: () => isElement === true && !isInTag && depth === 0 && !raw.test(name),
  };
}
